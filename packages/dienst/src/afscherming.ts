// SPDX-License-Identifier: EUPL-1.2
/** Second net: masks what could be a BSN in text that leaves the program. */

/** Masks every run of nine or more digits to its last four. */
export function zonderBsn(tekst: string): string {
  return tekst.replace(/[0-9]{9,}/g, (cijfers) => `****${cijfers.slice(-4)}`)
}
