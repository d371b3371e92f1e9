// SPDX-License-Identifier: EUPL-1.2
/**
 * Dates as `JJJJ-MM-DD` strings and as day numbers (days since 1970-01-01).
 * A calendar date has no time zone, so the local time of the machine plays no
 * part here: there is no `Date` object in this module.
 */

const VORM = /^(\d{4})-(\d{2})-(\d{2})$/
/** Day number of 9999-12-31, the last date this form can write. */
const LAATSTE_DAG = 2_932_896
/** Day number of 0001-01-01. */
const EERSTE_DAG = -719_162

/** Monday = 1 up to Sunday = 7 (ISO 8601). */
export type Weekdag = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** `true` for an existing date in the form `JJJJ-MM-DD` (years 0001 to 9999, proleptic Gregorian). */
export function isDatum(tekst: string): boolean {
  const delen = VORM.exec(tekst)
  if (delen === null) return false
  const jaar = Number(delen[1])
  const maand = Number(delen[2])
  const dag = Number(delen[3])
  return jaar >= 1 && maand >= 1 && maand <= 12 && dag >= 1 && dag <= dagenInMaand(jaar, maand)
}

/**
 * Days since 1970-01-01. @throws RangeError when `datum` is not an existing date; the text
 * does not repeat the value, which may be anything a user typed.
 */
export function dagnummer(datum: string): number {
  if (!isDatum(datum)) throw new RangeError('Geen bestaande datum in de vorm JJJJ-MM-DD')
  return dagnummerVan(
    Number(datum.slice(0, 4)),
    Number(datum.slice(5, 7)),
    Number(datum.slice(8, 10)),
  )
}

/** Day number of a year, month (1-12) and day of which the caller knows that it exists. */
export function dagnummerVan(jaar: number, maand: number, dag: number): number {
  // Years count from March, so that the leap day is the last day of the year.
  const j = maand <= 2 ? jaar - 1 : jaar
  const maandVanafMaart = (maand + 9) % 12
  const dagVanJaar = Math.floor((153 * maandVanafMaart + 2) / 5) + dag - 1
  return (
    j * 365 + Math.floor(j / 4) - Math.floor(j / 100) + Math.floor(j / 400) + dagVanJaar - 719_468
  )
}

/** The date of a day number. @throws RangeError outside 0001-01-01 up to 9999-12-31. */
export function datumVanDagnummer(nummer: number): string {
  if (!Number.isInteger(nummer) || nummer < EERSTE_DAG || nummer > LAATSTE_DAG) {
    throw new RangeError(`Dagnummer ${nummer} ligt buiten 0001-01-01 tot en met 9999-12-31`)
  }
  const vanafMaart = dagInMaartjaar(nummer)
  const maandVanafMaart = Math.floor((5 * vanafMaart.dag + 2) / 153)
  const dag = vanafMaart.dag - Math.floor((153 * maandVanafMaart + 2) / 5) + 1
  const maand = maandVanafMaart < 10 ? maandVanafMaart + 3 : maandVanafMaart - 9
  const jaar = maand <= 2 ? vanafMaart.jaar + 1 : vanafMaart.jaar
  return `${String(jaar).padStart(4, '0')}-${twee(maand)}-${twee(dag)}`
}

/** Calendar year of a day number; no text in between, because counting asks it for every day. */
export function jaarVanDagnummer(nummer: number): number {
  const { jaar, dag } = dagInMaartjaar(nummer)
  return dag >= DAGEN_MAART_TOT_JANUARI ? jaar + 1 : jaar
}

/** ISO day of the week of a day number. 1970-01-01 was a Thursday. */
export function weekdagVanDagnummer(nummer: number): Weekdag {
  return (((((nummer + 3) % 7) + 7) % 7) + 1) as Weekdag
}

/** ISO day of the week. @throws RangeError when `datum` is not an existing date. */
export function weekdag(datum: string): Weekdag {
  return weekdagVanDagnummer(dagnummer(datum))
}

/** @throws RangeError when `datum` does not exist or the result leaves the years 0001-9999. */
export function datumPlusDagen(datum: string, dagen: number): string {
  return datumVanDagnummer(dagnummer(datum) + dagen)
}

/**
 * The same day of a later (or earlier) month; when that month is shorter, its last day:
 * 31 January plus 1 month = 28 or 29 February. The regional rule "longer than one calendar
 * month" uses it. @throws RangeError as `datumPlusDagen`.
 */
export function datumPlusMaanden(datum: string, maanden: number): string {
  dagnummer(datum)
  const telling = Number(datum.slice(0, 4)) * 12 + Number(datum.slice(5, 7)) - 1 + maanden
  const jaar = Math.floor(telling / 12)
  const maand = telling - jaar * 12 + 1
  const dag = Math.min(Number(datum.slice(8, 10)), dagenInMaand(jaar, maand))
  return datumVanDagnummer(dagnummerVan(jaar, maand, dag))
}

/** Calendar days from `van` to `tot`; negative when `tot` comes first. */
export function dagenTussen(van: string, tot: string): number {
  return dagnummer(tot) - dagnummer(van)
}

/** From 1 March up to and including 31 December. */
const DAGEN_MAART_TOT_JANUARI = 306

/** Year that starts on 1 March, and the day in it (from 0); the leap day comes last. */
function dagInMaartjaar(nummer: number): { readonly jaar: number; readonly dag: number } {
  const sinds = nummer + 719_468
  const tijdvak = Math.floor(sinds / 146_097)
  const dagVanTijdvak = sinds - tijdvak * 146_097
  const jaarVanTijdvak = Math.floor(
    (dagVanTijdvak -
      Math.floor(dagVanTijdvak / 1460) +
      Math.floor(dagVanTijdvak / 36_524) -
      Math.floor(dagVanTijdvak / 146_096)) /
      365,
  )
  const eersteDag =
    365 * jaarVanTijdvak + Math.floor(jaarVanTijdvak / 4) - Math.floor(jaarVanTijdvak / 100)
  return { jaar: jaarVanTijdvak + tijdvak * 400, dag: dagVanTijdvak - eersteDag }
}

function twee(getal: number): string {
  return getal < 10 ? `0${getal}` : String(getal)
}

function isSchrikkeljaar(jaar: number): boolean {
  return jaar % 4 === 0 && (jaar % 100 !== 0 || jaar % 400 === 0)
}

function dagenInMaand(jaar: number, maand: number): number {
  if (maand === 2) return isSchrikkeljaar(jaar) ? 29 : 28
  return maand === 4 || maand === 6 || maand === 9 || maand === 11 ? 30 : 31
}
