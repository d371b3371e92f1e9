// SPDX-License-Identifier: EUPL-1.2
/** Round marks for an axis that begins at zero. */

/**
 * At most `aantal` steps of 1, 2 or 5 times a power of ten, none below `kleinste`; the last mark is
 * at or above `hoogste`.
 */
export function schaal(hoogste: number, aantal = 5, kleinste = 0): readonly number[] {
  if (!(hoogste > 0)) return [0, 1]
  const ruw = Math.max(hoogste / aantal, kleinste)
  const macht = 10 ** Math.floor(Math.log10(ruw))
  const stap = [1, 2, 5, 10].map((n) => n * macht).find((n) => n >= ruw * (1 - 1e-9))!
  const strepen = Math.ceil(hoogste / stap - 1e-9)
  return Array.from({ length: strepen + 1 }, (_, n) => Number((n * stap).toPrecision(12)))
}

/** Room that a name of a month takes below an axis, so that two of them stay two. */
const NAAM = 64

/** Of which places below an axis the name is written: each `n`th, counted back from the last. */
export function namenOp(aantal: number, stap: number): (plaats: number) => boolean {
  const sla = Math.max(1, Math.ceil(NAAM / stap))
  return (plaats) => (aantal - 1 - plaats) % sla === 0
}
