// SPDX-License-Identifier: EUPL-1.2
/**
 * The reference of the benchmarks: libxml2 as WebAssembly, parse and validate
 * against the XSD. It is a tool of the project, not part of what is published,
 * so it is imported only here and only when a benchmark asks for it.
 */
import { readFileSync } from 'node:fs'
import { BASISSCHEMA, basisXsd, RELEASE, xsd } from '@stopwijzer/ijw'
import { CliFout } from '../programma/fouten.ts'
import { officieelSchema } from './bronnen.ts'

export interface Referentie {
  /** Where its schemas came from, in Dutch. */
  readonly schemas: string
  /** Parses and validates; true when the message is valid. Frees what it used. */
  oordeel(berichtsoort: string, bytes: Uint8Array): boolean
}

/** @throws CliFout when libxml2-wasm is not installed */
export async function laadReferentie(): Promise<Referentie> {
  const libxml2 = await import('libxml2-wasm').catch(() => {
    throw new CliFout('MEET_ONVOLLEDIG', { wat: 'libxml2-wasm' })
  })
  const { XmlBufferInputProvider, XmlDocument, XsdValidator, xmlRegisterInputProvider } = libxml2
  const officieel = officieelSchema('basisschema') !== undefined
  const schema = (naam: string): string => {
    const pad = officieelSchema(naam)
    if (pad !== undefined) return readFileSync(pad, 'utf8')
    return naam === 'basisschema' ? basisXsd(RELEASE) : xsd(naam, RELEASE)
  }
  const basis = new TextEncoder().encode(schema('basisschema'))
  xmlRegisterInputProvider(new XmlBufferInputProvider({ [`meet/${BASISSCHEMA}`]: basis }))
  const keurders = new Map<string, InstanceType<typeof XsdValidator>>()
  const keurder = (soort: string) => {
    let gevonden = keurders.get(soort)
    if (gevonden === undefined) {
      gevonden = XsdValidator.fromDoc(
        XmlDocument.fromString(schema(soort), { url: `meet/${soort}.xsd` }),
      )
      keurders.set(soort, gevonden)
    }
    return gevonden
  }
  return {
    schemas: officieel ? 'de officiële schema’s' : 'de schema’s die Stopwijzer zelf maakt',
    oordeel(berichtsoort, bytes) {
      const document = XmlDocument.fromBuffer(bytes)
      try {
        keurder(berichtsoort).validate(document)
        return true
      } catch (fout) {
        if (fout instanceof libxml2.XmlValidateError) return false
        throw fout
      } finally {
        document.dispose()
      }
    },
  }
}
