// SPDX-License-Identifier: EUPL-1.2
/** Lists read from the index that was meant, whatever the planner thinks of how much there is. */
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { zoekToewijzingen } from '../dossiers/lijst.ts'
import { zoekGevolgen } from '../gevolgen/gevolgen.ts'
import { zoekMeldingen } from '../meldingen/zoeken.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { inTransactie, leesOpVolgorde } from '../opslag/transactie.ts'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import { maakTaakvenster, type Taakfilter } from '../taken/lijst.ts'
import type { Berichtfilter } from './zoeken.ts'
import { maakVenster } from './zoekvenster.ts'

let db: Testdatabank
const GEMEENTE = '0363'
const TOEGANG = { organisatie: GEMEENTE } as Toegang
const CLIENT = Buffer.alloc(32, 1)
const WIE = { iss: 'proef', sub: 'jan' }

beforeAll(async () => {
  db = await maakTestdatabank()
  // What tempts the planner most: everything alike, so that any condition seems to fit many rows.
  await db.beheer.query(`
    SET session_replication_role = replica;
    INSERT INTO bericht (organisatie, id, item, herkomst, inhoud, antwoord, status, berichtsoort,
        afzender, ontvanger, identificatie, dossier, nummers, moment)
      SELECT '${GEMEENTE}', 'B' || k, sha256(('B' || k)::bytea), 'in', '\\x00', '\\x00',
        CASE WHEN k % 10 = 0 THEN 'geweigerd' ELSE 'goedgekeurd' END, 'JW307',
        '65656055', '${GEMEENTE}', 'I' || k % 3, sha256(('C' || k)::bytea), '300201',
        timestamp '2026-01-01' + k * interval '1 minute'
      FROM generate_series(1, 3000) AS k;
    INSERT INTO toestand (organisatie, dossier, gemeente, aanbieder, toewijzing_nummer, product,
        levering, toewijzing, einddatum)
      SELECT '${GEMEENTE}', sha256(('C' || k)::bytea), '${GEMEENTE}', '65656055', k::text, '',
        'GESTART', 'OPEN', '2026-01-01' FROM generate_series(1, 3000) AS k;
    SET session_replication_role = origin;
    ANALYZE bericht; ANALYZE toestand`)
})
afterAll(() => db.sluit())

async function plan(maak: (plaats: (waarde: unknown) => string) => string): Promise<string> {
  return inTransactie(db.pool, GEMEENTE, async (client) => {
    await leesOpVolgorde(client)
    const waarden: unknown[] = [GEMEENTE]
    const tekst = maak((waarde) => `$${waarden.push(waarde)}`)
    const { rows } = await client.query(`EXPLAIN ${tekst}`, waarden)
    return rows.map((rij) => rij['QUERY PLAN']).join('\n')
  })
}

/** The plan of the one question that `werk` asks. */
function metVraag(werk: (client: pg.ClientBase) => Promise<unknown>): Promise<string> {
  return inTransactie(db.pool, GEMEENTE, async (client) => {
    const gezien: string[] = []
    const luisteraar = {
      async query(tekst: string, waarden?: unknown[]) {
        if (waarden === undefined) return client.query(tekst)
        const { rows } = await client.query(`EXPLAIN ${tekst}`, waarden)
        gezien.push(...rows.map((rij) => rij['QUERY PLAN']))
        return { rows: [] }
      },
    }
    await werk(luisteraar as unknown as pg.ClientBase)
    return gezien.join('\n')
  })
}

/** What the first index is asked. */
const voorwaarde = (tekst: string) => /Index Cond: (.*)/.exec(tekst)?.[1]
/** Names of the indexes. */
const indexen = (tekst: string) =>
  [
    ...new Set([...tekst.matchAll(/(?:using|Index Scan on) (\w+_\w+)/g)].map(([, naam]) => naam)),
  ].sort()

const na = { moment: '2026-01-02T00:00:00', id: 'B9' }
test.each<[string, Berichtfilter, string[]]>([
  ['nothing', {}, ['bericht_moment']],
  ['a kind', { berichtsoorten: ['JW301'], na }, ['bericht_moment']],
  ['a status of which there are many', { statussen: ['goedgekeurd'] }, ['bericht_moment']],
  ['rare statuses', { statussen: ['afgekeurd', 'vastgehouden'], na }, ['bericht_bijzonder']],
  ['a party', { tegenpartij: '65656056' }, ['bericht_partij']],
  ['a party, further on', { tegenpartij: '65656055', na, van: '2026-01-01' }, ['bericht_partij']],
  ['an Identificatie', { identificatie: 'I1' }, ['bericht_identificatie']],
  ['a client', { dossiers: [CLIENT] }, ['bericht_dossier']],
  ['a code', { retourcode: '9074', na }, ['bericht_pkey', 'retourcode_pkey']],
])('messages by %s, from either end', async (_, filter, verwacht) => {
  for (const volgorde of ['-moment', 'moment'] as const) {
    const tekst = await plan((plaats) => maakVenster({ ...filter, volgorde }, [], 500, plaats))
    expect(indexen(tekst)).toEqual(verwacht)
  }
})

