// SPDX-License-Identifier: EUPL-1.2
/**
 * Whole numbers as the standard writes them: `xs:integer`, so `007`, `+7` and
 * `-0` are legal. Compared as text after normalising, so no size limit applies.
 */

const GETAL = /^[+-]?[0-9]+$/
const NUL = 48

/**
 * The canonical text of an `xs:integer`: no plus, no leading zeros, no minus zero
 * (`+007` -> `7`). Text that is no integer comes back unchanged, so that two equal
 * texts stay equal and the reader, not this function, reports the error.
 */
export function normaalGetal(waarde: string): string {
  if (!GETAL.test(waarde)) return waarde
  // The zeros are skipped by hand: one pattern for both would try every split of a long row of them.
  let begin = waarde[0] === '+' || waarde[0] === '-' ? 1 : 0
  while (begin < waarde.length - 1 && waarde.charCodeAt(begin) === NUL) begin++
  const cijfers = waarde.slice(begin)
  return waarde[0] === '-' && cijfers !== '0' ? `-${cijfers}` : cijfers
}

/** Are two integers the same number, however they are written? (`ToewijzingNummer`, `Volume`.) */
export function gelijkGetal(a: string, b: string): boolean {
  return a === b || normaalGetal(a) === normaalGetal(b)
}

/** Order of two integers: negative when `a < b`, zero when equal, positive when `a > b`. */
export function vergelijkGetal(a: string, b: string): number {
  const links = normaalGetal(a)
  const rechts = normaalGetal(b)
  const linksNegatief = links.startsWith('-')
  if (linksNegatief !== rechts.startsWith('-')) return linksNegatief ? -1 : 1
  const orde = links.length - rechts.length || (links < rechts ? -1 : links > rechts ? 1 : 0)
  // `0 - orde` and not `-orde`: equal numbers give 0, never -0.
  return linksNegatief ? 0 - orde : orde
}
