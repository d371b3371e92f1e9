// SPDX-License-Identifier: EUPL-1.2
/** The typed client against a real server, over a real connection. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  type Client,
  type Haal,
  KoppelvlakFout,
  maakClient,
  ROUTES,
  type Routes,
  wegenVan,
} from '@stopwijzer/koppelvlak'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { AFHANDELAARS } from './afhandelaars/index.ts'
import { maakProefapi, type Proefapi } from './proef/proefapi.ts'
import { DINGEN, proefroutes } from './proef/proefroutes.ts'

type Alles = Routes & typeof DINGEN

let proef: Proefapi
let poort: number
let client: Client<Alles>
/** Requests as they went over the line. */
const gegaan: { method: string; headers: Record<string, string> }[] = []
const haal: Haal = (adres, opties) => {
  gegaan.push(opties)
  return fetch(adres, opties)
}

function maak(opties: Partial<Parameters<typeof maakClient<Alles>>[0]> = {}): Client<Alles> {
  const sleutel = proef.meldAan({ rollen: ['medewerker'] }).authorization.slice('Bearer '.length)
  return maakClient<Alles>({
    adres: `http://127.0.0.1:${poort}`,
    wegen: { ...wegenVan(ROUTES), ...wegenVan(DINGEN) },
    haal,
    nieuweSleutel: randomUUID,
    sleutel: () => sleutel,
    ...opties,
  })
}

beforeAll(async () => {
  const proefdeel = proefroutes({ gezonden: 0, bijMaken: async () => undefined })
  proef = await maakProefapi({
    inhoud: {
      routes: [...Object.values(ROUTES), ...proefdeel.routes],
      afhandelaars: { ...AFHANDELAARS, ...proefdeel.afhandelaars },
    },
  })
  poort = (await proef.api.luister(0)).poort
  client = maak()
})
afterAll(() => proef.sluit())
beforeEach(async () => {
  gegaan.length = 0
  await proef.db.beheer.query('TRUNCATE instelling, herhaling')
})

test('asks in the words of the contract and gives what it promises', async () => {
  const termijn = await client.vraag('termijnen.bereken', { inhoud: { datum: '2026-07-17' } })
  expect(termijn.uiterlijk).toBe('2026-07-24')
  const bericht = readFileSync(
    new URL('../../../../voorbeelden/landelijk/JW307.xml', import.meta.url),
  )
  const rapport = await client.vraag('controles.maak', {
    inhoud: new Uint8Array(bericht),
    query: { peildatum: '2026-07-20' },
  })
  expect([rapport.oordeel, rapport.berichtsoort]).toEqual(['goed', 'JW307'])
})

test('a problem becomes an error with code, places and remedy', async () => {
  const fout = await client
    .vraag('termijnen.bereken', { inhoud: { datum: '2026-02-30' } })
    .catch((een: unknown) => een)
  expect(fout).toBeInstanceOf(KoppelvlakFout)
  expect(fout).toMatchObject({
    status: 400,
    code: 'INVOER_ONGELDIG',
    fouten: [{ plek: 'inhoud/datum', code: 'format' }],
    verzoek: expect.stringMatching(/^[\w-]{12}$/),
  })
})

test('versions travel along: ETag out, If-Match in', async () => {
  const { locatie, status } = await client.vraagAlles('maak', { inhoud: { naam: 'a', waarde: 1 } })
  expect([status, locatie]).toEqual([201, '/v1/dingen/a'])
  const { etag } = await client.vraagAlles('toon', { params: { naam: 'a' } })
  await client.vraag('wijzig', { params: { naam: 'a' }, inhoud: { waarde: 2 }, ifMatch: etag! })
  await expect(
    client.vraag('wijzig', { params: { naam: 'a' }, inhoud: { waarde: 3 }, ifMatch: etag! }),
  ).rejects.toMatchObject({ code: 'VERSIE_VEROUDERD' })
})

test('an answer that got lost: the same command with the same key, done once', async () => {
  let kwijt = true
  const wankel = maak({
    haal: async (adres, opties) => {
      const antwoord = await haal(adres, opties)
      if (!kwijt) return antwoord
      kwijt = false
      throw new TypeError('verbinding weg')
    },
  })
  await wankel.vraag('maak', { inhoud: { naam: 'b', waarde: 1 } })
  expect(gegaan).toHaveLength(2)
  expect(gegaan[0]!.headers['idempotency-key']).toBe(gegaan[1]!.headers['idempotency-key'])
  const { rows } = await proef.db.beheer.query('SELECT count(*)::int AS n FROM instelling')
  expect(rows[0].n).toBe(1)
})

test('without a connection it says so; what may not be repeated is sent once', async () => {
  let keer = 0
  const los = maak({
    haal: () => {
      keer++
      return Promise.reject(new TypeError('verbinding weg'))
    },
  })
  await expect(
    los.vraag('wijzig', { params: { naam: 'a' }, inhoud: { waarde: 1 }, ifMatch: '"1"' }),
  ).rejects.toMatchObject({ status: 0, code: 'GEEN_VERBINDING' })
  expect(keer).toBe(1)
})

test('a list comes whole, page by page', async () => {
  for (let i = 10; i < 17; i++) {
    await client.vraag('maak', { inhoud: { naam: `n${i}`, waarde: i } })
  }
  gegaan.length = 0
  const namen: string[] = []
  for await (const ding of client.alle('lijst', { query: { paginaGrootte: 3, vanaf: 11 } })) {
    namen.push(ding.naam)
  }
  expect(namen).toEqual(['n11', 'n12', 'n13', 'n14', 'n15', 'n16'])
  expect(gegaan).toHaveLength(2)
})

test('a session sends its proof with what changes, and only there', async () => {
  const opties = { csrf: () => 'bewijs' }
  await maak(opties).vraag('maak', { inhoud: { naam: 'c', waarde: 1 } })
  await maak(opties).vraag('toon', { params: { naam: 'c' } })
  expect(gegaan.map(({ headers }) => headers['x-csrf-token'])).toEqual(['bewijs', undefined])
})

test('a redirect of something in between is no success, also where no answer is expected', async () => {
  const client = maak({
    haal: async () => new Response(null, { status: 302, headers: { location: '/inloggen' } }),
  })
  await expect(client.vraag('maak', { inhoud: { naam: 'd', waarde: 1 } })).rejects.toMatchObject({
    ...{ status: 302, code: 'ANTWOORD_ONLEESBAAR' },
  })
})

test('a page of something in between is no answer of ours', async () => {
  const pagina = (status: number) =>
    maak({ haal: async () => new Response('<html>Bad gateway</html>', { status }) })
  for (const status of [200, 502]) {
    await expect(
      pagina(status).vraag('termijnen.bereken', { inhoud: { datum: '2026-07-17' } }),
    ).rejects.toMatchObject({ status, code: 'ANTWOORD_ONLEESBAAR' })
  }
})
