// SPDX-License-Identifier: EUPL-1.2
/**
 * Which facts count. Facts of a rejected message count as never sent (IV032),
 * a removal frees its key, and the outcome does not depend on the order in which
 * the facts arrived (OP080). Both judging and the derived state stand on this.
 */
import { vergelijkDatum } from '@stopwijzer/ijw'
import type {
  BerichtFeit,
  Feit,
  LeveringSleutel,
  OordeelFeit,
  Product,
  StartFeit,
  StopFeit,
  ToewijzingFeit,
} from './feiten.ts'

/**
 * `bevestigd`: only messages with an approving verdict. `verwacht`: also messages
 * that we sent and that nobody has rejected yet. A municipality judges against
 * `verwacht`: a toewijzing that it sent is known to it before the JW302 arrives.
 */
export type Zicht = 'bevestigd' | 'verwacht'

/** All that counts about one delivery: a toewijzing, or a product and Begindatum for taakgericht work. */
export interface GeldigeLevering extends LeveringSleutel {
  /** Versions of the toewijzing, current one last (IV013). */
  readonly versies: readonly ToewijzingFeit[]
  /** Not removed, by Begindatum. */
  readonly starts: readonly StartFeit[]
  /** Not removed, by Begindatum, then Einddatum. */
  readonly stops: readonly StopFeit[]
}

/** Deliveries by `leveringId`. */
export type GeldigeFeiten = ReadonlyMap<string, GeldigeLevering>

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
  const deel = feit.toewijzingNummer ?? ['', startSleutel(feit)].join(SCHEIDING)
  return [feit.gemeente, feit.aanbieder, deel].join(SCHEIDING)
}

/** Logical key of a start within its delivery: Product + Begindatum. */
export function startSleutel(feit: Pick<Sleuteldragend, 'product' | 'begindatum'>): string {
  const { product, begindatum } = feit
  // No product (generic) and a product without code (aspecific) are different keys.
  return [product ? product.categorie : '', product?.code ?? '', begindatum ?? ''].join(SCHEIDING)
}

/** Logical key of a stop within its delivery: that of the start + RedenBeeindiging + Einddatum. */
export function stopSleutel(
  feit: Pick<Sleuteldragend, 'product' | 'begindatum'> & {
    readonly redenBeeindiging?: string | undefined
    readonly einddatum?: string | undefined
  },
): string {
  return [startSleutel(feit), feit.redenBeeindiging ?? '', feit.einddatum ?? ''].join(SCHEIDING)
}

/** The verdict that stands per message: the latest decided one; `handmatig` leaves it open. */
export function oordelenPerBericht(
  feiten: readonly Feit[],
): ReadonlyMap<string, OordeelFeit['uitkomst']> {
  const laatste = new Map<string, OordeelFeit>()
  for (const feit of feiten) {
    if (feit.soort !== 'oordeel') continue
    const eerder = laatste.get(feit.overBerichtId)
    if (eerder === undefined || rang(feit) > rang(eerder)) laatste.set(feit.overBerichtId, feit)
  }
  return new Map([...laatste].map(([id, feit]) => [id, feit.uitkomst]))
}

/** Decided beats undecided, later beats earlier; the message id settles the rest. */
function rang({ uitkomst, herkomst }: OordeelFeit): string {
  return `${uitkomst === 'handmatig' ? 0 : 1} ${herkomst.moment} ${herkomst.berichtId}`
}

/** A fact that a message states about a toewijzing, start or stop. */
export function isBerichtFeit(feit: Feit): feit is BerichtFeit {
  return feit.soort !== 'client' && feit.soort !== 'oordeel' && feit.soort !== 'bekend'
}

/** Does a fact count, given the verdicts? */
export function telt(
  feit: BerichtFeit,
  oordelen: ReadonlyMap<string, OordeelFeit['uitkomst']>,
  zicht: Zicht,
): boolean {
  const uitkomst = oordelen.get(feit.herkomst.berichtId)
  if (uitkomst === 'goedgekeurd') return true
  return zicht === 'verwacht' && isUitstaand(feit, uitkomst)
}

/** Sent by us and not settled by a return message. */
export function isUitstaand(
  feit: BerichtFeit,
  uitkomst: OordeelFeit['uitkomst'] | undefined,
): boolean {
  return feit.herkomst.richting === 'verzonden' && (uitkomst ?? 'handmatig') === 'handmatig'
}

