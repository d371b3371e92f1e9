// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest'
import {
  alsDocument,
  EnvelopFout,
  isOnzeFunctie,
  leesEnvelop,
  leesRuweKop,
  naarBase64,
  ontleed,
  ontleedTekst,
  pakSoapUit,
  routeVan,
  schrijfEnvelop,
  soap,
  soapFout,
  vanBase64,
} from './index.ts'
import { alleEnveloppen, di01, HEEN, KOP } from './proef/voorbeelden.ts'

const bytes = new TextEncoder().encode('<Bericht>\r\n  inhoud €\r\n</Bericht>')

function knoopVan(xml: string) {
  const uit = ontleedTekst(xml)
  if (!uit.goed) throw new Error(uit.fout)
  return uit.knoop
}

describe('envelope', () => {
  test.each(alleEnveloppen(bytes).map((envelop) => [envelop.soort, envelop] as const))(
    'what is written is read back the same: %s',
    (_, envelop) => {
      const gelezen = leesEnvelop(knoopVan(alsDocument(schrijfEnvelop(envelop))))
      expect(gelezen).toEqual({ goed: true, envelop })
    },
  )

  test('a Fo01 with the envelope it is about in its details', () => {
    const fo01 = alleEnveloppen(bytes)[5]!
    const xml = schrijfEnvelop(fo01, schrijfEnvelop(di01(bytes)))
    expect(xml).toContain('<StUF:detailsXML><GGK:envelopHeenbericht-ggk_Di01')
    expect(leesEnvelop(knoopVan(xml))).toMatchObject({ goed: true })
  })

  test.each([
    [
      'upper case in the id',
      { referentienummer: HEEN.toUpperCase() },
      'stuurgegevens/referentienummer',
    ],
    [
      'a name too short',
      { zender: { organisatie: '0344', applicatie: 'ab' } },
      'zender/applicatie',
    ],
    ['a time of 18 digits', { tijdstip: '202611201015000001' }, 'tijdstipBericht'],
    [
      'a control character',
      { zender: { organisatie: '\u0001', applicatie: 'abc' } },
      'zender/organisatie',
    ],
  ])('refuses to write %s, and names the place', (_, anders, plek) => {
    const envelop = di01(bytes)
    const fout = { ...envelop, stuurgegevens: { ...envelop.stuurgegevens, ...anders } }
    expect(() => schrijfEnvelop(fout)).toThrow(EnvelopFout)
    expect(() => schrijfEnvelop(fout)).toThrow(plek)
  })

  test('the parties can be read of an envelope with other faults', () => {
    const xml = schrijfEnvelop(di01(bytes)).replace(/<GGK:parameters>.*<\/GGK:parameters>/, '')
    const knoop = knoopVan(xml)
    expect(leesEnvelop(knoop)).toEqual({
      goed: false,
      soort: 'Di01',
      fouten: [{ pad: 'envelopHeenbericht-ggk_Di01/parameters', wat: 'ontbreekt' }],
    })
    expect(leesRuweKop(knoop)).toMatchObject({ ...KOP, berichtcode: 'Di01', functie: 'JW307' })
    expect(leesRuweKop(knoopVan(xml.replaceAll('applicatie>', 'app>')))).toBeNull()
  })
})

describe('base64', () => {
  test('any bytes come back', () => {
    for (let lengte = 0; lengte < 300; lengte++) {
      const inhoud = Uint8Array.from({ length: lengte }, (_, i) => (i * 37 + lengte) % 256)
      const tekst = naarBase64(inhoud)
      expect(tekst).toBe(Buffer.from(inhoud).toString('base64'))
      expect(vanBase64(tekst)).toEqual(inhoud)
    }
  })

  test.each([
    '@@@QUJD',
    'QUJ',
    'QUI',
    'QQ=',
    'Q===',
    '=',
    'QUI=QUJD',
    'QUJ=',
    'QR==',
    'QUJD-_',
    'QUJDé',
  ])('refuses %s, which a lenient decoder takes', (tekst) => expect(vanBase64(tekst)).toBeNull())

  test('white space may stand between', () => {
    expect(vanBase64(' QU\r\nJD\t')).toEqual(new TextEncoder().encode('ABC'))
  })
})

