// SPDX-License-Identifier: EUPL-1.2
/**
 * Dates as the standard writes them: `xs:date` without a time zone. Mostly
 * `2026-07-17`, but a year may have more than four digits or be negative.
 */

const DATUM = /^(-?)([0-9]{4,})-([0-9]{2})-([0-9]{2})$/

/**
 * Order of two dates: negative when `a` is earlier, zero when equal, positive
 * when `a` is later. Both must be valid `xs:date` values (the reader guarantees it).
 * @throws RangeError when a value is no date; the text does not repeat the value.
 */
export function vergelijkDatum(a: string, b: string): number {
  if (a === b) return 0
  // Same length and no sign: fixed-width fields, so text order is date order.
  if (a.length === 10 && b.length === 10 && a[0] !== '-' && b[0] !== '-') return a < b ? -1 : 1
  const [jaarA, restA] = ontleed(a)
  const [jaarB, restB] = ontleed(b)
  const negatief = jaarA.startsWith('-')
  if (negatief !== jaarB.startsWith('-')) return negatief ? -1 : 1
  if (jaarA !== jaarB) {
    const orde = jaarA.length - jaarB.length || (jaarA < jaarB ? -1 : 1)
    return negatief ? -orde : orde
  }
  return restA < restB ? -1 : restA > restB ? 1 : 0
}

/** True when `a` is the same day as `b`. */
export function gelijkDatum(a: string, b: string): boolean {
  return vergelijkDatum(a, b) === 0
}

function ontleed(waarde: string): readonly [string, string] {
  const delen = DATUM.exec(waarde)
  if (delen === null) throw new RangeError('geen datum in de vorm jjjj-mm-dd')
  return [`${delen[1]}${delen[2]}`, `${delen[3]}-${delen[4]}`]
}
