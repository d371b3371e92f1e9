// SPDX-License-Identifier: EUPL-1.2
/**
 * Which facts count. Facts of a rejected message count as never sent (IV032),
 * a removal frees its key, and the outcome does not depend on the order in which
 * the facts arrived (OP080). Both judging and the derived state stand on this.
 */
import type {
  BerichtFeit,
  Feit,
  LeveringSleutel,
  OordeelFeit,
  StartFeit,
  StopFeit,
  ToewijzingFeit,
} from './feiten.ts'
import {
  type GeldigeLevering,
  leveringId,
  opBegindatum,
  opBeginEnEind,
  opVersie,
  startSleutel,
  stopSleutel,
} from './levering.ts'

/**
 * `bevestigd`: only messages with an approving verdict. `verwacht`: also messages
 * that we sent and that nobody has rejected yet. A municipality judges against
 * `verwacht`: a toewijzing that it sent is known to it before the JW302 arrives.
 */
export type Zicht = 'bevestigd' | 'verwacht'

/** Deliveries by `leveringId`. */
export type GeldigeFeiten = ReadonlyMap<string, GeldigeLevering>

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
    starts: overgebleven(starts).sort(opBegindatum),
    stops: overgebleven(stops).sort(opBeginEnEind),
  }
}

function overgebleven<F>(standen: ReadonlyMap<string, Stand<F>>): F[] {
  const uit: F[] = []
  for (const { aantal, laatste } of standen.values()) {
    if (aantal > 0 && laatste !== null) uit.push(laatste)
  }
  return uit
}