describe('hostile XML', () => {
  const diep = (n: number) => '<a>'.repeat(n) + '</a>'.repeat(n)
  test.each([
    ['a DOCTYPE', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'doctype'],
    ['deep nesting', diep(5_000), 'te-diep'],
    ['many elements', `<a>${'<b/>'.repeat(30_000)}</a>`, 'te-veel'],
    ['a tag of a megabyte', `<a ${'x="y" '.repeat(200_000)}/>`, 'te-veel'],
    ['a tag without end', '<a><b', 'xml'],
    ['two roots', '<a/><b/>', 'xml'],
    ['an unknown entity', '<a>&x;</a>', 'xml'],
    ['another encoding', '<?xml version="1.0" encoding="UTF-16"?><a/>', 'codering'],
    ['nothing', '', 'xml'],
  ])('%s is refused', (_, xml, fout) => {
    expect(ontleedTekst(xml)).toEqual({ goed: false, fout })
  })

  test('bytes that are no UTF-8', () => {
    expect(ontleed(Uint8Array.of(0x3c, 0x61, 0xff, 0x3e))).toEqual({
      goed: false,
      fout: 'codering',
    })
  })

  test('a text of 12 million characters is read whole', () => {
    const groot = new Uint8Array(9_000_000).fill(65)
    const gelezen = leesEnvelop(knoopVan(schrijfEnvelop(di01(groot))))
    expect(gelezen.goed && 'lading' in gelezen.envelop && gelezen.envelop.lading.bytes.length).toBe(
      9_000_000,
    )
  })
})

describe('SOAP', () => {
  const xml = schrijfEnvelop(di01(bytes))

  test('the body comes out, bare and in the wrapping of the adapter', () => {
    const dai = { dienst: 'urn:x', actie: 'ggk_Di01', stuurgegevens: KOP, gesprek: HEEN }
    expect(pakSoapUit(knoopVan(soap(xml)))).toMatchObject({ soort: 'bericht', dai: false })
    const verpakt = soap(xml, dai)
    expect(verpakt).toContain(
      `<wsa:MessageID>urn:dkintern:${HEEN}@12345678.OnzeApplicatie.dkintern.nl</wsa:MessageID>`,
    )
    expect(pakSoapUit(knoopVan(verpakt))).toMatchObject({ soort: 'bericht', dai: true })
  })

  test('a fault gives its detail', () => {
    const fo03 = schrijfEnvelop(alleEnveloppen(bytes)[6]!)
    expect(pakSoapUit(knoopVan(soapFout('Client', 'fout', fo03)))).toMatchObject({
      soort: 'fout',
      detail: { naam: 'Fo03Bericht' },
    })
    expect(pakSoapUit(knoopVan(soapFout('Server', 'fout')))).toEqual({
      soort: 'fout',
      detail: null,
    })
  })

  test.each([
    ['two bodies', soap(xml).replace('</soapenv:Body>', '<x/></soapenv:Body>'), 'Client'],
    [
      'SOAP 1.2',
      soap(xml).replaceAll(
        'http://schemas.xmlsoap.org/soap/envelope/',
        'http://www.w3.org/2003/05/soap-envelope',
      ),
      'VersionMismatch',
    ],
    [
      'a header that must be understood',
      soap(xml).replace(
        '<soapenv:Body>',
        '<soapenv:Header><a soapenv:mustUnderstand="1"/></soapenv:Header><soapenv:Body>',
      ),
      'MustUnderstand',
    ],
    ['no SOAP', xml, 'Client'],
  ])('%s is refused', (_, tekst, code) => {
    expect(pakSoapUit(knoopVan(tekst))).toEqual({ soort: 'ongeldig', code })
  })
})

test('a return message goes against the direction of its header', () => {
  expect(routeVan('JW307', '12345678', '0344')).toEqual({
    envelop: 'Di01',
    van: '12345678',
    naar: '0344',
  })
  expect(routeVan('JW308', '12345678', '0344')).toEqual({
    envelop: 'Du01',
    van: '0344',
    naar: '12345678',
  })
  expect(routeVan('JW302', '0344', '12345678')).toEqual({
    envelop: 'Du01',
    van: '12345678',
    naar: '0344',
  })
  expect([isOnzeFunctie('JW307'), isOnzeFunctie('JW323'), isOnzeFunctie('toString')]).toEqual([
    true,
    false,
    false,
  ])
})
