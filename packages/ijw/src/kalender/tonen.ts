// SPDX-License-Identifier: EUPL-1.2
/** Dates as people read them. Data keeps `JJJJ-MM-DD`; screens and texts show `dd-mm-jjjj`. */
import { dagnummer, weekdag } from './datum.ts'

const WEEKDAGEN = [
  'maandag',
  'dinsdag',
  'woensdag',
  'donderdag',
  'vrijdag',
  'zaterdag',
  'zondag',
] as const

export type WeekdagNaam = (typeof WEEKDAGEN)[number]

/** `2026-07-21` -> `dinsdag`. @throws RangeError when `datum` is not an existing date. */
export function weekdagNaam(datum: string): WeekdagNaam {
  return WEEKDAGEN[weekdag(datum) - 1]!
}

/** Years that `xs:date` knows and a calendar does not: before 0001 or after 9999. */
const BUITEN_KALENDER = /^(?:-[0-9]{4,}|0000|[0-9]{5,})-[0-9]{2}-[0-9]{2}$/

/**
 * `2026-07-21` -> `21-07-2026`. A date with a year outside 0001-9999, which a message may
 * legally hold, comes back as written. @throws RangeError when `datum` is no existing date.
 */
export function toonDatum(datum: string): string {
  if (BUITEN_KALENDER.test(datum)) return datum
  dagnummer(datum)
  return `${datum.slice(8, 10)}-${datum.slice(5, 7)}-${datum.slice(0, 4)}`
}

/** `2026-07-21` -> `dinsdag 21-07-2026`. @throws RangeError when `datum` is not an existing date. */
export function toonDatumMetWeekdag(datum: string): string {
  return `${weekdagNaam(datum)} ${toonDatum(datum)}`
}
