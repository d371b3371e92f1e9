// SPDX-License-Identifier: EUPL-1.2
/** Test support: the official samples as a base to change, as a tree or as a typed message. */
import { readFileSync } from 'node:fs'
import { lees } from '../lezen/index.ts'
import { BERICHTEN, type Bericht, type BerichtPerSoort } from '../releases/ijw-3.2/index.ts'
import { ontleedTakken, schrijfBoom, type Tak } from './boom.ts'

/** The kinds of which the project holds an official sample. */
export type Voorbeeldsoort = 'JW301' | 'JW305' | 'JW307'

/** The same type, with everything in it open to change. */
export type Veranderlijk<T> = T extends readonly (infer E)[]
  ? Veranderlijk<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Veranderlijk<T[K]> }
    : T

const MAP = new URL('../../../../voorbeelden/landelijk/', import.meta.url)

/** The official sample as a tree; a fresh one on every call. */
export function voorbeeldboom(soort: Voorbeeldsoort): Tak {
  return ontleedTakken(readFileSync(new URL(`${soort}.xml`, MAP), 'utf8'))[0]!
}

/** Reads the text of a message; throws with the findings when it is not structurally valid. */
export function leesGeldig(xml: string): Bericht {
  const uitkomst = lees(new TextEncoder().encode(xml))
  if (uitkomst.goed) return uitkomst.bericht
  throw new Error(
    `bericht is niet geldig:\n${uitkomst.bevindingen.map(({ boodschap, locatie }) => `${locatie?.pad}: ${boodschap}`).join('\n')}`,
  )
}

/** Writes a changed tree and reads it as a message. */
function berichtVanBoom(boom: Tak, soort: Voorbeeldsoort): Bericht {
  return leesGeldig(schrijfBoom(boom, BERICHTEN[soort]))
}

const gelezen = new Map<Voorbeeldsoort, Bericht>()

/** The official sample as a typed message, after the changes of `pasAan`; each call gives a fresh copy. */
export function voorbeeld<S extends Voorbeeldsoort>(
  soort: S,
  pasAan?: (bericht: Veranderlijk<BerichtPerSoort[S]>) => void,
): BerichtPerSoort[S] {
  let bericht = gelezen.get(soort)
  if (bericht === undefined) {
    bericht = berichtVanBoom(voorbeeldboom(soort), soort)
    gelezen.set(soort, bericht)
  }
  const kopie = structuredClone(bericht) as Veranderlijk<BerichtPerSoort[S]>
  pasAan?.(kopie)
  return kopie as BerichtPerSoort[S]
}
