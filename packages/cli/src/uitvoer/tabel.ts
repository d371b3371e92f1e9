// SPDX-License-Identifier: EUPL-1.2
/** A table for the screen. Columns that do not fit side by side go under each other. */
import type { Verf } from './kleur.ts'

export interface Tabelrij {
  readonly cellen: readonly string[]
  /** What belongs to this row and has no column; written below it, already folded. */
  readonly onder?: readonly string[]
}

const TUSSEN = 2

/** Every line at most `breedte` characters, as long as one heading with one cell is. */
export function tabel(
  koppen: readonly string[],
  rijen: readonly Tabelrij[],
  breedte: number,
  verf: Verf,
): string {
  const breed = koppen.map((kop, i) =>
    Math.max(kop.length, ...rijen.map(({ cellen }) => cellen[i]!.length)),
  )
  const past = breed.reduce((som, deel) => som + deel + TUSSEN, -TUSSEN) <= breedte
  const regels = past ? naast(koppen, rijen, breed, verf) : onder(koppen, rijen, verf)
  return `${regels.join('\n')}\n`
}

function naast(
  koppen: readonly string[],
  rijen: readonly Tabelrij[],
  breed: readonly number[],
  verf: Verf,
): string[] {
  const regel = (cellen: readonly string[]) =>
    cellen
      .map((cel, i) => cel.padEnd(breed[i]! + TUSSEN))
      .join('')
      .trimEnd()
  return [
    verf.vet(regel(koppen)),
    ...rijen.flatMap(({ cellen, onder = [] }) => [regel(cellen), ...onder]),
  ]
}

/** For a narrow window: each row as a list of headings and values, the first one on top. */
function onder(koppen: readonly string[], rijen: readonly Tabelrij[], verf: Verf): string[] {
  const links = Math.max(...koppen.map((kop) => kop.length)) + TUSSEN
  return rijen.flatMap(({ cellen, onder: extra = [] }, rij) => [
    ...(rij === 0 ? [] : ['']),
    ...cellen.map((cel, i) => {
      const regel = `${koppen[i]!.padEnd(links)}${cel}`
      return i === 0 ? verf.vet(regel) : regel
    }),
    ...extra,
  ])
}
