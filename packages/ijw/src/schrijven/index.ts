// SPDX-License-Identifier: EUPL-1.2
/**
 * Writing: a message object to the bytes of a file, in the form of the official
 * samples: UTF-8 without byte order mark, CR/LF, tabs, a prefix per schema.
 */
import type { Element, EnkelvoudigType, SamengesteldType } from '../definitie/model.ts'
import { WORTELNAAM } from '../definitie/wortel.ts'
import { MEESTE_BYTES } from '../lezen/bestand.ts'
import { definitieVan, type ElkBericht } from '../releases/index.ts'
import { keuring } from '../waarden/keuring.ts'
import { genormaliseerd } from '../waarden/lexicaal.ts'
import { SchrijfFout } from './fout.ts'
import { onschadelijk } from './tekens.ts'

export { SCHRIJFCODES, type Schrijfcode, SchrijfFout } from './fout.ts'

type Inhoud = Readonly<Record<string, unknown>>

/** What the writing of one message carries along. */
interface Werk {
  /** Prefix with colon per namespace of the definition. */
  readonly voorvoegsel: Readonly<Record<SamengesteldType['ruimte'], string>>
  readonly regels: string[]
}

const codeer = new TextEncoder()

/**
 * The file of a message. The order of the keys in the object does not matter, the
 * definition decides. `lees(schrijf(x))` gives `x` back.
 * @throws SchrijfFout with a code when the file would not be a valid message; nothing is ever left out in silence.
 */
export function schrijf(bericht: ElkBericht): Uint8Array {
  const { berichtsoort, release, ...inhoud } = bericht as ElkBericht & Inhoud
  const definitie = definitieVan(berichtsoort, release)
  if (definitie === undefined) throw new SchrijfFout('SCHRIJF_SOORT', '/')
  const { prefix, basisprefix, naamruimte, basisruimte } = definitie
  const naam = `${prefix}:${WORTELNAAM}`
  const werk: Werk = {
    voorvoegsel: { bericht: `${prefix}:`, basis: `${basisprefix}:` },
    regels: [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<${naam} xmlns:${basisprefix}="${basisruimte}" xmlns:${prefix}="${naamruimte}">`,
    ],
  }
  schrijfKinderen(werk, definitie.wortel, inhoud, `/${WORTELNAAM}`, '\t')
  werk.regels.push(`</${naam}>`, '')
  const bytes = codeer.encode(werk.regels.join('\r\n'))
  if (bytes.length > MEESTE_BYTES) throw new SchrijfFout('SCHRIJF_GROOTTE', `/${WORTELNAAM}`)
  return bytes
}

function schrijfKinderen(
  werk: Werk,
  type: SamengesteldType,
  inhoud: Inhoud,
  pad: string,
  inspringing: string,
): void {
  for (const sleutel of Object.keys(inhoud)) {
    if (type.elementen.every(({ naam }) => naam !== sleutel)) {
      throw new SchrijfFout('SCHRIJF_ONBEKEND', `${pad}/?`)
    }
  }
  for (const element of type.elementen) {
    const waarde = inhoud[element.naam]
    const kindpad = `${pad}/${element.naam}`
    if (element.max > 1) {
      if (waarde !== undefined && !Array.isArray(waarde)) {
        throw new SchrijfFout('SCHRIJF_VORM', kindpad)
      }
      const reeks: readonly unknown[] = waarde ?? []
      if (reeks.length < element.min) throw new SchrijfFout('SCHRIJF_ONTBREEKT', `${kindpad}[1]`)
      for (const [i, een] of reeks.entries()) {
        schrijfElement(werk, type, element, een, `${kindpad}[${i + 1}]`, inspringing)
      }
    } else if (waarde !== undefined) {
      schrijfElement(werk, type, element, waarde, kindpad, inspringing)
    } else if (element.min > 0) throw new SchrijfFout('SCHRIJF_ONTBREEKT', kindpad)
  }
}

function schrijfElement(
  werk: Werk,
  ouder: SamengesteldType,
  element: Element,
  waarde: unknown,
  pad: string,
  inspringing: string,
): void {
  const naam = `${werk.voorvoegsel[ouder.ruimte]}${element.naam}`
  if (element.type.soort === 'enkelvoudig') {
    const tekst = schrijfWaarde(element.type, waarde, pad)
    werk.regels.push(`${inspringing}<${naam}>${tekst}</${naam}>`)
    return
  }
  if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) {
    throw new SchrijfFout('SCHRIJF_VORM', pad)
  }
  werk.regels.push(`${inspringing}<${naam}>`)
  schrijfKinderen(werk, element.type, waarde as Inhoud, pad, `${inspringing}\t`)
  werk.regels.push(`${inspringing}</${naam}>`)
}

function schrijfWaarde(type: EnkelvoudigType, waarde: unknown, pad: string): string {
  if (typeof waarde !== 'string') throw new SchrijfFout('SCHRIJF_VORM', pad)
  const tekst = genormaliseerd(type.basis, waarde)
  const veilig = onschadelijk(tekst)
  if (veilig === undefined) throw new SchrijfFout('SCHRIJF_TEKEN', pad)
  if (keuring(type)(tekst) !== undefined) throw new SchrijfFout('SCHRIJF_WAARDE', pad)
  return veilig
}
