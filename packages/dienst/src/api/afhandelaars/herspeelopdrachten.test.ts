// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maakLogboek } from '../../logboek.ts'
import { zetInstelling } from '../../opslag/organisatie.ts'
import { inTransactie } from '../../opslag/transactie.ts'
import { maakPartij, type Partij } from '../../proef/postbusproef.ts'
import { start, stop, toewijzing } from '../../proef/proefberichten.ts'
import { bewaakHerspelen } from '../../verwerking/bewaakherspelen.ts'
import { draaiHerspeelopdrachten } from '../../verwerking/herspeelopdrachten.ts'
import { GEMEENTE, maakProefapi, type Proefapi } from '../proef/proefapi.ts'

let proef: Proefapi
let basis: string
let gemeente: Partij
beforeAll(async () => {
  proef = await maakProefapi({ nu: '2026-09-01T09:00:00' })
  basis = mkdtempSync(join(tmpdir(), 'stopwijzer-herspeelopdrachten-'))
  gemeente = await maakPartij(proef.db, basis, GEMEENTE)
  gemeente.leg('eigen', 'a.xml', toewijzing())
  await gemeente.draai('2026-01-02T09:00:00')
  gemeente.leg('in', 'b.xml', start('S1'))
  await gemeente.draai('2026-01-12T09:00:00')
  // A stop in the future: rejected by TR134, unless the setting says otherwise.
  const product = { tn: '300201', product: ['45', '45A04'], begin: '2026-01-12', status: '1' }
  const later = [{ ...product, reden: '31', eind: '2026-07-25' }]
  gemeente.leg('in', 'c.xml', stop('X1', { producten: later }))
  await gemeente.draai('2026-07-20T09:00:00')
  await inTransactie(proef.db.pool, GEMEENTE, (client) =>
    zetInstelling(client, GEMEENTE, 'tr134OpBeginEnEind', false),
  )
})
afterAll(async () => {
  rmSync(basis, { recursive: true, force: true })
  await proef.sluit()
})

let teller = 0
const koppen = (organisatie = GEMEENTE) => ({
  ...proef.meldAan({ rollen: ['medewerker'], organisatie }),
  'idempotency-key': `sleutel-${teller++}-lang`,
})
const post = (pad: string, payload?: object) =>
  proef.vraag({
    method: 'POST',
    url: `/v1/herspeelopdrachten${pad}`,
    headers: koppen(),
    ...(payload === undefined ? {} : { payload }),
  })
const haal = (pad: string, organisatie?: string) =>
  proef.vraag({ method: 'GET', url: `/v1/herspeelopdrachten${pad}`, headers: koppen(organisatie) })
const draai = (sein = new AbortController().signal) =>
  draaiHerspeelopdrachten(gemeente.toegang, proef.dienst.omgeving, sein)
async function maak(keuze: object = {}): Promise<string> {
  const gemaakt = await post('', keuze)
  expect(gemaakt.statusCode).toBe(202)
  expect(gemaakt.json()).toMatchObject({ staat: 'wacht', totaal: null })
  return gemaakt.json().id
}

test('the service does the job, and shows how far it is and what would be different', async () => {
  const id = await maak({ berichtsoort: 'JW307' })
  expect(await draai()).toBe(1)
  expect((await haal(`/${id}`)).json()).toMatchObject({
    ...{ staat: 'klaar', bekeken: 1, totaal: 1, verschillen: 1, door: 'M. de Wit' },
    klaar: expect.any(String),
  })
  const { resultaten, volgende } = (await haal(`/${id}/verschillen`)).json()
  expect(volgende).toBeNull()
  expect(resultaten).toMatchObject([
    {
      ...{ berichtsoort: 'JW307', identificatie: 'X1' },
      ...{ toen: { oordeel: 'afgekeurd' }, nu: { oordeel: 'goedgekeurd' } },
    },
  ])
  expect(JSON.stringify(resultaten)).not.toMatch(/[0-9]{9}/)
  expect((await haal('')).json().resultaten).toHaveLength(1)
  expect((await haal(`/${id}`, '65656055')).statusCode).toBe(404)
})

test('after a restart it goes on, a stopped one does not, and nothing is found twice', async () => {
  const id = await maak()
  const uit = new AbortController()
  uit.abort()
  expect(await draai(uit.signal)).toBe(0)
  // As if a service died with the job in its hands.
  await proef.db.beheer.query(
    `UPDATE herspeelopdracht SET staat = 'bezig', bezet_door = 'WEG', bezet_tot = '2026-09-01T07:05:00Z' WHERE id = $1`,
    [id],
  )
  expect(await draai()).toBe(0)
  await proef.db.beheer.query(
    `UPDATE herspeelopdracht SET bezet_tot = '2026-09-01T06:59:00Z' WHERE id = $1`,
    [id],
  )
  expect(await Promise.all([draai(), draai()])).toContain(1)
  expect((await haal(`/${id}`)).json()).toMatchObject({
    staat: 'klaar',
    bekeken: 2,
    verschillen: 1,
  })
  const ander = await maak()
  expect((await post(`/${ander}/_stop`)).json()).toMatchObject({ staat: 'gestopt' })
  expect((await post(`/${ander}/_stop`)).json()).toMatchObject({ code: 'TOESTAND_BOTST' })
  expect(await draai()).toBe(0)
})

test('the running service picks it up by itself', async () => {
  const id = await maak({ van: '2026-07-01' })
  const wacht = bewaakHerspelen(proef.dienst, maakLogboek('stil'), 20)
  for (let staat = ''; staat !== 'klaar'; ) staat = (await haal(`/${id}`)).json().staat
  await wacht.sluit()
  expect((await haal(`/${id}`)).json()).toMatchObject({ bekeken: 1, verschillen: 1 })
  expect((await post('', { van: '2026-07-02', tot: '2026-07-01' })).statusCode).toBe(400)
})
