// SPDX-License-Identifier: EUPL-1.2
/** The server over real connections: stopping, broken requests, addresses and the log. */
import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { maakLogboek } from '../logboek.ts'
import { leesApiConfiguratie } from './configuratie.ts'
import { maakProefapi, type Proefapi } from './proef/proefapi.ts'
import { type Proefhaken, proefroutes } from './proef/proefroutes.ts'
import { type Api, type ApiOpties, maakApi } from './server.ts'

const haken: Proefhaken = { gezonden: 0, bijMaken: async () => undefined }
let proef: Proefapi
beforeAll(async () => {
  proef = await maakProefapi({ inhoud: proefroutes(haken) })
})
afterAll(() => proef.sluit())
beforeEach(() => proef.db.beheer.query('TRUNCATE instelling, herhaling'))

/** Another server on the same database, with these settings. */
async function nogEen(env: Record<string, string>, opties: Partial<ApiOpties> = {}): Promise<Api> {
  return maakApi({
    dienst: proef.dienst,
    aanmelddienst: proef.aanmelddienst,
    logboek: maakLogboek('stil'),
    configuratie: leesApiConfiguratie(env, 8307),
    herken: async ({ koppen }) => {
      const { authorization } = koppen
      return authorization === undefined ? null : proef.wieVan({ authorization })
    },
    inhoud: proefroutes(haken),
    ...opties,
  })
}

/** Sends these bytes and gives all that comes back. */
async function rauw(poort: number, bytes: string): Promise<string> {
  const verbinding = connect(poort, '127.0.0.1')
  let terug = ''
  verbinding.on('data', (stuk) => {
    terug += String(stuk)
  })
  verbinding.write(bytes)
  await once(verbinding, 'close')
  return terug
}

test('a stop answers what is under way, refuses what is new, and then closes', async () => {
  const api = await nogEen({})
  const { poort } = await api.luister(0)
  const adres = `http://127.0.0.1:${poort}`
  let begonnen: () => void = () => {}
  let verder: () => void = () => {}
  const isBegonnen = new Promise<void>((klaar) => {
    begonnen = klaar
  })
  haken.bijMaken = () => {
    begonnen()
    return new Promise<void>((klaar) => {
      verder = klaar
    })
  }
  const headers = {
    ...proef.meldAan(),
    'content-type': 'application/json',
    'idempotency-key': 'stoppen-1',
  }
  const body = JSON.stringify({ naam: 'traag', waarde: 1 })
  const traag = fetch(`${adres}/v1/dingen`, { method: 'POST', headers, body })
  await isBegonnen
  const gestopt = api.stop()
  const nieuw = await fetch(`${adres}/v1/dingen`, { headers })
  expect([nieuw.status, ((await nieuw.json()) as { code: string }).code]).toEqual([
    503,
    'NIET_BESCHIKBAAR',
  ])
  expect(nieuw.headers.get('retry-after')).toBe('60')
  expect(nieuw.headers.get('connection')).toBe('close')
  expect((await fetch(`${adres}/gezondheid/gereed`)).status).toBe(503)
  expect((await fetch(`${adres}/gezondheid/levend`)).status).toBe(200)
  verder()
  haken.bijMaken = async () => undefined
  expect((await traag).status).toBe(201)
  await gestopt
  await expect(fetch(`${adres}/gezondheid/levend`)).rejects.toThrow()
})

test('ASVS 4.2.1 bytes that are no request, and an address that is none, are told so in the fixed form', async () => {
  const { poort } = await proef.api.luister(0)
  const kop = (naam: string, tekst: string) =>
    new RegExp(`^${naam}: (.*)\r$`, 'im').exec(tekst)?.[1]
  for (const bytes of [
    'GEEN HTTP\r\n\r\n',
    `GET /v1/dingen HTTP/1.1\r\nhost: a\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`,
    'GET /v1/%zz HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n',
    `GET /v1/dingen/${'a'.repeat(200)} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`,
  ]) {
    const antwoord = await rauw(poort, bytes)
    expect(antwoord).toMatch(/^HTTP\/1\.1 (400|404) /)
    expect(kop('content-type', antwoord)).toBe('application/problem+json')
    expect(kop('api-version', antwoord)).toMatch(/^\d+\.\d+\.\d+$/)
    expect(kop('x-content-type-options', antwoord)).toBe('nosniff')
    expect(JSON.parse(antwoord.split('\r\n\r\n')[1]!).code).toMatch(
      /^(VERZOEK_ONLEESBAAR|NIET_GEVONDEN)$/,
    )
  }
})

