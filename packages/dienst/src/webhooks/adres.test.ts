// SPDX-License-Identifier: EUPL-1.2
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isIntern, keurAdres, maakOpzoeker, type Webhookbeleid } from './adres.ts'
import { handtekening, verstuur } from './versturen.ts'

const BELEID: Webhookbeleid = {
  hosts: ['zaak.example.nl', 'zaak.example.nl:8443', '10.0.0.7', '93.184.216.34'],
  intern: false,
  proef: false,
}
const PROEF: Webhookbeleid = { hosts: [], intern: false, proef: true }

describe('ASVS 1.3.6 the service sends to listed computers only', () => {
  test.each([
    'https://zaak.example.nl/stopwijzer',
    'https://ZAAK.example.nl:8443/',
    'https://93.184.216.34/x',
  ])('%s may', (url) => {
    expect(keurAdres(url, BELEID)).toBeNull()
  })

  test.each([
    ['http://zaak.example.nl/', 'https://'],
    ['ftp://zaak.example.nl/', 'https://'],
    ['zaak.example.nl', 'geen adres'],
    ['https://zaak.example.nl:9999/', 'STOPWIJZER_WEBHOOK_HOSTS'],
    ['https://zaak.example.nl.evil.nl/', 'STOPWIJZER_WEBHOOK_HOSTS'],
    ['https://zaak.example.nl@evil.nl/', 'wachtwoord'],
    ['https://u:w@zaak.example.nl/', 'wachtwoord'],
    ['https://zaak.example.nl/?bsn=1', '?'],
    ['https://zaak.example.nl/#x', '#'],
    ['https://localhost/', 'STOPWIJZER_WEBHOOK_HOSTS'],
    ['https://127.0.0.1/', 'STOPWIJZER_WEBHOOK_HOSTS'],
    ['https://10.0.0.7/', 'intern netwerk'],
  ])('%s may not: %s', (url, waarom) => {
    expect(keurAdres(url, BELEID)).toContain(waarom)
  })

  test('this computer only in a trial, the own network only when that is said', () => {
    expect(keurAdres('http://127.0.0.1:9000/', PROEF)).toBeNull()
    expect(keurAdres('http://localhost:9000/', PROEF)).toBeNull()
    expect(keurAdres('http://10.0.0.7/', PROEF)).toContain('https://')
    expect(keurAdres('https://10.0.0.7/', { ...BELEID, intern: true })).toBeNull()
  })

  test.each([
    ...['10.1.2.3', '127.0.0.1', '169.254.169.254', '172.16.0.1', '192.168.1.1', '100.64.0.1'],
    ...['0.0.0.0', '224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fd00::1'],
    ...['::ffff:10.0.0.1', '2002:a00:1::', '64:ff9b::a00:1', 'geen adres'],
  ])('%s is inside', (adres) => {
    expect(isIntern(adres)).toBe(true)
  })

  test.each(['93.184.216.34', '2a00:1450:4001::1'])('%s is outside', (adres) => {
    expect(isIntern(adres)).toBe(false)
  })
})

describe('ASVS 1.3.6 the answer of DNS is checked at the moment of connecting', () => {
  const met = (...adressen: string[]) =>
    maakOpzoeker(BELEID, ((_naam: string, _opties: object, klaar: (...a: unknown[]) => void) =>
      klaar(
        null,
        adressen.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )) as never)
  const zoek = (opzoeker: ReturnType<typeof maakOpzoeker>, all = false) =>
    new Promise((klaar) => {
      opzoeker('zaak.example.nl', { all }, (fout, adres) => klaar(fout ?? adres))
    })

  test('one internal address among the answers refuses them all', async () => {
    expect(await zoek(met('93.184.216.34'))).toBe('93.184.216.34')
    expect(await zoek(met('93.184.216.34'), true)).toEqual([
      { address: '93.184.216.34', family: 4 },
    ])
    expect(await zoek(met('93.184.216.34', '10.0.0.1'))).toMatchObject({ code: 'ADRES_GEWEIGERD' })
    expect(await zoek(met('::1'), true)).toMatchObject({ code: 'ADRES_GEWEIGERD' })
    expect(await zoek(met())).toMatchObject({ code: 'ADRES_GEWEIGERD' })
  })

  test('a listed name that leads inside is not connected to', async () => {
    const zending = {
      ...{ url: 'https://zaak.example.nl/', geheim: 'g', bezorging: 'b' },
      ...{ tijdstip: '2026-07-20T07:00:00.000Z', tekst: '{}' },
    }
    const uitslag = await verstuur(zending, BELEID, { opzoeker: met('127.0.0.1') })
    expect(uitslag).toEqual({
      gelukt: false,
      status: null,
      fout: 'De naam leidt naar een adres in een intern netwerk.',
    })
    const weg = await verstuur(zending, { ...BELEID, hosts: [] })
    expect(weg.fout).toContain('STOPWIJZER_WEBHOOK_HOSTS')
  })
})

