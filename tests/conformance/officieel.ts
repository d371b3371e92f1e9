// SPDX-License-Identifier: EUPL-1.2
/** Reads the official XSDs of the standard, the oracle that stands beside the project. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { WORTEL } from '../architectuur/bronnen.ts'

const MAP = join(WORTEL, '..', 'shared', 'ijw-3.2', 'xsd')

/** False in a clone without the reference material; tests that need it then skip by name. */
export const OFFICIEEL_AANWEZIG = existsSync(join(MAP, 'basisschema.xsd'))

/** Text of an official XSD; some copies carry a heading line above the XML declaration. */
export function officieleXsd(naam: string): string {
  const tekst = readFileSync(join(MAP, `${naam}.xsd`), 'utf8')
  return tekst.slice(tekst.indexOf('<?xml'))
}

export interface Knoop {
  readonly naam: string
  readonly attributen: Readonly<Record<string, string>>
  readonly kinderen: Knoop[]
}

/** A plain tree of an XML text: local names and attributes, no text. */
export function boom(xml: string): Knoop {
  const wortel: Knoop = { naam: '', attributen: {}, kinderen: [] }
  const stapel = [wortel]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('opentag', (tag) => {
    const attributen: Record<string, string> = {}
    for (const attribuut of Object.values(tag.attributes))
      attributen[attribuut.name] = attribuut.value
    const knoop: Knoop = { naam: tag.local, attributen, kinderen: [] }
    stapel.at(-1)!.kinderen.push(knoop)
    stapel.push(knoop)
  })
  parser.on('closetag', () => {
    stapel.pop()
  })
  parser.write(xml).close()
  return wortel.kinderen[0]!
}
