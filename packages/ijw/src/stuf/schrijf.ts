// SPDX-License-Identifier: EUPL-1.2
/** From an envelope to text: the definition decides order and form. */
import { naarBase64 } from './base64.ts'
import { ENVELOPPEN, pastNiet, RUIMTEN, type Veld } from './definitie.ts'
import type { Envelop, Stuurgegevens, Systeem } from './model.ts'

/** Values by name of element; a list is a fragment of XML that goes in as it is. */
interface Waarden {
  readonly [naam: string]: string | Waarden | undefined
}

/** A value that the standard does not allow: a fault of the caller. Names the place, not the value. */
export class EnvelopFout extends Error {
  readonly pad: string
  constructor(pad: string, wat: string) {
    super(`${pad}: ${wat}`)
    this.pad = pad
  }
}

const WORTELRUIMTEN = `xmlns:GGK="${RUIMTEN.GGK}" xmlns:StUF="${RUIMTEN.StUF}"`

/**
 * The envelope as XML without declaration, to stand alone or in a SOAP body. `detailsXml` is
 * well-formed XML for a Fo01, such as the envelope it is about. Throws `EnvelopFout`.
 */
export function schrijfEnvelop(envelop: Envelop, detailsXml?: string): string {
  const definitie = ENVELOPPEN[envelop.soort]
  return schrijf(definitie, waardenVan(envelop, detailsXml), definitie.naam, ` ${WORTELRUIMTEN}`)
}

/** With an XML declaration: as a file. */
export function alsDocument(xml: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\r\n${xml}`
}

function waardenVan(envelop: Envelop, detailsXml: string | undefined): Waarden {
  const stuurgegevens = kop(envelop.soort, envelop.stuurgegevens)
  if ('fout' in envelop) return { stuurgegevens, body: { ...envelop.fout, detailsXML: detailsXml } }
  if (!('lading' in envelop)) return { stuurgegevens }
  const { bestandsnaam, bytes } = envelop.lading
  const inhoud = naarBase64(bytes)
  const bericht: Waarden =
    bestandsnaam === null
      ? { xmlBestand: inhoud }
      : { tekstBestand: inhoud, '@bestandsnaam': bestandsnaam }
  return { stuurgegevens, parameters: { ...envelop.parameters, bericht } }
}

function kop(
  soort: string,
  { tijdstip, kruisverwijzing, zender, ontvanger, ...rest }: Stuurgegevens,
): Waarden {
  return {
    berichtcode: soort,
    zender: systeem(zender),
    ontvanger: systeem(ontvanger),
    referentienummer: rest.referentienummer,
    tijdstipBericht: tijdstip,
    crossRefnummer: kruisverwijzing,
    functie: rest.functie,
  }
}

function systeem({ organisatie, applicatie, administratie, gebruiker }: Systeem): Waarden {
  return { organisatie, applicatie, administratie, gebruiker }
}

function schrijf(veld: Veld, waarde: Waarden | string, pad: string, attributen = ''): string {
  const naam = `${veld.ruimte}:${veld.naam}`
  return `<${naam}${attributen}>${binnen(veld, waarde, pad)}</${naam}>`
}

function binnen(veld: Veld, waarde: Waarden | string, pad: string): string {
  if (typeof waarde === 'string') {
    if (veld.vrij || veld.tekst?.base64) return waarde
    const fout = veld.tekst === undefined ? 'onbekend' : pastNiet(waarde, veld.tekst)
    if (fout !== null) throw new EnvelopFout(pad, fout)
    return ontsnap(waarde, pad)
  }
  if (veld.keuze !== undefined) {
    const gekozen = veld.keuze.find(({ naam }) => waarde[naam] !== undefined)
    if (gekozen === undefined) throw new EnvelopFout(pad, 'ontbreekt')
    const hier = `${pad}/${gekozen.naam}`
    return schrijf(gekozen, waarde[gekozen.naam]!, hier, attribuut(gekozen, waarde, hier))
  }
  let uit = ''
  for (const kind of veld.velden ?? []) {
    const hier = `${pad}/${kind.naam}`
    const van = waarde[kind.naam]
    if (van !== undefined) uit += schrijf(kind, van, hier)
    else if (!kind.optioneel) throw new EnvelopFout(hier, 'ontbreekt')
  }
  return uit
}

function attribuut({ attribuut: een }: Veld, waarde: Waarden, pad: string): string {
  if (een === undefined) return ''
  const tekst = waarde[`@${een.naam}`]
  if (typeof tekst !== 'string') throw new EnvelopFout(`${pad}/@${een.naam}`, 'ontbreekt')
  const fout = pastNiet(tekst, een.tekst)
  if (fout !== null) throw new EnvelopFout(`${pad}/@${een.naam}`, fout)
  return ` ${een.naam}="${ontsnap(tekst, pad)}"`
}

/** Characters that XML 1.0 cannot hold, not even escaped. */
const KAN_NIET = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u

/** Text for use in XML. Throws `EnvelopFout`. */
export function ontsnap(tekst: string, pad: string): string {
  if (KAN_NIET.test(tekst)) throw new EnvelopFout(pad, 'teken')
  return tekst
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
}
