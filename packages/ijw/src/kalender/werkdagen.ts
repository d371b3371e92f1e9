// SPDX-License-Identifier: EUPL-1.2
/**
 * Counting working days: Monday to Friday, without the holidays of the chosen calendar.
 * The day of the event is day 0; "within five working days" means on the fifth working
 * day after it at the latest. The standard leaves the starting point of the count open
 * (docs/adr/0040-twee-kalenders.md).
 */
import { dagnummer, datumVanDagnummer, jaarVanDagnummer, weekdagVanDagnummer } from './datum.ts'
import { feestdagen, type Kalender } from './feestdagen.ts'
import { GELIJKGESTELD_BEKEND } from './gelijkgesteld.ts'

export interface OvergeslagenDag {
  readonly datum: string
  /** Name of the holiday, otherwise `zaterdag` or `zondag`. */
  readonly reden: string
}

/** The outcome of a count; the JSON of `stopwijzer termijn` and of `termijnen/_bereken`. */
export interface Termijn {
  readonly basis: string
  readonly werkdagen: number
  readonly kalender: Kalender
  /** The last day that is still in time; always a working day. */
  readonly uiterlijk: string
  /** The days after `basis` and before `uiterlijk` that do not count, in order. */
  readonly overgeslagen: readonly OvergeslagenDag[]
  /** Only present when the count touches years whose decree days are unknown. */
  readonly kanttekening?: string
}

const ZATERDAG = 6
/** Far above any due date; keeps a typing mistake from counting for minutes. */
const MEESTE_WERKDAGEN = 10_000

/** `true` on Monday to Friday outside holidays. @throws RangeError when `datum` does not exist. */
export function isWerkdag(datum: string, kalender: Kalender): boolean {
  return redenGeenWerkdag(dagnummer(datum), kalender) === null
}

/**
 * The `aantal`-th working day after `basisdatum` (which itself never counts).
 * @param aantal whole number from 1 to 10,000
 * @throws RangeError when the date does not exist, `aantal` is outside its range, or the
 * count would pass 9999-12-31.
 */
export function telWerkdagen(basisdatum: string, aantal: number, kalender: Kalender): Termijn {
  if (!Number.isInteger(aantal) || aantal < 1 || aantal > MEESTE_WERKDAGEN) {
    throw new RangeError(
      `Het aantal werkdagen is een heel getal van 1 tot en met ${MEESTE_WERKDAGEN}: ${aantal}`,
    )
  }
  let dag = dagnummer(basisdatum)
  const overgeslagen: OvergeslagenDag[] = []
  for (let geteld = 0; geteld < aantal; ) {
    dag++
    const reden = redenGeenWerkdag(dag, kalender)
    if (reden === null) geteld++
    else overgeslagen.push({ datum: datumVanDagnummer(dag), reden })
  }
  const uiterlijk = datumVanDagnummer(dag)
  const kanttekening = kanttekeningBij(basisdatum, uiterlijk, kalender)
  const termijn = { basis: basisdatum, werkdagen: aantal, kalender, uiterlijk, overgeslagen }
  return kanttekening === null ? termijn : { ...termijn, kanttekening }
}

/**
 * Working days after `van` up to and including `tot`: the days left until a due date.
 * Negative when `tot` lies before `van`. @throws RangeError when a date does not exist.
 */
export function werkdagenTussen(van: string, tot: string, kalender: Kalender): number {
  const begin = dagnummer(van)
  const eind = dagnummer(tot)
  if (eind < begin) return -werkdagenTussen(tot, van, kalender)
  let aantal = 0
  for (let dag = begin + 1; dag <= eind; dag++) {
    if (redenGeenWerkdag(dag, kalender) === null) aantal++
  }
  return aantal
}

/**
 * The due date of a duty: `werkdagen('2026-07-14')` = five working days by the Algemene
 * termijnenwet. Same answer and same errors as `telWerkdagen`.
 */
export function werkdagen(basisdatum: string, aantal = 5, kalender: Kalender = 'atw'): Termijn {
  return telWerkdagen(basisdatum, aantal, kalender)
}

function redenGeenWerkdag(dag: number, kalender: Kalender): string | null {
  const feestdag = feestdagenVan(dag, kalender).get(dag)
  if (feestdag !== undefined) return feestdag
  const weekdag = weekdagVanDagnummer(dag)
  if (weekdag < ZATERDAG) return null
  return weekdag === ZATERDAG ? 'zaterdag' : 'zondag'
}

// Holidays never change while the program runs, so the years in use are kept.
const onthouden: Record<Kalender, Map<number, ReadonlyMap<number, string>>> = {
  atw: new Map(),
  strikt: new Map(),
}
/** A hostile series of dates must not fill the memory. */
const MEESTE_JAREN = 200

function feestdagenVan(dag: number, kalender: Kalender): ReadonlyMap<number, string> {
  const jaar = jaarVanDagnummer(dag)
  const jaren = onthouden[kalender]
  const bekend = jaren.get(jaar)
  if (bekend !== undefined) return bekend
  const nieuw = new Map(feestdagen(jaar, kalender).map((f) => [dagnummer(f.datum), f.naam]))
  if (jaren.size >= MEESTE_JAREN) jaren.clear()
  jaren.set(jaar, nieuw)
  return nieuw
}

function kanttekeningBij(van: string, tot: string, kalender: Kalender): string | null {
  if (kalender !== 'atw') return null
  const bekend = GELIJKGESTELD_BEKEND
  if (Number(tot.slice(0, 4)) > bekend.totEnMet || Number(van.slice(0, 4)) < bekend.van) {
    return `De regering wijst soms extra vrije dagen aan. Die kennen we van ${bekend.van} tot en met ${bekend.totEnMet}. De uiterste dag kan daardoor later vallen.`
  }
  return null
}
