// SPDX-License-Identifier: EUPL-1.2
/** One delivery: its identity, its logical keys and what can be asked of it. */
import { vergelijkDatum } from '@stopwijzer/ijw'
import type {
  LeveringSleutel,
  Product,
  StartFeit,
  StopFeit,
  ToewijzingFeit,
  VerwijderingFeit,
} from './feiten.ts'
import { normaalTijd } from './versies.ts'

/** All that counts about one delivery: a toewijzing, or a product and Begindatum for taakgericht work. */
export interface GeldigeLevering extends LeveringSleutel {
  /** Versions of the toewijzing, current one last (IV013). */
  readonly versies: readonly ToewijzingFeit[]
  /** Not removed, by Begindatum. */
  readonly starts: readonly StartFeit[]
  /** Not removed, by Begindatum, then Einddatum. */
  readonly stops: readonly StopFeit[]
  /** Reported earlier and removed since, or reported again, oldest first. */
  readonly eerder: readonly (StartFeit | StopFeit)[]
}

type Sleuteldragend = LeveringSleutel & {
  readonly product: Product | null
  readonly begindatum?: string | undefined
}

/** Separates parts of a key; cannot occur in XML, hence in no value. */
const SCHEIDING = '\u0001'

/**
 * Identity of the delivery that a fact belongs to. Without a ToewijzingNummer
 * (taakgericht) that is Product + Begindatum (IV096).
 */
export function leveringId(feit: Sleuteldragend): string {
  const deel = feit.toewijzingNummer ?? SCHEIDING + startSleutel(feit)
  return feit.gemeente + SCHEIDING + feit.aanbieder + SCHEIDING + deel
}

/** Logical key of a start within its delivery: Product + Begindatum. */
export function startSleutel(feit: Pick<Sleuteldragend, 'product' | 'begindatum'>): string {
  const { product, begindatum } = feit
  // No product (generic) and a product without code (aspecific) are different keys.
  const deel = (product?.categorie ?? '') + SCHEIDING + (product?.code ?? '')
  return deel + SCHEIDING + (begindatum ?? '')
}

/** Logical key of a stop within its delivery: that of the start + RedenBeeindiging + Einddatum. */
export function stopSleutel(
  feit: Pick<Sleuteldragend, 'product' | 'begindatum'> & {
    readonly redenBeeindiging?: string | undefined
    readonly einddatum?: string | undefined
  },
): string {
  const deel = startSleutel(feit) + SCHEIDING + (feit.redenBeeindiging ?? '')
  return deel + SCHEIDING + (feit.einddatum ?? '')
}

/** The version that counts now; `null` when no JW301 about this delivery is known. */
export function huidigeVersie(levering: GeldigeLevering): ToewijzingFeit | null {
  return levering.versies.at(-1) ?? null
}

/** Stops on the period that began on `begindatum`. TR413, TR414 and TR415 look no further than that date. */
export function stopsOp(levering: GeldigeLevering, begindatum: string): readonly StopFeit[] {
  return levering.stops.filter((stop) => stop.begindatum === begindatum)
}

/** Starts without any stop on the same Begindatum. */
export function openStarts(levering: GeldigeLevering): readonly StartFeit[] {
  return levering.starts.filter(
    (start) => !levering.stops.some((stop) => stop.begindatum === start.begindatum),
  )
}

/** The delivery with one more start or stop, or with one removed; `levering` itself stays as it is. */
export function metFeit(
  levering: GeldigeLevering | null,
  feit: StartFeit | StopFeit | VerwijderingFeit,
): GeldigeLevering {
  const { gemeente, aanbieder, toewijzingNummer } = feit
  const oud = levering ?? {
    gemeente,
    aanbieder,
    toewijzingNummer,
    versies: [],
    starts: [],
    stops: [],
    eerder: [],
  }
  switch (feit.soort) {
    case 'start':
      return { ...oud, starts: [...oud.starts, feit].sort(opBegindatum) }
    case 'stop':
      return { ...oud, stops: [...oud.stops, feit].sort(opBeginEnEind) }
    case 'verwijdering':
      return zonder(oud, feit)
  }
}

function zonder(oud: GeldigeLevering, feit: VerwijderingFeit): GeldigeLevering {
  if (feit.van === 'start') {
    const weg = oud.starts.filter((s) => startSleutel(s) === startSleutel(feit))
    const starts = oud.starts.filter((s) => !weg.includes(s))
    return { ...oud, starts, eerder: [...oud.eerder, ...weg].sort(opMoment) }
  }
  const weg = oud.stops.filter((s) => stopSleutel(s) === stopSleutel(feit))
  const stops = oud.stops.filter((s) => !weg.includes(s))
  return { ...oud, stops, eerder: [...oud.eerder, ...weg].sort(opMoment) }
}

/** By the moment at which it was known; a total order, as a message names a key once. */
export function opMoment(a: StartFeit | StopFeit, b: StartFeit | StopFeit): number {
  return (
    opTekst(a.herkomst.moment, b.herkomst.moment) ||
    opTekst(a.herkomst.berichtId, b.herkomst.berichtId) ||
    opTekst(a.soort, b.soort) ||
    opTekst(eigenSleutel(a), eigenSleutel(b))
  )
}

function eigenSleutel(feit: StartFeit | StopFeit): string {
  return feit.soort === 'stop' ? stopSleutel(feit) : startSleutel(feit)
}

/** A total order, so that the order of arrival never shows. */
export function opBegindatum(a: StartFeit, b: StartFeit): number {
  return vergelijkDatum(a.begindatum, b.begindatum) || opTekst(startSleutel(a), startSleutel(b))
}

/** A total order, as `opBegindatum`. */
export function opBeginEnEind(a: StopFeit, b: StopFeit): number {
  return (
    vergelijkDatum(a.begindatum, b.begindatum) ||
    vergelijkDatum(a.einddatum, b.einddatum) ||
    opTekst(stopSleutel(a), stopSleutel(b))
  )
}

/**
 * IV013: the highest Toewijzingsdatum + -tijd is current, not the last received.
 * A repeat has the same moment and an empty RedenWijziging (IV099); the version
 * with the reason tells more and wins.
 */
export function opVersie(a: ToewijzingFeit, b: ToewijzingFeit): number {
  return (
    vergelijkDatum(a.toewijzingsdatum, b.toewijzingsdatum) ||
    opTekst(normaalTijd(a.toewijzingstijd), normaalTijd(b.toewijzingstijd)) ||
    opTekst(a.redenWijziging ?? '', b.redenWijziging ?? '') ||
    opTekst(a.herkomst.moment, b.herkomst.moment) ||
    opTekst(a.herkomst.berichtId, b.herkomst.berichtId)
  )
}

function opTekst(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