test('a number is looked for with its client, and where messages have no toewijzing', async () => {
  const filter = { toewijzingNummer: '300201' }
  const tekst = await plan((plaats) => maakVenster(filter, [CLIENT], 500, plaats))
  expect(indexen(tekst)).toEqual(['bericht_dossier', 'bericht_vreemdnummer'])
})

test('period and place stand in the index condition, under row-level security too', async () => {
  const periode = { van: '2026-01-01', tot: '2026-02-01', na }
  const partij = { ...periode, tegenpartij: '65656055' }
  for (const filter of [periode, partij, { ...partij, volgorde: 'moment' } as const]) {
    const tekst = await plan((plaats) => maakVenster(filter, [], 500, plaats))
    for (const deel of ['2026-01-01', '2026-02-02', "'2026-01-02 00:00:00'"]) {
      expect(voorwaarde(tekst)).toContain(deel)
    }
  }
})

const volgordes = ['einddatum', '-einddatum'] as const
test.each(volgordes)(
  'a page of toewijzingen by %s begins where the last one ended',
  async (volgorde) => {
    const na = ['2026-01-01', 'ab', '0363', '65656055', '1', ''] as const
    const filter = { volgorde }
    const geplakt = await metVraag((client) =>
      zoekToewijzingen(client, TOEGANG, filter, '2026-02-01', na, 10),
    )
    expect(indexen(geplakt)).toEqual(['toestand_werklijst'])
    expect(voorwaarde(geplakt)).toContain("'2026-01-01'")
    // Everything ends on one day: still from the index, as far as the page needs.
    expect(geplakt).not.toMatch(/Bitmap/)
    expect(geplakt.split('Limit')[2]).not.toMatch(/-> {2}Sort/)
  },
)

test('starts, stops and consequences are read from either end of their own index', async () => {
  const van = { gemeldOp: '2026-01-01', id: 'M' }
  for (const volgorde of ['gemeldOp', '-gemeldOp'] as const) {
    const filter = { soort: 'stop', redenen: ['31'], volgorde } as const
    const tekst = await metVraag((client) => zoekMeldingen(client, TOEGANG, filter, van, 50))
    expect(indexen(tekst)).toEqual(['melding_gemeld'])
    expect(voorwaarde(tekst)).toContain("'2026-01-01'")
  }
  for (const volgorde of volgordes) {
    const filter = { na: { einddatum: '2026-01-01', id: 'M' }, volgorde }
    const tekst = await metVraag((client) => zoekGevolgen(client, TOEGANG, filter, 50))
    expect(indexen(tekst)[0]).toBe('melding_einde')
    expect(voorwaarde(tekst)).toContain("'2026-01-01'")
  }
})

test.each<[string, Taakfilter, string]>([
  ['nothing', {}, 'taak_open'],
  ['a kind', { soorten: ['overleg'] }, 'taak_open'],
  ['a term', { wanneer: 'te-laat' }, 'taak_open'],
  ['a term, last first', { wanneer: 'te-laat', volgorde: '-uiterlijk' }, 'taak_open'],
  ['whoever asks', { toegewezen: 'mij', soorten: ['overleg'] }, 'taak_toegewezen'],
  ['whoever asks, last first', { toegewezen: 'mij', volgorde: '-uiterlijk' }, 'taak_toegewezen'],
  ['when they came', { volgorde: 'aangemaakt', soorten: ['overleg'] }, 'taak_nieuw'],
  ['newest of whoever asks', { toegewezen: 'mij', volgorde: '-aangemaakt' }, 'taak_nieuw'],
])('tasks by %s', async (_, filter, verwacht) => {
  const plek = { waarde: '2026-01-01', id: 'T' }
  const tekst = await plan((plaats) =>
    maakTaakvenster(filter, null, WIE, '2026-02-01', plek, 200, plaats),
  )
  expect(indexen(tekst)).toEqual([verwacht])
  expect(voorwaarde(tekst)).toContain("'2026-01-01")
  expect(tekst).not.toMatch(/Sort|Bitmap/)
})
