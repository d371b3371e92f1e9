// SPDX-License-Identifier: EUPL-1.2
/** Who has no certificate that we trust never gets to speak: asserted on the side of the server. */
import { once } from 'node:events'
import { request } from 'node:https'
import { connect } from 'node:tls'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { PROEF_BSN } from '../../packages/dienst/src/proef/proefberichten.ts'
import {
  maakTestdatabank,
  type Testdatabank,
} from '../../packages/dienst/src/proef/testdatabank.ts'
import { maakGgkclient } from '../../packages/dienst/src/transport/ggk/client.ts'
import { toetsGgk } from '../../packages/dienst/src/transport/ggk/toets.ts'
import {
  type Certificaten,
  KETEN_OIN,
  maakCertificaten,
  OIN,
  type Paar,
} from '../../packages/dienst/src/transport/proef/certificaten.ts'
import { maakOpstelling, type Opstelling, STARTBERICHT } from './opstelling.ts'

let db: Testdatabank
let certificaten: Certificaten
let een: Opstelling
let geweigerd: string[]

beforeAll(async () => {
  certificaten = maakCertificaten()
  db = await maakTestdatabank()
})
afterAll(async () => {
  await db?.sluit()
  certificaten?.ruimOp()
})
beforeEach(async () => {
  await db.maakLeeg()
  geweigerd = []
  een = await maakOpstelling(db, certificaten, {
    geweigerd: (code) => geweigerd.push(code),
    configuratie: {
      afzenders: [
        { oin: OIN, organisaties: null },
        { oin: KETEN_OIN, organisaties: null },
        { oin: '00000001000000000004', organisaties: null },
      ],
      tls: { ...certificaten.client, ca: certificaten.ca, crl: certificaten.crl },
    },
  })
  return () => een.sluit()
})

/** A request with a certificate: its status, or `null` when there was no answer. */
async function klop(
  paar: Paar | null,
  inhoud = '<a/>',
  koppen: object = {},
): Promise<number | null> {
  const vraag = request({
    ...{ host: '127.0.0.1', port: een.ggk.poort, servername: 'localhost', agent: false },
    ...{ method: 'POST', ca: certificaten.ca, ...(paar ?? {}) },
    headers: { 'content-type': 'text/xml; charset=utf-8', ...koppen },
  })
  vraag.end(inhoud)
  const antwoord = await Promise.race([
    once(vraag, 'response').then(([een]) => een as { statusCode: number; resume(): void }),
    once(vraag, 'error').then(() => null),
  ]).catch(() => null)
  antwoord?.resume()
  return antwoord?.statusCode ?? null
}
const opgeslagen = async () => (await een.rijen('SELECT FROM aankomst')).length

test.each([
  ['no certificate', () => null, /PEER_DID_NOT_RETURN|CERTIFICATE_REQUIRED/],
  ['a foreign authority', () => certificaten.vreemd, /UNABLE_TO|SELF_SIGNED|LEAF_SIGNATURE|CERT_/],
  ['an expired certificate', () => certificaten.verlopen, /EXPIRED/],
  ['a revoked certificate', () => certificaten.ingetrokken, /REVOKED/],
])('%s: the connection is refused before anything is said', async (_, paar, code) => {
  expect(await klop(paar())).toBeNull()
  // TLS tells the server; what the client sees differs per version.
  await expect.poll(() => geweigerd).toEqual([expect.stringMatching(code)])
  expect(await opgeslagen()).toBe(0)
  expect(een.log.join('')).toContain('verbinding van de keten geweigerd')
})

test.each([
  ['without an OIN', () => certificaten.zonderOin],
  ['with an OIN that is not in the list', () => certificaten.ander],
])('a good certificate %s: 403, and the request is not read', async (_, paar) => {
  expect(await klop(paar())).toBe(403)
  expect(await opgeslagen()).toBe(0)
})

test('TLS 1.1 is refused', async () => {
  const vraag = request({
    ...{ host: '127.0.0.1', port: een.ggk.poort, servername: 'localhost', agent: false },
    ...{
      ca: certificaten.ca,
      ...certificaten.client,
      maxVersion: 'TLSv1.1',
      minVersion: 'TLSv1.1',
    },
    ciphers: 'DEFAULT@SECLEVEL=0',
  })
  vraag.end()
  await once(vraag, 'error')
  await expect.poll(() => geweigerd.length).toBe(1)
})

test.each([
  ['another method', 405, '', { method: 'GET' }],
  ['another kind of content', 415, '<a/>', { 'content-type': 'application/soap+xml' }],
  ['another encoding', 415, '<a/>', { 'content-type': 'text/xml; charset=utf-16' }],
  ['no XML', 500, 'hallo', {}],
  ['more than the limit announced', 413, 'x', { 'content-length': 40_000_000 }],
])('%s gives %i', async (_, status, inhoud, koppen) => {
  if ('method' in koppen) {
    const vraag = request({
      ...{ host: '127.0.0.1', port: een.ggk.poort, servername: 'localhost', agent: false },
      ...{ ca: certificaten.ca, ...certificaten.client },
    })
    vraag.end()
    const [antwoord] = (await once(vraag, 'response')) as [{ statusCode: number; resume(): void }]
    antwoord.resume()
    expect(antwoord.statusCode).toBe(status)
  } else expect(await klop(certificaten.client, inhoud, koppen)).toBe(status)
  expect(await opgeslagen()).toBe(0)
})