test('ASVS 4.1.3 the address of the asker comes from a trusted proxy only', async () => {
  const ip = async (env: Record<string, string>) => {
    const api = await nogEen(env)
    const headers = { ...proef.meldAan(), 'x-forwarded-for': '203.0.113.9' }
    await proef.db.beheer.query('TRUNCATE audit CASCADE')
    expect((await api.app.inject({ url: '/v1/dingen', headers })).statusCode).toBe(200)
    await api.stop()
    const { rows } = await proef.db.beheer.query('SELECT ip FROM audit ORDER BY volgnummer')
    return rows.at(-1).ip
  }
  expect(await ip({})).toBe('127.0.0.1')
  expect(await ip({ STOPWIJZER_PROXY: '10.0.0.0/8' })).toBe('127.0.0.1')
  expect(await ip({ STOPWIJZER_PROXY: '127.0.0.1' })).toBe('203.0.113.9')
})

test('an address that asks too much is slowed down before anyone is recognised', async () => {
  let gevraagd = 0
  const api = await nogEen(
    { STOPWIJZER_PER_MINUUT_PER_ADRES: '3' },
    {
      herken: async () => {
        gevraagd++
        return null
      },
    },
  )
  const vraag = (remoteAddress: string) => api.app.inject({ url: '/v1/dingen', remoteAddress })
  for (let i = 0; i < 3; i++) expect((await vraag('192.0.2.1')).statusCode).toBe(401)
  expect((await vraag('192.0.2.1')).statusCode).toBe(429)
  expect(gevraagd).toBe(3)
  expect((await vraag('192.0.2.2')).statusCode).toBe(401)
  await api.stop()
})

test('the log tells what was asked, never with which words', async () => {
  const vanaf = proef.log.length
  const headers = {
    ...proef.meldAan({ naam: 'J. Geheim' }),
    'x-request-id': 'zelf-gekozen\nniveau":"error',
    'user-agent': 'spion 999900006',
  }
  const antwoord = await proef.vraag({ url: '/v1/dingen?zoek=999900006', headers })
  const regels = proef.log.slice(vanaf).map((regel) => JSON.parse(regel))
  expect(regels).toEqual([
    expect.objectContaining({
      gebeurtenis: 'verzoek',
      route: 'lijst',
      methode: 'GET',
      status: 400,
      verzoek: antwoord.headers['x-request-id'],
    }),
  ])
  const alles = proef.log.slice(vanaf).join('')
  expect(alles).not.toMatch(/999900006|zoek=|Geheim|zelf-gekozen|spion|Bearer/)
})

test('ASVS 16.5.2 a database that is away while somebody is recognised: come back later', async () => {
  const weg = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const api = await nogEen({}, { herken: () => Promise.reject(weg) })
  const antwoord = await api.app.inject({ url: '/v1/dingen' })
  expect([antwoord.statusCode, antwoord.json().code]).toEqual([503, 'NIET_BESCHIKBAAR'])
  await api.stop()
})

test('a port that is taken is named', async () => {
  const een = await nogEen({})
  const ander = await nogEen({})
  const { poort } = await een.luister(0)
  await expect(ander.luister(poort)).rejects.toMatchObject({ code: 'POORT_BEZET' })
  await een.stop()
  await ander.stop()
})

test.each([
  ['STOPWIJZER_PUBLIEK_ADRES', 'stopwijzer.example'],
  ['STOPWIJZER_PUBLIEK_ADRES', 'https://a.example/pad'],
  ['STOPWIJZER_PUBLIEK_ADRES', 'ftp://a.example'],
  ['STOPWIJZER_PROXY', '0.0.0.0/0'],
  ['STOPWIJZER_PROXY', 'proxy.example'],
  ['STOPWIJZER_PER_MINUUT', '0'],
  ['STOPWIJZER_PER_MINUUT', 'veel'],
  ['STOPWIJZER_PER_MINUUT_PER_ADRES', '-1'],
])('%s=%s stops the start with a sentence that names it', (naam, waarde) => {
  expect(() => leesApiConfiguratie({ [naam]: waarde }, 8307)).toThrow(`${naam}`)
})

test('ASVS 13.4.5 without settings the service is for this computer only', () => {
  const { publiekAdres, luister, proxies } = leesApiConfiguratie({}, 8307)
  expect([publiekAdres.origin, luister, proxies]).toEqual([
    'http://localhost:8307',
    '127.0.0.1',
    [],
  ])
})
