// SPDX-License-Identifier: EUPL-1.2
/** State of a toewijzing, derived from facts; nothing is ever stored as truth. */
import { vergelijkDatum } from '@stopwijzer/ijw'
import { isTijdelijk } from '../sluiten/redenen.ts'
import type {
  BerichtFeit,
  Dossier,
  LeveringSleutel,
  Product,
  StartFeit,
  StopFeit,
  ToewijzingFeit,
} from './feiten.ts'
import { geldigeFeiten, isBerichtFeit, isUitstaand, oordelenPerBericht } from './geldig.ts'
import { opMoment } from './levering.ts'
import { signalenBij } from './signalen.ts'
import { statusVan } from './versies.ts'

export type Levering = 'TOEGEWEZEN' | 'GESTART' | 'TIJDELIJK_GESTOPT' | 'DEFINITIEF_GESTOPT'
export type ToewijzingStatus = 'OPEN' | 'INGETROKKEN' | 'VERLOPEN' | 'VERWIJDERD'

/** Something worth showing; it never rejects anything. */
export interface Signaal {
  readonly code: string
  readonly toewijzingNummer: string | null
  /** Dutch, B1, without a BSN. */
  readonly boodschap: string
}

export interface ToewijzingToestand extends LeveringSleutel {
  /** Product of the current version; for taakgericht work the product that is the key. */
  readonly product: Product | null
  /** From approved starts and stops only. */
  readonly levering: Levering
  readonly toewijzing: ToewijzingStatus
  /** The version with the highest Toewijzingsdatum + -tijd (IV013); `null` when none is known. */
  readonly huidigeVersie: ToewijzingFeit | null
  /** All versions, oldest first. */
  readonly versies: readonly ToewijzingFeit[]
  /** Approved and not removed, by Begindatum. */
  readonly starts: readonly StartFeit[]
  /** Approved and not removed, by Begindatum, then Einddatum. */
  readonly stops: readonly StopFeit[]
  /** Approved, and removed or reported again since; oldest first. */
  readonly eerder: readonly (StartFeit | StopFeit)[]
  /** Sent by us, no return message yet. */
  readonly uitstaand: readonly BerichtFeit[]
  readonly signalen: readonly Signaal[]
}

/**
 * The state of every toewijzing in a dossier on `vandaag` (`YYYY-MM-DD`), sorted by
 * municipality, provider, number and (taakgericht) product.
 *
 * - Levering counts only approved starts and stops (IV032). What we sent and nobody has
 *   answered yet stands apart in `uitstaand`.
 * - The toewijzing itself counts from the moment the municipality sent it: it is her
 *   decision, a JW302 can only reject it. A rejected JW301 never counts (OP286).
 * - A removal takes away one submission of the same key; submissions and removals are
 *   counted per key, so the order in which they arrived plays no part (OP080).
 */
export function leidAf(dossier: Dossier, vandaag: string): ToewijzingToestand[] {
  const oordelen = oordelenPerBericht(dossier.feiten)
  const uitstaand = dossier.feiten.filter(
    (feit): feit is BerichtFeit =>
      isBerichtFeit(feit) && isUitstaand(feit, oordelen.get(feit.herkomst.berichtId)),
  )
  const bevestigd = geldigeFeiten(dossier.feiten, 'bevestigd')
  // Nothing waits for an answer: what is expected is what was confirmed.
  const verwacht = uitstaand.length === 0 ? bevestigd : geldigeFeiten(dossier.feiten, 'verwacht')
  const bouw = new Map<string, Bouw>()
  for (const levering of verwacht.values()) {
    for (const versie of levering.versies) vak(bouw, versie).versies.push(versie)
  }
  for (const levering of bevestigd.values()) {
    for (const start of levering.starts) vak(bouw, start).starts.push(start)
    for (const stop of levering.stops) vak(bouw, stop).stops.push(stop)
  }
  for (const feit of uitstaand) vak(bouw, feit).uitstaand.push(feit)
  // What is gone opens nothing by itself.
  for (const levering of bevestigd.values()) {
    for (const feit of levering.eerder) bouw.get(toestandSleutel(feit))?.eerder.push(feit)
  }
  return [...bouw.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, deel]) => rondAf(deel, vandaag))
}

interface Bouw {
  readonly sleutel: LeveringSleutel
  readonly product: Product | null
  readonly versies: ToewijzingFeit[]
  readonly starts: StartFeit[]
  readonly stops: StopFeit[]
  readonly eerder: (StartFeit | StopFeit)[]
  readonly uitstaand: BerichtFeit[]
}

