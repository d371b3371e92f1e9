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
  opMoment,
  opVersie,
  startSleutel,
  stopSleutel,
} from './levering.ts'
import { isEerder } from './versies.ts'

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
  const uit = new Map<string, OordeelFeit['uitkomst']>()
  const laatste = new Map<string, OordeelFeit>()
  for (const feit of feiten) {
    if (feit.soort !== 'oordeel') continue
    const eerder = laatste.get(feit.overBerichtId)
    if (eerder !== undefined && rang(feit) <= rang(eerder)) continue
    laatste.set(feit.overBerichtId, feit)
    uit.set(feit.overBerichtId, feit.uitkomst)
  }
  return uit
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
function telt(
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

/**
 * Everything that counts, per delivery, indexed once. `alleen` limits the work to some
 * deliveries (`leveringId`): a message mostly touches one of many.
 */
export function geldigeFeiten(
  feiten: readonly Feit[],
  zicht: Zicht,
  alleen?: ReadonlySet<string>,
): GeldigeFeiten {
  const oordelen = oordelenPerBericht(feiten)
  const bouw = new Map<string, Bouw>()
  for (const feit of feiten) {
    if (!isBerichtFeit(feit) || !telt(feit, oordelen, zicht)) continue
    const id = leveringId(feit)
    if (alleen !== undefined && !alleen.has(id)) continue
    let levering = bouw.get(id)
    if (levering === undefined) {
      levering = { sleutel: feit, versies: [], starts: null, stops: null }
      bouw.set(id, levering)
    }
    neemOp(levering, feit)
  }
  const uit = new Map<string, GeldigeLevering>()
  for (const [id, levering] of bouw) uit.set(id, afgerond(levering))
  return uit
}

interface Bouw {
  readonly sleutel: LeveringSleutel
  readonly versies: ToewijzingFeit[]
  starts: Map<string, Stand<StartFeit>> | null
  stops: Map<string, Stand<StopFeit>> | null
}

/**
 * Submissions minus removals of one key. Counting makes the outcome independent
 * of order; TR074 and TR063 keep the sum at 0 or 1.
 */
interface Stand<F> {
  aantal: number
  laatste: F | null
  /** Those before the last; most keys were submitted once. */
  eerder: F[] | null
}

function neemOp(levering: Bouw, feit: BerichtFeit): void {
  switch (feit.soort) {
    case 'toewijzing':
      levering.versies.push(feit)
      return
    case 'start':
      levering.starts ??= new Map()
      tel(levering.starts, startSleutel(feit), feit)
      return
    case 'stop':
      levering.stops ??= new Map()
      tel(levering.stops, stopSleutel(feit), feit)
      return
    case 'verwijdering':
      if (feit.van === 'start') {
        levering.starts ??= new Map()
        tel(levering.starts, startSleutel(feit), null)
      } else {
        levering.stops ??= new Map()
        tel(levering.stops, stopSleutel(feit), null)
      }
  }
}

function tel<F extends StartFeit | StopFeit>(
  standen: Map<string, Stand<F>>,
  sleutel: string,
  feit: F | null,
): void {
  let stand = standen.get(sleutel)
  if (stand === undefined) {
    stand = { aantal: 0, laatste: null, eerder: null }
    standen.set(sleutel, stand)
  }
  stand.aantal += feit === null ? -1 : 1
  // Of several submissions of one key the last holds the values that are no key.
  if (feit === null) return
  if (stand.laatste === null) {
    stand.laatste = feit
    return
  }
  stand.eerder ??= []
  if (isEerder(stand.laatste.herkomst, feit.herkomst)) {
    stand.eerder.push(stand.laatste)
    stand.laatste = feit
  } else stand.eerder.push(feit)
}

function afgerond({ sleutel, versies, starts, stops }: Bouw): GeldigeLevering {
  return {
    gemeente: sleutel.gemeente,
    aanbieder: sleutel.aanbieder,
    toewijzingNummer: sleutel.toewijzingNummer,
    versies: versies.sort(opVersie),
    starts: overgebleven(starts, opBegindatum),
    stops: overgebleven(stops, opBeginEnEind),
    eerder: weggevallen(starts, stops),
  }
}

const GEEN: readonly never[] = Object.freeze([])

/** What was submitted and does not stand any more, or not by that message. */
function weggevallen(
  ...delen: readonly (ReadonlyMap<string, Stand<StartFeit | StopFeit>> | null)[]
): readonly (StartFeit | StopFeit)[] {
  let uit: (StartFeit | StopFeit)[] | null = null
  for (const deel of delen) {
    if (deel === null) continue
    for (const { aantal, laatste, eerder } of deel.values()) {
      if (eerder === null && (aantal > 0 || laatste === null)) continue
      uit ??= []
      uit.push(...(eerder ?? []))
      if (aantal <= 0 && laatste !== null) uit.push(laatste)
    }
  }
  return uit === null ? GEEN : uit.sort(opMoment)
}

function overgebleven<F>(
  standen: ReadonlyMap<string, Stand<F>> | null,
  orde: (a: F, b: F) => number,
): readonly F[] {
  if (standen === null) return GEEN
  const uit: F[] = []
  for (const { aantal, laatste } of standen.values()) {
    if (aantal > 0 && laatste !== null) uit.push(laatste)
  }
  return uit.sort(orde)
}
