// SPDX-License-Identifier: EUPL-1.2
/** Derived rows: after every message what the facts say, and what a message does not touch stays as it was. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { scenariobericht } from '../../../ijw/src/proef/scenariobericht.ts'
import { echteOmgeving, klokVanaf } from '../omgeving.ts'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import { maakOntvangst, type Ontvangst } from '../verwerking/ontvangst.ts'
import { openOrganisatie, registreer, type Toegang } from './organisatie.ts'
import { herbouw } from './toestand.ts'

const VANDAAG = '2026-07-20'
const BSN = '999900006'
const PRODUCT: Record<string, string[]> = { 300201: ['45', '45A04'], 300202: ['45', '45A53'] }

let db: Testdatabank
let toegang: Toegang
let ontvangst: Ontvangst
beforeAll(async () => {
  db = await maakTestdatabank()
  await registreer(db.pool, db.bos, '0363', new Date(0).toISOString())
  toegang = await openOrganisatie(db.pool, db.bos, '0363')
  ontvangst = maakOntvangst(toegang, echteOmgeving(klokVanaf(`${VANDAAG}T09:00:00`, true)))
})
afterAll(() => db.sluit())

let volgende = 0
async function bied(map: 'in' | 'eigen', inhoud: object): Promise<string> {
  const bericht = { id: `B${volgende++}`, bsn: BSN, client: { bsn: BSN }, ...inhoud }
  const tekst = scenariobericht(bericht as Parameters<typeof scenariobericht>[0])
  const naam = `${randomUUID()}.xml`
  return (await ontvangst.dienAan({ map, naam, bytes: Buffer.from(tekst) })).oordeel
}

const start = (tn: string, status: '1' | '3') => ({
  soort: '305',
  dag: '2026-01-12',
  producten: [{ tn, product: PRODUCT[tn], begin: '2026-01-12', status }],
})
const stop = (tn: string, status: '1' | '3') => ({
  soort: '307',
  dag: VANDAAG,
  producten: [
    { tn, product: PRODUCT[tn], begin: '2026-01-12', status, reden: '31', eind: '2026-07-17' },
  ],
})

/** `levering` per number, and how many reports stand; with the version of each row. */
async function rijen() {
  const { rows } = await db.beheer.query<{ wat: string; versie: string }>(
    `SELECT toewijzing_nummer || ' ' || levering AS wat, xmin::text AS versie FROM toestand
     UNION ALL SELECT toewijzing_nummer || ' ' || soort, xmin::text FROM melding ORDER BY 1`,
  )
  return rows
}

test('rows come, change and go with the facts, and always are what a rebuild makes', async () => {
  const toewijzingen = ['300201', '300202'].map((nr) => ({
    nr,
    product: PRODUCT[nr],
    ingang: '2026-01-05',
    omvang: ['3', '04', '4'],
  }))
  const stappen: readonly (readonly ['in' | 'eigen', object, readonly string[]])[] = [
    [
      'eigen',
      { soort: '301', dag: '2026-01-02', producten: toewijzingen },
      ['300201 TOEGEWEZEN', '300202 TOEGEWEZEN'],
    ],
    ['in', start('300201', '1'), ['300201 GESTART', '300201 start', '300202 TOEGEWEZEN']],
    // Rejected: the facts are kept and count for nothing.
    ['in', start('300201', '1'), ['300201 GESTART', '300201 start', '300202 TOEGEWEZEN']],
    [
      'in',
      stop('300201', '1'),
      ['300201 DEFINITIEF_GESTOPT', '300201 start', '300201 stop', '300202 TOEGEWEZEN'],
    ],
    ['in', stop('300201', '3'), ['300201 GESTART', '300201 start', '300202 TOEGEWEZEN']],
    ['in', start('300201', '3'), ['300201 TOEGEWEZEN', '300202 TOEGEWEZEN']],
  ]
  const oordelen: string[] = []
  for (const [map, bericht, verwacht] of stappen) {
    oordelen.push(await bied(map, bericht))
    expect((await rijen()).map(({ wat }) => wat)).toEqual(verwacht)
    expect(await herbouw(toegang, VANDAAG)).toMatchObject({ dossiers: 1, afwijkend: 0 })
  }
  expect(oordelen.map((oordeel) => oordeel === 'goedgekeurd')).toEqual(
    stappen.map((_, i) => i !== 2),
  )
})

test('a message writes only the rows that it changes', async () => {
  const voor = new Map((await rijen()).map(({ wat, versie }) => [wat, versie]))
  await bied('in', start('300202', '1'))
  const na = new Map((await rijen()).map(({ wat, versie }) => [wat, versie]))
  expect([...na.keys()]).toEqual(['300201 TOEGEWEZEN', '300202 GESTART', '300202 start'])
  expect(na.get('300201 TOEGEWEZEN')).toBe(voor.get('300201 TOEGEWEZEN'))
})