/** Key of a toestand: the number, or without one (taakgericht) the product. */
export function toestandSleutel(
  feit: LeveringSleutel & { readonly product: Product | null },
): string {
  const deel =
    feit.toewijzingNummer ?? `/${feit.product?.categorie ?? ''}/${feit.product?.code ?? ''}`
  return `${feit.gemeente}/${feit.aanbieder}/${deel}`
}

/** Facts by the key of their toestand, in the order in which they stand. */
export function perToewijzing<F extends BerichtFeit>(feiten: readonly F[]): Map<string, F[]> {
  const uit = new Map<string, F[]>()
  for (const feit of feiten) {
    const sleutel = toestandSleutel(feit)
    const eerder = uit.get(sleutel)
    if (eerder === undefined) uit.set(sleutel, [feit])
    else eerder.push(feit)
  }
  return uit
}

function vak(bouw: Map<string, Bouw>, feit: BerichtFeit): Bouw {
  const id = toestandSleutel(feit)
  let deel = bouw.get(id)
  if (deel === undefined) {
    const { gemeente, aanbieder, toewijzingNummer } = feit
    const product = toewijzingNummer === null ? feit.product : null
    const sleutel = { gemeente, aanbieder, toewijzingNummer }
    deel = { sleutel, product, versies: [], starts: [], stops: [], eerder: [], uitstaand: [] }
    bouw.set(id, deel)
  }
  return deel
}

function rondAf(deel: Bouw, vandaag: string): ToewijzingToestand {
  const { gemeente, aanbieder, toewijzingNummer } = deel.sleutel
  const { versies } = deel
  const huidigeVersie = versies.at(-1) ?? null
  const starts = gesorteerd(deel.starts, opVolgorde)
  const stops = gesorteerd(deel.stops, opVolgorde)
  const signalen: Signaal[] = []
  const toestand: ToewijzingToestand = {
    gemeente,
    aanbieder,
    toewijzingNummer,
    product: huidigeVersie?.product ?? starts.at(-1)?.product ?? deel.product,
    levering: leveringVan(starts, stops),
    toewijzing: statusVan(versies, vandaag),
    huidigeVersie,
    versies,
    starts,
    stops,
    eerder: gesorteerd(deel.eerder, opMoment),
    uitstaand: gesorteerd(deel.uitstaand, (a, b) => orde(zendVolgorde(a), zendVolgorde(b))),
    signalen,
  }
  signalen.push(...signalenBij(toestand))
  return toestand
}

/** Most lists hold one fact; the sort is on the path of every message. */
function gesorteerd<F>(feiten: readonly F[], volgorde: (a: F, b: F) => number): readonly F[] {
  return feiten.length > 1 ? feiten.toSorted(volgorde) : feiten
}

/** Any start without a stop on its Begindatum: GESTART; otherwise the last start decides. */
function leveringVan(starts: readonly StartFeit[], stops: readonly StopFeit[]): Levering {
  const laatste = starts.at(-1)
  if (laatste === undefined) return 'TOEGEWEZEN'
  const gestopt = new Set(stops.map((stop) => stop.begindatum))
  if (starts.some((start) => !gestopt.has(start.begindatum))) return 'GESTART'
  const definitief = stops.some(
    (stop) => stop.begindatum === laatste.begindatum && !isTijdelijk(stop),
  )
  return definitief ? 'DEFINITIEF_GESTOPT' : 'TIJDELIJK_GESTOPT'
}

// Total orders: two facts that are equal here are equal in all that matters.

function opVolgorde<F extends StartFeit | StopFeit>(a: F, b: F): number {
  return vergelijkDatum(a.begindatum, b.begindatum) || opEinde(a, b) || orde(rest(a), rest(b))
}

function opEinde(a: StartFeit | StopFeit, b: StartFeit | StopFeit): number {
  return a.soort === 'stop' && b.soort === 'stop' ? vergelijkDatum(a.einddatum, b.einddatum) : 0
}

function rest(feit: StartFeit | StopFeit): string {
  const reden = feit.soort === 'stop' ? feit.redenBeeindiging : ''
  return `${reden}/${feit.product?.categorie ?? ''}/${feit.product?.code ?? ''}`
}

function zendVolgorde(feit: BerichtFeit): string {
  return `${feit.herkomst.moment}/${feit.herkomst.berichtId}/${JSON.stringify(feit)}`
}

function orde(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
