// SPDX-License-Identifier: EUPL-1.2
/** libxml2 as judge: with the official schemas, and with the schemas this project exports. */
import { BASISSCHEMA, basisXsd, xsd } from '@stopwijzer/ijw'
import {
  XmlBufferInputProvider,
  XmlDocument,
  XsdValidator,
  xmlRegisterInputProvider,
} from 'libxml2-wasm'
import { officieleXsd } from '../officieel.ts'

export interface Orakeloordeel {
  readonly geldig: boolean
  /** Verdict of the exported schema; `undefined` when the text is not well-formed. */
  readonly eigenGeldig: boolean | undefined
  readonly melding: string | undefined
}

export interface Orakel {
  oordeel(berichtsoort: string, bytes: Uint8Array): Orakeloordeel
  sluit(): void
}

const RELEASE = 'ijw-3.2'
const codeer = new TextEncoder()
let geregistreerd = false

/** Compiles schemas on first use; call `sluit` at the end, the memory is not collected. */
export function maakOrakel(): Orakel {
  if (!geregistreerd) {
    geregistreerd = true
    xmlRegisterInputProvider(
      new XmlBufferInputProvider({
        [`officieel/${BASISSCHEMA}`]: codeer.encode(officieleXsd('basisschema')),
        [`eigen/${BASISSCHEMA}`]: codeer.encode(basisXsd(RELEASE)),
      }),
    )
  }
  const schemas = new Map<string, { document: XmlDocument; keur: XsdValidator }>()
  const schema = (map: string, soort: string) => {
    const url = `${map}/${soort}.xsd`
    let gevonden = schemas.get(url)
    if (gevonden === undefined) {
      const tekst = map === 'eigen' ? xsd(soort, RELEASE) : officieleXsd(soort)
      const document = XmlDocument.fromString(tekst, { url })
      gevonden = { document, keur: XsdValidator.fromDoc(document) }
      schemas.set(url, gevonden)
    }
    return gevonden.keur
  }
  return {
    oordeel(soort, bytes) {
      let document: XmlDocument
      try {
        document = XmlDocument.fromBuffer(bytes)
      } catch (fout) {
        return { geldig: false, eigenGeldig: undefined, melding: String(fout) }
      }
      try {
        const melding = poging(() => schema('officieel', soort).validate(document))
        const eigen = poging(() => schema('eigen', soort).validate(document))
        return { geldig: melding === undefined, eigenGeldig: eigen === undefined, melding }
      } finally {
        document.dispose()
      }
    },
    sluit() {
      for (const { keur, document } of schemas.values()) {
        keur.dispose()
        document.dispose()
      }
      schemas.clear()
    },
  }
}

function poging(doe: () => void): string | undefined {
  try {
    doe()
    return undefined
  } catch (fout) {
    return String(fout)
  }
}
