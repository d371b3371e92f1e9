// SPDX-License-Identifier: EUPL-1.2
/**
 * The release calendar: periods in which nothing may be sent, because the whole country
 * changes to another release at the same moment. The dates differ each time and are
 * announced; none is built in, an organisation enters them as a setting.
 */
import { isDatum } from '@stopwijzer/ijw'

export interface Bevriezing {
  /** Local time Europe/Amsterdam, `YYYY-MM-DDTHH:MM`. */
  readonly van: string
  /** First moment at which sending is allowed again. */
  readonly tot: string
}

const VORM = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d$/

/** Reads `2027-03-29T00:00/2027-04-05T08:00`; `null` when it is no period. */
export function leesBevriezing(tekst: string): Bevriezing | null {
  const [van = '', tot = '', ...meer] = tekst.split('/')
  const goed = [van, tot].every((tijd) => isDatum(VORM.exec(tijd)?.[1] ?? ''))
  return goed && van < tot && meer.length === 0 ? { van, tot } : null
}

/**
 * Until when sending is held at the local moment `nu` (`YYYY-MM-DDTHH:MM:SS`); `null` when
 * it is not. Periods that follow on each other or overlap are one.
 */
export function bevrorenTot(perioden: readonly string[], nu: string): string | null {
  const moment = nu.slice(0, 16)
  let tot: string | null = null
  for (const periode of perioden.map(leesBevriezing).sort(opBegin)) {
    if (periode === null || periode.van > (tot ?? moment)) continue
    if (periode.tot > (tot ?? moment)) tot = periode.tot
  }
  return tot
}

function opBegin(a: Bevriezing | null, b: Bevriezing | null): number {
  return (a?.van ?? '') < (b?.van ?? '') ? -1 : 1
}