describe('sending, to a real server', () => {
  let server: Server
  let adres: string
  const gekregen: { url: string; koppen: Record<string, unknown>; tekst: string }[] = []
  beforeAll(async () => {
    server = createServer((vraag, antwoord) => {
      let tekst = ''
      vraag.on('data', (stuk) => {
        tekst += stuk
      })
      vraag.on('end', () => {
        gekregen.push({ url: vraag.url!, koppen: vraag.headers, tekst })
        if (vraag.url === '/door') antwoord.writeHead(302, { location: '/doel' }).end()
        else if (vraag.url === '/stuk') antwoord.writeHead(500).end('x'.repeat(100_000))
        else if (vraag.url !== '/stil') antwoord.writeHead(204).end()
      })
    })
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
    adres = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const stuur = (pad: string, geduldMs = 10_000) =>
    verstuur(
      {
        ...{ url: `${adres}${pad}`, geheim: 'geheim', bezorging: 'B1' },
        ...{ tijdstip: '2026-07-20T07:00:00.000Z', tekst: '{"a":"é"}' },
      },
      PROEF,
      { geduldMs },
    )

  test('the body is signed over moment and body, as the page for receivers shows', async () => {
    expect(await stuur('/goed')).toEqual({ gelukt: true, status: 204, fout: null })
    const { koppen, tekst } = gekregen.at(-1)!
    expect(koppen).toMatchObject({
      'stopwijzer-bezorging': 'B1',
      'stopwijzer-tijdstip': '2026-07-20T07:00:00.000Z',
      'content-type': 'application/json; charset=utf-8',
    })
    const eigen = handtekening('geheim', String(koppen['stopwijzer-tijdstip']), tekst)
    expect(koppen['stopwijzer-handtekening']).toBe(`sha256=${eigen}`)
    expect(eigen).toBe('204277fa0b012d34eae631d65d5a58e1ba41ffed6de5f3ee18f8dd53af0f089e')
    expect(handtekening('ander', '2026-07-20T07:00:00.000Z', tekst)).not.toBe(eigen)
  })

  test('ASVS 1.3.6 a redirect is not followed and counts as failed', async () => {
    expect(await stuur('/door')).toMatchObject({ gelukt: false, status: 302 })
    expect(gekregen.map(({ url }) => url)).not.toContain('/doel')
  })

  test('another answer, no answer and no server are told apart', async () => {
    expect(await stuur('/stuk')).toEqual({ gelukt: false, status: 500, fout: 'Antwoord 500.' })
    expect((await stuur('/stil', 50)).fout).toBe('Geen antwoord binnen tien seconden.')
    const leeg = createServer()
    await new Promise<void>((klaar) => leeg.listen(0, '127.0.0.1', klaar))
    const { port } = leeg.address() as AddressInfo
    await new Promise((klaar) => leeg.close(klaar))
    const zending = { url: `http://127.0.0.1:${port}/`, geheim: 'g', bezorging: 'b' }
    const uitslag = await verstuur({ ...zending, tijdstip: 't', tekst: '{}' }, PROEF)
    expect(uitslag.fout).toBe('De computer weigert de verbinding.')
  })
})
