// SPDX-License-Identifier: EUPL-1.2
/** libxml2 with the official StUF and GGK schemas, as judge of envelopes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  ParseOption,
  XmlBufferInputProvider,
  XmlDocument,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm'
import { WORTEL } from '../architectuur/bronnen.ts'

const MAP = join(WORTEL, '..', 'shared', 'transport')
const GGK = 'ggk0210/ggkberichten/ggk0210_msg_ggkberichten.xsd'
const DELEN = [
  GGK,
  'ggk0210/ggkberichten/ggk0210_stuf0301_msg_ggkberichten.xsd',
  '0301/stuf0301.xsd',
]

/** False in a clone without the reference material; tests that need it then skip by name. */
export const STUF_AANWEZIG = existsSync(join(MAP, 'stuf', GGK))

export interface Stuforakel {
  /** `null` when the text is valid, else what the judge says. */
  oordeel(xml: string): string | null
  sluit(): void
}

export function maakStuforakel(): Stuforakel {
  const codeer = (deel: string) => new Uint8Array(readFileSync(join(MAP, 'stuf', deel)))
  xmlRegisterInputProvider(
    new XmlBufferInputProvider(
      Object.fromEntries(DELEN.map((deel) => [`stuf/${deel}`, codeer(deel)])),
    ),
  )
  const schema = XmlDocument.fromBuffer(codeer(GGK), { url: `stuf/${GGK}` })
  const keur = XsdValidator.fromDoc(schema)
  return {
    oordeel(xml) {
      let document: XmlDocument | undefined
      try {
        // A payload is one text of many millions of characters.
        document = XmlDocument.fromString(xml, { option: ParseOption.XML_PARSE_HUGE })
        keur.validate(document)
        return null
      } catch (fout) {
        return String(fout)
      } finally {
        document?.dispose()
      }
    },
    sluit() {
      keur.dispose()
      schema.dispose()
    },
  }
}

/** The example messages that lie beside the standard: name and text. */
export function stufvoorbeelden(): readonly (readonly [string, string])[] {
  if (!STUF_AANWEZIG) return []
  const lees = (map: string, vorm: RegExp) =>
    readdirSync(join(MAP, map))
      .filter((naam) => vorm.test(naam))
      .map((naam) => [naam, readFileSync(join(MAP, map, naam), 'utf8')] as const)
  return [
    ...lees('voorbeelden', /^(ggk|stuf)-.*\.xml$/),
    ...lees('stuf/voorbeeldberichten', /\.xml$/),
  ]
}