/** Everything that counts, per delivery, indexed once. The result is fresh and belongs to the caller. */
export function geldigeFeiten(feiten: readonly Feit[], zicht: Zicht): GeldigeFeiten {
  const oordelen = oordelenPerBericht(feiten)
  const bouw = new Map<string, Bouw>()
  for (const feit of feiten) {
    if (!isBerichtFeit(feit) || !telt(feit, oordelen, zicht)) continue
    const id = leveringId(feit)
    let levering = bouw.get(id)
    if (levering === undefined) {
      const { gemeente, aanbieder, toewijzingNummer } = feit
      levering = {
        sleutel: { gemeente, aanbieder, toewijzingNummer },
        versies: [],
        starts: new Map(),
        stops: new Map(),
      }
      bouw.set(id, levering)
    }
    neemOp(levering, feit)
  }
  return new Map([...bouw].map(([id, levering]) => [id, afgerond(levering)]))
}

interface Bouw {
  readonly sleutel: LeveringSleutel
  readonly versies: ToewijzingFeit[]
  readonly starts: Map<string, Stand<StartFeit>>
  readonly stops: Map<string, Stand<StopFeit>>
}

/**
 * Submissions minus removals of one key. Counting makes the outcome independent
 * of order; TR074 and TR063 keep the sum at 0 or 1.
 */
interface Stand<F> {
  aantal: number
  laatste: F | null
}

function neemOp(levering: Bouw, feit: BerichtFeit): void {
  switch (feit.soort) {
    case 'toewijzing':
      levering.versies.push(feit)
      return
    case 'start':
      tel(levering.starts, startSleutel(feit), feit)
      return
    case 'stop':
      tel(levering.stops, stopSleutel(feit), feit)
      return
    case 'verwijdering':
      if (feit.van === 'start') tel(levering.starts, startSleutel(feit), null)
      else tel(levering.stops, stopSleutel(feit), null)
  }
}

function tel<F extends StartFeit | StopFeit>(
  standen: Map<string, Stand<F>>,
  sleutel: string,
  feit: F | null,
): void {
  let stand = standen.get(sleutel)
  if (stand === undefined) {
    stand = { aantal: 0, laatste: null }
    standen.set(sleutel, stand)
  }
  stand.aantal += feit === null ? -1 : 1
  // Of several submissions of one key the last holds the values that are no key.
  if (feit !== null && (stand.laatste === null || isLater(feit, stand.laatste))) {
    stand.laatste = feit
  }
}

function isLater(a: StartFeit | StopFeit, b: StartFeit | StopFeit): boolean {
  return (
    `${a.herkomst.moment} ${a.herkomst.berichtId}` > `${b.herkomst.moment} ${b.herkomst.berichtId}`
  )
}

function afgerond({ sleutel, versies, starts, stops }: Bouw): GeldigeLevering {
  return {
    ...sleutel,
    versies: versies.sort(opVersie),
    starts: overgebleven(starts).sort((a, b) => vergelijkDatum(a.begindatum, b.begindatum)),
    stops: overgebleven(stops).sort(
      (a, b) =>
        vergelijkDatum(a.begindatum, b.begindatum) || vergelijkDatum(a.einddatum, b.einddatum),
    ),
  }
}

function overgebleven<F>(standen: ReadonlyMap<string, Stand<F>>): F[] {
  const uit: F[] = []
  for (const { aantal, laatste } of standen.values()) {
    if (aantal > 0 && laatste !== null) uit.push(laatste)
  }
  return uit
}

/**
 * IV013: the highest Toewijzingsdatum + -tijd is current, not the last received.
 * A repeat has the same moment and an empty RedenWijziging (IV099); the version
 * with the reason tells more and wins.
 */
function opVersie(a: ToewijzingFeit, b: ToewijzingFeit): number {
  return (
    vergelijkDatum(a.toewijzingsdatum, b.toewijzingsdatum) ||
    opTekst(a.toewijzingstijd, b.toewijzingstijd) ||
    opTekst(a.redenWijziging ?? '', b.redenWijziging ?? '') ||
    opTekst(a.herkomst.moment, b.herkomst.moment) ||
    opTekst(a.herkomst.berichtId, b.herkomst.berichtId)
  )
}

function opTekst(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
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
