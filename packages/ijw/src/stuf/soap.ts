// SPDX-License-Identifier: EUPL-1.2
/**
 * SOAP 1.1 around an envelope, bare or in the wrapping of the "Digikoppeling adapter intern"
 * (DAI): a body element of its own and addresses in the header.
 */
import type { Knoop } from './knoop.ts'
import type { Stuurgegevens, Systeem } from './model.ts'
import { ontsnap } from './schrijf.ts'

const SOAP11 = 'http://schemas.xmlsoap.org/soap/envelope/'
const DAI = 'http://www.stufstandaarden.nl/koppelvlak/dai0100'
const WSA = 'http://www.w3.org/2005/08/addressing'

/** The eb:Service that a DAI puts in its address; not public, so it is configured. */
export interface Daiadres {
  readonly dienst: string
  /** Name of the root element, the ebMS action. */
  readonly actie: string
  readonly stuurgegevens: Stuurgegevens
  /** Id of the message that began the conversation. */
  readonly gesprek: string
}

const KOP = `<?xml version="1.0" encoding="UTF-8"?>\n`

/** A request or an answer with this body. */
export function soap(inhoud: string, dai: Daiadres | null = null): string {
  const lichaam = dai === null ? inhoud : `<dai:bericht xmlns:dai="${DAI}">${inhoud}</dai:bericht>`
  const kop =
    dai === null ? '' : `<soapenv:Header xmlns:wsa="${WSA}">${adres(dai)}</soapenv:Header>`
  return `${KOP}<soapenv:Envelope xmlns:soapenv="${SOAP11}">${kop}<soapenv:Body>${lichaam}</soapenv:Body></soapenv:Envelope>`
}

export type Soapfoutcode = 'Client' | 'Server' | 'MustUnderstand' | 'VersionMismatch'

/** A SOAP fault; `detail` is XML, such as a Fo03. */
export function soapFout(code: Soapfoutcode, tekst: string, detail = ''): string {
  const binnen = detail === '' ? '' : `<detail>${detail}</detail>`
  return soap(
    `<soapenv:Fault><faultcode>soapenv:${code}</faultcode><faultstring>${ontsnap(tekst, 'faultstring')}</faultstring>${binnen}</soapenv:Fault>`,
  )
}

export type Uitgepakt =
  | { readonly soort: 'bericht'; readonly knoop: Knoop; readonly dai: boolean }
  /** `detail`: the first element in it. */
  | { readonly soort: 'fout'; readonly detail: Knoop | null }
  | { readonly soort: 'ongeldig'; readonly code: Soapfoutcode }

/** Takes the one element out of the body. Two elements or none is no message of ours. */
export function pakSoapUit(wortel: Knoop): Uitgepakt {
  if (wortel.naam !== 'Envelope') return { soort: 'ongeldig', code: 'Client' }
  if (wortel.ruimte !== SOAP11) return { soort: 'ongeldig', code: 'VersionMismatch' }
  const kinderen = [...wortel.kinderen]
  if (isSoap(kinderen[0], 'Header')) {
    if (!begrijpt(kinderen[0]!)) return { soort: 'ongeldig', code: 'MustUnderstand' }
    kinderen.shift()
  }
  const [lichaam] = kinderen
  if (!isSoap(lichaam, 'Body') || kinderen.length !== 1 || lichaam!.kinderen.length !== 1) {
    return { soort: 'ongeldig', code: 'Client' }
  }
  const knoop = lichaam!.kinderen[0]!
  if (isSoap(knoop, 'Fault')) {
    const detail = knoop.kinderen.find(({ naam }) => naam === 'detail')
    return { soort: 'fout', detail: detail?.kinderen[0] ?? null }
  }
  if (knoop.ruimte !== DAI || knoop.naam !== 'bericht')
    return { soort: 'bericht', knoop, dai: false }
  if (knoop.kinderen.length !== 1) return { soort: 'ongeldig', code: 'Client' }
  return { soort: 'bericht', knoop: knoop.kinderen[0]!, dai: true }
}

function isSoap(knoop: Knoop | undefined, naam: string): boolean {
  return knoop?.naam === naam && knoop.ruimte === SOAP11
}

/** Headers that must be understood: addresses are, others are not. */
function begrijpt(kop: Knoop): boolean {
  return kop.kinderen.every(
    ({ ruimte, attributen }) =>
      ruimte === WSA ||
      !attributen.some(
        (een) => een.naam === 'mustUnderstand' && een.ruimte === SOAP11 && een.waarde === '1',
      ),
  )
}

function adres({ dienst, actie, stuurgegevens, gesprek }: Daiadres): string {
  const { zender, ontvanger, referentienummer, kruisverwijzing } = stuurgegevens
  const veld = (naam: string, waarde: string) =>
    `<wsa:${naam}>${ontsnap(waarde, naam)}</wsa:${naam}>`
  const over = (id: string, soort = '') =>
    `<wsa:RelatesTo${soort}>${ontsnap(id, 'RelatesTo')}</wsa:RelatesTo>`
  return [
    veld('To', partij(ontvanger)),
    `<wsa:From>${veld('Address', partij(zender))}</wsa:From>`,
    veld('Action', `urn:dkintern:${dienst}:${actie}`),
    veld('MessageID', berichtId(referentienummer, zender)),
    kruisverwijzing === undefined ? '' : over(berichtId(kruisverwijzing, ontvanger)),
    over(
      berichtId(gesprek, kruisverwijzing === undefined ? zender : ontvanger),
      ' RelationshipType="urn:dkintern:ConversationId"',
    ),
  ].join('')
}

function partij({ organisatie, applicatie, administratie = '' }: Systeem): string {
  return `urn:dkintern:${organisatie}:${applicatie}:${administratie}`
}

function berichtId(id: string, { organisatie, applicatie, administratie }: Systeem): string {
  const bij = administratie === undefined ? '' : `${administratie}.`
  return `urn:dkintern:${id}@${organisatie}.${applicatie}.${bij}dkintern.nl`
}
