// SPDX-License-Identifier: EUPL-1.2
/** Line and column of findings that only know the path of an element. */
import { type Positie, posities } from '../lezen/index.ts'
import type { Bevinding } from './bevinding.ts'

/**
 * The findings with line and column, in order of place. They come from a second, careful
 * reading of `bytes`, which is done only when there is something to point at: without
 * findings this costs nothing.
 */
export function metPlaatsen(
  bytes: Uint8Array,
  bevindingen: readonly Bevinding[],
): readonly Bevinding[] {
  const paden = bevindingen.flatMap((b) => (zonderPlaats(b) ? b.locatie!.pad! : []))
  if (paden.length === 0) return bevindingen
  // Of a large file only what is asked for, and what stands around it, is kept.
  const index = posities(bytes, paden.flatMap(metOuders))
  const geplaatst = bevindingen.map((b) => {
    const plaats = zonderPlaats(b) ? plaatsVan(index, b.locatie!.pad!) : undefined
    return plaats
      ? { ...b, locatie: { ...b.locatie!, regel: plaats.regel, kolom: plaats.kolom } }
      : b
  })
  const volgorde = (b: Bevinding) => b.locatie?.regel ?? Number.POSITIVE_INFINITY
  return geplaatst.sort((a, b) => {
    const verschil = volgorde(a) - volgorde(b)
    return Number.isNaN(verschil) || verschil === 0 ? 0 : verschil
  })
}

function zonderPlaats({ locatie }: Bevinding): boolean {
  return locatie?.pad != null && locatie.regel === null
}

/** A path and those of all elements around it, the nearest first. */
function metOuders(pad: string): string[] {
  const uit: string[] = []
  for (let rest = pad; rest !== ''; rest = rest.slice(0, rest.lastIndexOf('/'))) uit.push(rest)
  return uit
}

/** Where the element stands; of an element that is missing, where the nearest one around it stands. */
function plaatsVan(index: ReadonlyMap<string, Positie>, pad: string): Positie | undefined {
  return metOuders(pad)
    .map((een) => index.get(een))
    .find((plaats) => plaats !== undefined)
}
