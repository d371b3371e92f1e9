// SPDX-License-Identifier: EUPL-1.2
/** Round marks for an axis that begins at zero. */

/** At most `aantal` steps of 1, 2 or 5 times a power of ten; the last is at or above `hoogste`. */
export function schaal(hoogste: number, aantal = 5): readonly number[] {
  if (!(hoogste > 0)) return [0, 1]
  const ruw = hoogste / aantal
  const macht = 10 ** Math.floor(Math.log10(ruw))
  const stap = [1, 2, 5, 10].map((n) => n * macht).find((n) => n >= ruw * (1 - 1e-9))!
  const strepen = Math.ceil(hoogste / stap - 1e-9)
  return Array.from({ length: strepen + 1 }, (_, n) => Number((n * stap).toPrecision(12)))
}
