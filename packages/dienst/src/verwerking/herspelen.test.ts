// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { echteOmgeving, klokVanaf } from '../omgeving.ts'
import { zetInstelling } from '../opslag/organisatie.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { maakPartij, type Partij } from '../proef/postbusproef.ts'
import { start, stop, toewijzing } from '../proef/proefberichten.ts'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import { type Herspeelkeuze, herspeel } from './herspelen.ts'

let db: Testdatabank
let basis: string
let gemeente: Partij
beforeAll(async () => {
  basis = mkdtempSync(join(tmpdir(), 'stopwijzer-herspelen-'))
  db = await maakTestdatabank()
  gemeente = await maakPartij(db, basis, '0363')
  gemeente.leg('eigen', 'a.xml', toewijzing())
  await gemeente.draai('2026-01-02T09:00:00')
  gemeente.leg('in', 'b.xml', start('S1'))
  await gemeente.draai('2026-01-12T09:00:00')
  // A stop in the future: rejected by TR134, unless the setting says otherwise.
  const product = { tn: '300201', product: ['45', '45A04'], begin: '2026-01-12', status: '1' }
  const later = [{ ...product, reden: '31', eind: '2026-07-25' }]
  gemeente.leg('in', 'c.xml', stop('X1', { producten: later }))
  gemeente.leg('in', 'd.xml', stop('X2'))
  // The same Identificatie again (9056), and something that is no message.
  gemeente.leg('in', 'e.xml', stop('X2'))
  gemeente.leg('in', 'f.xml', '<leeg/>')
  const regels = await gemeente.draai('2026-07-20T09:00:00')
  expect(regels.map((r) => r.oordeel)).toEqual([
    'afgekeurd',
    'goedgekeurd',
    'afgekeurd',
    'geweigerd',
  ])
})
afterAll(async () => {
  await db.sluit()
  rmSync(basis, { recursive: true, force: true })
})

const speel = (keuze: Herspeelkeuze = {}) =>
  herspeel(gemeente.toegang, echteOmgeving(klokVanaf('2026-09-01T09:00:00', true)), keuze)

async function inhoud(): Promise<unknown> {
  const { rows } = await db.beheer.query(
    `SELECT query_to_xml('SELECT * FROM ' || quote_ident(relname) || ' AS t ORDER BY t::text', true, true, '')::text
     FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname`,
  )
  return rows
}

test('gives the answers that were given, and changes nothing', async () => {
  const voor = await inhoud()
  const uit = gemeente.bestanden('uit')
  const stappen: [number, number][] = []
  const uitkomst = await herspeel(gemeente.toegang, echteOmgeving(), {}, (gedaan, totaal) =>
    stappen.push([gedaan, totaal]),
  )
  expect(uitkomst).toEqual({ organisatie: '0363', bekeken: 5, gelijk: 5, verschillen: [] })
  expect(stappen).toEqual([[5, 5]])
  expect(await inhoud()).toEqual(voor)
  await gemeente.draai('2026-07-20T09:00:00')
  expect(gemeente.bestanden('uit')).toEqual(uit)
})

test('takes the messages that were asked for', async () => {
  const bekeken = async (keuze: Herspeelkeuze) => (await speel(keuze)).bekeken
  expect(await bekeken({ berichtsoort: 'JW305' })).toBe(1)
  expect(await bekeken({ van: '2026-07-20' })).toBe(4)
  expect(await bekeken({ tot: '2026-07-19' })).toBe(1)
  expect(await bekeken({ toewijzing: '000300201' })).toBe(4)
  expect(await bekeken({ toewijzing: '300299' })).toBe(0)
})

test('shows what a changed setting would answer now', async () => {
  await inTransactie(db.pool, '0363', (client) =>
    zetInstelling(client, '0363', 'tr134OpBeginEnEind', false),
  )
  const { verschillen } = await speel()
  expect(verschillen).toHaveLength(1)
  expect(verschillen[0]).toMatchObject({
    identificatie: 'X1',
    moment: '2026-07-20T09:00:00',
    toen: { oordeel: 'afgekeurd' },
    nu: { oordeel: 'goedgekeurd', codes: null },
  })
})
