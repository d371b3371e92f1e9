// SPDX-License-Identifier: EUPL-1.2
/** Webhooks from registering to delivery, against a real server. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { AANBIEDER, GEMEENTE, maakProefapi, type Proefapi } from '../api/proef/proefapi.ts'
import { maakLogboek } from '../logboek.ts'
import { echteOmgeving, klokVanaf } from '../omgeving.ts'
import { schrijfGebeurtenissen } from '../opslag/gebeurtenissen.ts'
import { openOrganisatie, type Toegang } from '../opslag/organisatie.ts'
import { inTransactie } from '../opslag/transactie.ts'
import type { Webhookbeleid } from './adres.ts'
import { bewaakWebhooks } from './bewaken.ts'
import { bezorgWachtende } from './bezorgen.ts'
import { handtekening, verstuur, type Zending } from './versturen.ts'
import { maakWebhook } from './webhooks.ts'

const BELEID: Webhookbeleid = { hosts: [], intern: false, proef: true }
const NU = '2026-07-20T09:00:00'

interface Gekregen {
  readonly bezorging: string
  readonly handtekening: string
  readonly tijdstip: string
  readonly tekst: string
  readonly inhoud: {
    readonly soort: string
    readonly gebeurtenissen: { readonly object: string }[]
  }
}

let proef: Proefapi
let toegang: Toegang
let server: Server
let url: string
let antwoord = 204
let gekregen: Gekregen[] = []
let teller = 0
let hoor: () => void = () => undefined

beforeAll(async () => {
  proef = await maakProefapi({ nu: NU, webhooks: BELEID })
  toegang = await openOrganisatie(proef.db.pool, proef.db.bos, GEMEENTE)
  server = createServer((vraag, uit) => {
    const stukken: Buffer[] = []
    vraag.on('data', (stuk: Buffer) => stukken.push(stuk))
    vraag.on('end', () => {
      const tekst = Buffer.concat(stukken).toString('utf8')
      gekregen.push({
        bezorging: String(vraag.headers['stopwijzer-bezorging']),
        handtekening: String(vraag.headers['stopwijzer-handtekening']),
        tijdstip: String(vraag.headers['stopwijzer-tijdstip']),
        tekst,
        inhoud: JSON.parse(tekst),
      })
      uit.writeHead(antwoord).end()
      hoor()
    })
  })
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/haak`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await proef.sluit()
})
beforeEach(async () => {
  antwoord = 204
  gekregen = []
  await proef.db.beheer.query('DELETE FROM webhook')
})

const koppen = (rol: 'beheerder' | 'medewerker' = 'beheerder') => ({
  ...proef.meldAan({ rollen: [rol] }),
  'idempotency-key': `sleutel-${teller++}-lang`,
})
const post = (pad: string, payload?: object) =>
  proef.vraag({
    method: 'POST',
    url: `/v1/beheer/webhooks${pad}`,
    headers: koppen(),
    ...(payload === undefined ? {} : { payload }),
  })
const haal = async (pad = '') =>
  (await proef.vraag({ method: 'GET', url: `/v1/beheer/webhooks${pad}`, headers: koppen() })).json()
async function meldAan(soorten?: readonly string[]) {
  const gemaakt = await post('', soorten === undefined ? { url } : { url, soorten })
  expect(gemaakt.statusCode).toBe(201)
  const { webhook, geheim } = gemaakt.json()
  return { id: webhook.id as string, geheim: geheim as string }
}
const gebeurt = (soort: 'bericht.verzonden' | 'taak.geopend', ...objecten: string[]) =>
  inTransactie(proef.db.pool, GEMEENTE, (client) =>
    schrijfGebeurtenissen(
      client,
      toegang,
      proef.dienst.omgeving.tijdstip(),
      objecten.map((object) => ({ soort, object, dossier: null })),
    ),
  )
const op = (moment: string) => echteOmgeving(klokVanaf(moment, true))
const stuur = (zending: Zending) => verstuur(zending, BELEID)
const ronde = (moment = NU) => bezorgWachtende(toegang, op(moment), stuur)
const objecten = () =>
  gekregen.map(({ inhoud }) => inhoud.gebeurtenissen.map(({ object }) => object))

describe('registering', () => {
  test('the secret is shown once, and stored encrypted', async () => {
    const { id, geheim } = await meldAan()
    expect(geheim).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(await haal())).not.toContain(geheim)
    const { rows } = await proef.db.beheer.query('SELECT id, geheim FROM webhook')
    expect(rows[0].id).toBe(id)
    expect(rows[0].geheim.toString('latin1')).not.toContain(geheim)
  })

  test('the same command once more gives the webhook, and not its secret', async () => {
    const headers = koppen()
    const maak = () =>
      proef.vraag({ method: 'POST', url: '/v1/beheer/webhooks', headers, payload: { url } })
    const [eerste, herhaling] = [(await maak()).json(), (await maak()).json()]
    expect(eerste.geheim).toMatch(/^[\w-]{43}$/)
    expect(herhaling).toEqual({ webhook: eerste.webhook, geheim: null })
  })

  test('ASVS 1.3.6 an address that may not be is refused with the reason', async () => {
    for (const mis of [
      'https://evil.example.nl/x',
      'http://10.0.0.1/x',
      'https://169.254.169.254/',
    ]) {
      const geweigerd = await post('', { url: mis })
      expect(geweigerd.statusCode, mis).toBe(409)
      expect(geweigerd.json().fouten[0].plek).toBe('inhoud/url')
    }
    expect((await haal()).webhooks).toEqual([])
  })
})

describe('delivering', () => {
  test('new events in order, signed with the secret, of the kinds asked for', async () => {
    await gebeurt('bericht.verzonden', 'VOORHEEN')
    const { id, geheim } = await meldAan(['taak.geopend'])
    await gebeurt('taak.geopend', 'T1', 'T2')
    await gebeurt('bericht.verzonden', 'B1')
    await gebeurt('taak.geopend', 'T3')
    expect(await ronde()).toMatchObject({ bezorgd: 1, mislukt: 0 })
    expect(objecten()).toEqual([['T1', 'T2', 'T3']])
    const [een] = gekregen
    expect(een!.handtekening).toBe(`sha256=${handtekening(geheim, een!.tijdstip, een!.tekst)}`)
    expect(await ronde()).toMatchObject({ bezorgd: 0 })
    const { resultaten } = await haal(`/${id}/bezorgingen`)
    expect(resultaten).toMatchObject([
      { id: een!.bezorging, staat: 'bezorgd', pogingen: 1, status: 204, fout: null },
    ])
  })

  test('more than fits goes in more deliveries, nothing twice', async () => {
    await meldAan()
    const namen = Array.from({ length: 230 }, (_, i) => `N${i}`)
    await gebeurt('taak.geopend', ...namen)
    expect((await ronde()).bezorgd).toBe(3)
    expect(objecten().flat()).toEqual(namen)
  })

  test('what fails comes again under the same id, later and later, and then what waited', async () => {
    const { id } = await meldAan()
    await gebeurt('taak.geopend', 'T1')
    antwoord = 503
    expect(await ronde()).toMatchObject({ bezorgd: 0, mislukt: 1 })
    expect(await ronde()).toMatchObject({ mislukt: 0 })
    expect((await haal()).webhooks).toMatchObject([
      { staat: 'aan', laatsteFout: 'Antwoord 503.', mislukSinds: '2026-07-20T07:00:00.000Z' },
    ])
    await gebeurt('taak.geopend', 'T2')
    expect(await ronde('2026-07-20T09:00:05')).toMatchObject({ mislukt: 1 })
    antwoord = 200
    expect(await ronde('2026-07-20T09:10:00')).toMatchObject({ bezorgd: 2 })
    expect(objecten()).toEqual([['T1'], ['T1'], ['T1'], ['T2']])
    const ids = gekregen.map(({ bezorging }) => bezorging)
    expect(new Set(ids.slice(0, 3)).size).toBe(1)
    expect(ids[3]).not.toBe(ids[0])
    const { resultaten } = await haal(`/${id}/bezorgingen`)
    expect(resultaten.map((een: { pogingen: number }) => een.pogingen)).toEqual([1, 3])
  })

  test('a day of failure switches it off and says so; switched on it goes on where it was', async () => {
    const { id } = await meldAan()
    await gebeurt('taak.geopend', 'T1')
    antwoord = 500
    await ronde()
    expect((await ronde('2026-07-21T08:59:00')).uitgezet).toEqual([])
    expect((await ronde('2026-07-21T09:30:00')).uitgezet).toEqual([id])
    expect((await haal()).webhooks[0]).toMatchObject({
      staat: 'storing',
      laatsteFout: 'Antwoord 500.',
    })
    const { rows } = await proef.db.beheer.query(
      `SELECT uitkomst, object_id FROM audit WHERE soort = 'zet_webhook_uit'`,
    )
    expect(rows).toEqual([{ uitkomst: 'mislukt', object_id: id }])
    antwoord = 204
    expect(await ronde('2026-07-22T09:00:00')).toMatchObject({ bezorgd: 0 })
    expect((await post(`/${id}/_zet-aan`)).json()).toMatchObject({
      staat: 'aan',
      mislukSinds: null,
    })
    expect(await ronde('2026-07-22T09:00:00')).toMatchObject({ bezorgd: 1 })
    expect(objecten().at(-1)).toEqual(['T1'])
  })

  test('two services at the same moment deliver once; one that died is taken over', async () => {
    await meldAan()
    await gebeurt('taak.geopend', 'T1')
    await Promise.all([ronde(), ronde(), ronde()])
    expect(objecten()).toEqual([['T1']])
    await gebeurt('taak.geopend', 'T2')
    await expect(
      bezorgWachtende(toegang, op(NU), async () => {
        throw new Error('stroom weg')
      }),
    ).rejects.toThrow('stroom weg')
    expect(await ronde()).toMatchObject({ bezorgd: 0 })
    expect(await ronde('2026-07-20T09:02:00')).toMatchObject({ bezorgd: 1 })
    expect(objecten()).toEqual([['T1'], ['T2']])
  })

  test('nothing once it is switched off or removed', async () => {
    const { id } = await meldAan()
    await post(`/${id}/_zet-uit`)
    await gebeurt('taak.geopend', 'T1')
    expect(await ronde()).toMatchObject({ bezorgd: 0 })
    const weg = await proef.vraag({
      method: 'DELETE',
      url: `/v1/beheer/webhooks/${id}`,
      headers: koppen(),
    })
    expect(weg.statusCode).toBe(204)
    expect((await haal(`/${id}/bezorgingen`)).code).toBe('NIET_GEVONDEN')
  })
})

test('a test delivery tells the outcome at once', async () => {
  const { id } = await meldAan()
  expect((await post(`/${id}/_probeer`)).json()).toMatchObject({ gelukt: true, status: 204 })
  expect(gekregen[0]!.inhoud).toMatchObject({ soort: 'proef', gebeurtenissen: [] })
  antwoord = 404
  expect((await post(`/${id}/_probeer`)).json()).toMatchObject({
    gelukt: false,
    fout: 'Antwoord 404.',
  })
  expect((await post('/BESTAATNIET/_probeer')).statusCode).toBe(404)
})

test('the running service delivers by itself, and stops when asked', async () => {
  await meldAan()
  const gehoord = new Promise<void>((klaar) => {
    hoor = klaar
  })
  const dienst = { ...proef.dienst, omgeving: op(NU) }
  const wacht = bewaakWebhooks(dienst, maakLogboek('stil'), { kijkMs: 20 })
  await gebeurt('taak.geopend', 'VANZELF')
  await gehoord
  await wacht.sluit()
  expect(objecten()).toEqual([['VANZELF']])
})

test('a webhook that does not answer keeps no other organisation waiting', async () => {
  const dienst = { ...proef.dienst, omgeving: op(NU) }
  for (const code of [GEMEENTE, AANBIEDER]) {
    const van = await openOrganisatie(proef.db.pool, proef.db.bos, code)
    await inTransactie(proef.db.pool, code, async (client) => {
      await maakWebhook(client, van, dienst.omgeving, { url, soorten: null })
      await schrijfGebeurtenissen(client, van, null, [
        { soort: 'bericht.ontvangen', object: code, dossier: null },
      ])
    })
  }
  let laatLos: () => void = () => undefined
  const vast = new Promise<void>((klaar) => {
    laatLos = klaar
  })
  let meld: () => void = () => undefined
  const bezorgd = new Promise<void>((klaar) => {
    meld = klaar
  })
  const wacht = bewaakWebhooks(dienst, maakLogboek('stil'), {
    kijkMs: 20,
    async stuur({ tekst }) {
      if (JSON.parse(tekst).organisatie === AANBIEDER) meld()
      else await vast
      return { gelukt: true, status: 204, fout: null }
    },
  })
  await expect(bezorgd).resolves.toBeUndefined()
  laatLos()
  await wacht.sluit()
})