test('more than the limit unannounced: who sends all of it before looking hears 413 and is not cut off', async () => {
  const lijn = connect({
    ...{ host: '127.0.0.1', port: een.ggk.poort, servername: 'localhost' },
    ...{ ca: certificaten.ca, ...certificaten.client },
  })
  await once(lijn, 'secureConnect')
  const kop = 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml; charset=utf-8\r\n'
  const lengte = 50_000_000
  lijn.write(`${kop}Transfer-Encoding: chunked\r\n\r\n${lengte.toString(16)}\r\n`)
  lijn.end(Buffer.concat([Buffer.alloc(lengte, 'x'), Buffer.from('\r\n0\r\n\r\n')]))
  await once(lijn, 'finish')
  const [antwoord] = (await once(lijn, 'data')) as [Buffer]
  expect(antwoord.toString()).toMatch(/^HTTP\/1\.1 413 /)
  lijn.destroy()
  expect(await opgeslagen()).toBe(0)
})

describe('the way out', () => {
  test('a chain with a certificate of another authority gets nothing', async () => {
    const client = maakGgkclient(new URL(een.configuratie.keten), {
      ...certificaten.client,
      ca: certificaten.vreemdeCa,
      crl: undefined,
    })
    expect(await client.post('<a/>', '')).toMatchObject({ soort: 'wantrouwen' })
    client.sluit()
    expect(await een.vragen()).toEqual([])
  })

  test('nobody listens: nothing can have been stored', async () => {
    const tls = { ...certificaten.client, ca: certificaten.ca, crl: undefined }
    const client = maakGgkclient(new URL('https://localhost:1/'), tls)
    expect(await client.post('<a/>', '')).toMatchObject({ soort: 'opnieuw', onzeker: false })
    client.sluit()
  })

  test('the test button shakes hands and sends nothing', async () => {
    const goed = await toetsGgk(een.configuratie)
    expect(goed).toMatchObject({ geslaagd: true })
    const tls = { ...een.configuratie.tls, ca: certificaten.vreemdeCa, crl: undefined }
    const slecht = await toetsGgk({ ...een.configuratie, tls })
    expect(slecht.stappen.map(({ goed }) => goed)).toEqual([true, false])
    expect(await een.vragen()).toEqual([])
  })
})

describe('the way out over the connection of the message before', () => {
  const weg = { doe: 'verbreek', opgeslagen: true } as const
  const staten = () => een.rijen('SELECT staat, onzeker FROM zending ORDER BY id')
  const uitgaand = () =>
    een.rijen(
      'SELECT staat, fout, gepubliceerd IS NOT NULL AS weg FROM uitgaand ORDER BY volgnummer',
    )
  beforeEach(() => een.begin(['T2', PROEF_BSN, '300202']))

  test('messages follow each other over one connection', async () => {
    await een.ggk.ronde()
    expect(await een.ontvangen()).toHaveLength(2)
    expect(await een.verbindingen()).toBe(1)
  })

  test('it is gone: at once again under the same ids, over a new one', async () => {
    await een.plan({ doe: 'goed' }, weg)
    await een.ggk.ronde()
    const vragen = await een.vragen()
    expect(vragen).toHaveLength(3)
    expect(vragen[2]).toBe(vragen[1])
    expect((await een.ontvangen()).map((bericht) => bericht.keren)).toEqual([1, 2])
    expect(await uitgaand()).toMatchObject([{ weg: true }, { weg: true }])
    expect(await een.verbindingen()).toBe(2)
  })

  test('it is gone, and the ids were used before (StUF016): it had come through', async () => {
    await een.plan({ doe: 'goed' }, weg, { doe: 'fo03', code: 'StUF016' })
    await een.ggk.ronde()
    expect(await staten()).toMatchObject([{ staat: 'aanvaard' }, { staat: 'aanvaard' }])
  })

  test('it is gone, and then the message is overtaken (StUF019): a person decides', async () => {
    await een.plan({ doe: 'goed' }, weg, { doe: 'fo03', code: 'StUF019' })
    await een.ggk.ronde()
    expect(await uitgaand()).toMatchObject([
      { weg: true },
      { staat: 'dood', weg: false, fout: expect.stringContaining('StUF019') },
    ])
  })

  test.each([
    ['busy', 503],
    ['not allowed', 403],
  ])('it is gone, and the second time we hear %s: the doubt is stored', async (_, status) => {
    await een.plan({ doe: 'goed' }, weg, { doe: 'http', status })
    await een.ggk.ronde()
    expect(await staten()).toMatchObject([
      { staat: 'aanvaard', onzeker: false },
      { staat: 'klaar', onzeker: true },
    ])
    expect(await een.vragen()).toHaveLength(3)
  })
})

test('new certificates count from the next connection', async () => {
  expect(await klop(certificaten.client)).toBe(500)
  een.ggk.herlaad({
    ...een.configuratie,
    tls: { ...certificaten.vreemd, ca: certificaten.vreemdeCa, crl: undefined },
  })
  expect(await klop(certificaten.client)).toBeNull()
  await expect.poll(() => geweigerd.length).toBe(1)
  een.ggk.herlaad(een.configuratie)
  expect((await een.lever('JW305', STARTBERICHT)).status).toBe(200)
})
