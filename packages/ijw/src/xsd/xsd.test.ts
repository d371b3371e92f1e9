// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import {
  XmlBufferInputProvider,
  XmlDocument,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm'
import { expect, test } from 'vitest'
import { alleDefinities } from '../releases/index.ts'
import { BASISSCHEMA, basisXsd, xsd } from './index.ts'

const codeer = new TextEncoder()
xmlRegisterInputProvider(
  new XmlBufferInputProvider({ [BASISSCHEMA]: codeer.encode(basisXsd('ijw-3.2')) }),
)

function klopt(soort: string, bericht: string): boolean {
  const schema = XmlDocument.fromString(xsd(soort, 'ijw-3.2'), { url: `${soort}.xsd` })
  const keur = XsdValidator.fromDoc(schema)
  const document = XmlDocument.fromString(bericht)
  try {
    keur.validate(document)
    return true
  } catch {
    return false
  } finally {
    document.dispose()
    keur.dispose()
    schema.dispose()
  }
}

const voorbeeld = (soort: string) =>
  readFileSync(new URL(`../../../../voorbeelden/landelijk/${soort}.xml`, import.meta.url), 'utf8')

test.each(['JW301', 'JW305', 'JW307'])('the schema of %s takes the official sample', (soort) => {
  expect(klopt(soort, voorbeeld(soort))).toBe(true)
})

test('it refuses a wrong code, a wrong order and a wrong message code', () => {
  const goed = voorbeeld('JW307')
  expect(klopt('JW307', goed.replace('>31<', '>99<'))).toBe(false)
  expect(klopt('JW307', goed.replace('>440<', '>441<'))).toBe(false)
  expect(klopt('JW307', goed.replace(/<jw307:Geslacht>.*/, ''))).toBe(false)
})

test.each(alleDefinities().map(({ berichtsoort }) => berichtsoort))(
  '%s names each type once',
  (soort) => {
    const namen = [...xsd(soort, 'ijw-3.2').matchAll(/Type name="([^"]+)"/g)].map(
      ([, naam]) => naam,
    )
    expect(new Set(namen).size).toBe(namen.length)
    expect(namen).toContain('Root')
  },
)

test('an unknown message or release is refused with a code', () => {
  expect(() => xsd('JW999', 'ijw-3.2')).toThrow(expect.objectContaining({ code: 'XSD_ONBEKEND' }))
  expect(() => basisXsd('ijw-9.9')).toThrow(expect.objectContaining({ code: 'XSD_ONBEKEND' }))
})
