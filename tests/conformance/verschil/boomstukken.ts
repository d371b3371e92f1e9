// SPDX-License-Identifier: EUPL-1.2
/** Finds elements in a text by their tags, without a parser: mutated text may be anything. */
import type { Toeval } from './toeval.ts'

export interface Tag {
  readonly begin: number
  readonly einde: number
  readonly naam: string
  readonly soort: 'open' | 'sluit' | 'leeg'
}

/** All tags of a text, in order. */
export function tags(tekst: string): Tag[] {
  return [...tekst.matchAll(/<(\/?)([A-Za-z][^\s/<>]*)[^<>]*?(\/?)>/g)].map((treffer) => ({
    begin: treffer.index,
    einde: treffer.index + treffer[0].length,
    naam: treffer[2]!,
    soort: treffer[1] === '/' ? 'sluit' : treffer[3] === '/' ? 'leeg' : 'open',
  }))
}

/** Range of a random whole element below the root; `undefined` when there is none. */
export function element(tekst: string, toeval: Toeval): readonly [number, number] | undefined {
  const alle = tags(tekst)
  if (alle.length < 3) return undefined
  const plek = 1 + toeval.geheel(alle.length - 1)
  const begin = alle[plek]!
  if (begin.soort === 'leeg') return [begin.begin, begin.einde]
  if (begin.soort === 'sluit') return undefined
  let diepte = 0
  for (const tag of alle.slice(plek)) {
    if (tag.soort === 'open') diepte++
    else if (tag.soort === 'sluit') diepte--
    if (diepte === 0) return [begin.begin, tag.einde]
  }
  return undefined
}

/** Range of the text of a random element that holds text only. */
export function waarde(tekst: string, toeval: Toeval): readonly [number, number] | undefined {
  const alle = [...tekst.matchAll(/>([^<>]*)<\//g)]
  if (alle.length === 0) return undefined
  const treffer = toeval.kies(alle)
  return [treffer.index + 1, treffer.index + 1 + treffer[1]!.length]
}
