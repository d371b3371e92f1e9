// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto'
import { schrijf } from '@stopwijzer/ijw'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA } from '../../../../../tests/keten/berichten.ts'
import { maakVerkeer, type Verkeer } from '../../proef/verkeer.ts'
import { AANBIEDER, GEMEENTE, maakProefapi, type Proefapi } from '../proef/proefapi.ts'

const BSN = '999900006'
let proef: Proefapi
let verkeer: Verkeer

/** The municipality has a stop already when the same stop of the provider comes in. */
beforeAll(async () => {
  proef = await maakProefapi({ nu: '2026-08-20T09:00:00' })
  verkeer = await maakVerkeer(proef.db, [GEMEENTE, AANBIEDER])
  await verkeer.stuur(GEMEENTE, jw301('2026-01-02', [twA()], { bsn: BSN }), '2026-01-02')
  const begin = jw305('2026-01-13', [start('2026-01-12')], { bsn: BSN })
  await verkeer.stuur(AANBIEDER, begin, '2026-01-13')
  const eind = stop('2026-01-12', '31', '2026-07-17')
  const eerder = schrijf(jw307('2026-07-20', [eind], { bsn: BSN, id: 'EERDER' }))
  await proef.vraag({
    method: 'POST',
    url: '/v1/berichten?map=in',
    headers: {
      ...proef.meldAan({ organisatie: GEMEENTE }),
      'idempotency-key': randomUUID(),
      'content-type': 'application/xml',
    },
    payload: Buffer.from(eerder),
  })
  // Its return message answers nothing that the provider sent.
  await verkeer.bezorg('2026-07-20')
  await verkeer.stuur(AANBIEDER, jw307('2026-07-21', [eind], { bsn: BSN }), '2026-07-21')
  const nogmaals = stop('2026-01-12', '33', '2026-07-17')
  await verkeer.stuur(AANBIEDER, jw307('2026-08-03', [nogmaals], { bsn: BSN }), '2026-08-03')
})
afterAll(() => proef.sluit())

interface Regel {
  readonly maand: string
  readonly richting: string
  readonly tegenpartij: string
  readonly berichtsoort: string
  readonly retourcode: string
  readonly betekenis: string
  readonly aantal: number | null
}

async function haal(filter: string, wie: Parameters<Proefapi['meldAan']>[0]): Promise<Regel[]> {
  const antwoord = await proef.vraag({
    method: 'GET',
    url: `/v1/rapportages/retourcodes?van=2026-07&tot=2026-08${filter}`,
    headers: proef.meldAan(wie),
  })
  expect(antwoord.statusCode, antwoord.body).toBe(200)
  return antwoord.json().regels
}

test('codes given and received mirror each other, per month, party and kind', async () => {
  const gegeven = await haal('', { organisatie: GEMEENTE })
  const gekregen = await haal('', { organisatie: AANBIEDER })
  expect(gegeven[0]).toMatchObject({
    maand: '2026-07',
    richting: 'gegeven',
    tegenpartij: AANBIEDER,
    berichtsoort: 'JW307',
    aantal: 1,
  })
  const dubbel = gegeven.find((regel) => regel.retourcode === '9074')
  expect(dubbel?.betekenis).toBe('Er is al een eerder bericht ontvangen met dezelfde sleutel')
  // What the one gave is what the other got; the return message itself is not counted again.
  expect(gekregen).toEqual(
    gegeven.map((regel) => ({ ...regel, richting: 'gekregen', tegenpartij: GEMEENTE })),
  )
})

test('the codes are those of the ledger, and every filter narrows them', async () => {
  const alle = await haal('', { organisatie: GEMEENTE })
  const { rows } = await proef.db.beheer.query<{ codes: string }>(
    `SELECT codes FROM bericht WHERE organisatie = $1 AND berichtsoort = 'JW307' AND codes <> ''`,
    [GEMEENTE],
  )
  const verwacht = rows.flatMap(({ codes }) => codes.split(' ')).length
  expect(verwacht).toBeGreaterThan(1)
  expect(alle.reduce((som, { aantal }) => som + aantal!, 0)).toBe(verwacht)
  expect(await haal('&richting=gekregen', { organisatie: GEMEENTE })).toEqual([])
  expect(await haal('&berichtsoort=JW305', { organisatie: GEMEENTE })).toEqual([])
  expect(await haal('&tegenpartij=65656056', { organisatie: GEMEENTE })).toEqual([])
  const filter = `&richting=gegeven&berichtsoort=JW307&tegenpartij=${AANBIEDER}`
  expect(await haal(filter, { organisatie: GEMEENTE })).toEqual(alle)
})

test('who may not see clients does not see small groups', async () => {
  const regels = await haal('', { organisatie: GEMEENTE, rollen: ['beheerder'] })
  expect(regels.length).toBeGreaterThan(0)
  expect(regels.every(({ aantal }) => aantal === null)).toBe(true)
})
