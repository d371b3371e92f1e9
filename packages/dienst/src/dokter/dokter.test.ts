// SPDX-License-Identifier: EUPL-1.2
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { scenariobericht } from '../../../ijw/src/proef/scenariobericht.ts'
import type { Dienst } from '../dienst.ts'
import { echteOmgeving } from '../omgeving.ts'
import { DIENST } from '../opslag/handelende.ts'
import { openOrganisatie, zetInstelling } from '../opslag/organisatie.ts'
import { inTransactie } from '../opslag/transactie.ts'
import { maakCertificaat } from '../proef/certificaat.ts'
import { maakPartij, type Partij } from '../proef/postbusproef.ts'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import { onderzoek } from './dokter.ts'
import { opruimen, transacties } from './tabellen.ts'

let db: Testdatabank
let map: string
let partij: Partij
let dienst: Dienst

beforeAll(async () => {
  db = await maakTestdatabank()
})
afterAll(() => db.sluit())
beforeEach(async () => {
  await db.maakLeeg()
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-dokter-'))
  partij = await maakPartij(db, map, '0363')
  await inTransactie(db.pool, '0363', (client) =>
    zetInstelling(client, '0363', 'postbus.map', partij.map),
  )
  const zonderStart = {
    soort: '307',
    dag: '2026-07-20',
    id: 'X1',
    client: { bsn: '999900006' },
    producten: [
      {
        tn: '300201',
        product: null,
        begin: '2026-01-12',
        reden: '31',
        eind: '2026-07-17',
        status: '1',
      },
    ],
  } as const
  partij.leg('in', '1.xml', scenariobericht(zonderStart))
  await partij.draai('2026-07-20T09:00:00')
  dienst = {
    configuratie: {
      databaseUrl: undefined,
      gegevens: map,
      sleutel: undefined,
      sleutelbestand: undefined,
      proef: true,
    },
    pool: db.pool,
    bos: db.bos,
    omgeving: echteOmgeving(),
    wie: DIENST,
    herstel: async () => undefined,
    organisatie: (code) => openOrganisatie(db.pool, db.bos, code),
    sluit: async () => undefined,
  }
  return () => rmSync(map, { recursive: true, force: true })
})

const fouten = async (anders: Partial<Dienst> = {}) =>
  (await onderzoek({ ...dienst, ...anders })).filter((c) => c.uitkomst === 'fout')

test('all is well: one line per check and nothing to do', async () => {
  const controles = await onderzoek(dienst)
  expect(await fouten()).toEqual([])
  expect(controles.map((c) => c.naam)).toEqual([
    'databank',
    'schema',
    'opruimen',
    'transacties',
    'klok',
    'gegevensmap',
    'sleutelbestand',
    'schijf',
    'sleutel 0363',
    'mappen 0363',
    'schijf 0363',
    'onafgemaakt 0363',
    'uitgaand 0363',
    'vastgehouden 0363',
    'mislukt 0363',
    'logboek 0363',
  ])
})

const ingrepen: readonly (readonly [string, () => unknown])[] = [
  ['gegevensmap', () => chmodSync(map, 0o755)],
  ['mappen 0363', () => rmSync(join(partij.map, 'uit'), { recursive: true })],
  [
    'onafgemaakt 0363',
    () => {
      mkdirSync(join(partij.map, '.werk/123/in.0'), { recursive: true })
      writeFileSync(join(partij.map, '.werk/123/in.0/half.xml'), 'x')
    },
  ],
  [
    'uitgaand 0363',
    () =>
      db.beheer.query(
        `UPDATE uitgaand SET gepubliceerd = NULL; UPDATE bericht SET vastgelegd = now() - interval '16 minutes'`,
      ),
  ],
  [
    'vastgehouden 0363',
    () =>
      db.beheer.query(
        `UPDATE bericht SET status = 'vastgehouden', vastgehouden_tot = '2026-07-21' WHERE herkomst = 'in'`,
      ),
  ],
  [
    'mislukt 0363',
    () => db.beheer.query(`UPDATE uitgaand SET gepubliceerd = NULL, staat = 'dood'`),
  ],
  ['logboek 0363', () => db.beheer.query('DELETE FROM audit WHERE volgnummer = 1')],
]

test.each(ingrepen)('%s: a fault is found, alone, with what to do', async (naam, ingreep) => {
  await ingreep()
  const gevonden = await fouten()
  expect(gevonden.map((c) => c.naam)).toEqual([naam])
  expect(gevonden[0]!.actie).not.toBeNull()
  expect(JSON.stringify(gevonden)).not.toContain('999900006')
})

test('a key file that others may read is a warning, with what to do', async () => {
  const bestand = join(map, 'sleutel-elders')
  writeFileSync(bestand, 'x', { mode: 0o644 })
  const kijk = async () =>
    (await onderzoek({ ...dienst, bos: { ...db.bos, bestand } })).find(
      (c) => c.naam === 'sleutelbestand',
    )
  expect(await kijk()).toMatchObject({
    uitkomst: 'let-op',
    actie: expect.stringContaining('chmod 600'),
  })
  chmodSync(bestand, 0o600)
  expect(await kijk()).toMatchObject({ uitkomst: 'goed' })
})

test('another key and another clock', async () => {
  const ander = await maakTestdatabank()
  expect((await fouten({ bos: ander.bos })).map((c) => c.naam)).toEqual(['sleutel 0363'])
  await ander.sluit()
  const later = echteOmgeving(() => Date.now() + 60_000)
  expect((await fouten({ omgeving: later })).map((c) => c.naam)).toEqual(['klok'])
})

test.each([
  ['2048-06-01T00:00:00Z', 'goed'],
  ['2048-12-20T00:00:00Z', 'let-op'],
  ['2049-02-01T00:00:00Z', 'fout'],
])('the certificate of the web application on %s: %s', async (dag, uitkomst) => {
  const configuratie = { ...dienst.configuratie, webcertificaat: maakCertificaat().cert }
  const omgeving = echteOmgeving(() => Date.parse(dag))
  const controles = await onderzoek({ ...dienst, configuratie, omgeving })
  const controle = controles.find(({ naam }) => naam === 'certificaat web')
  expect(controle?.uitkomst).toBe(uitkomst)
  expect(controle?.actie ?? 'start de dienst opnieuw').toContain('start de dienst opnieuw')
})

test('what was removed and never cleaned away shows, and so does an age that runs out', async () => {
  await db.beheer.query('VACUUM gebeurtenis')
  await db.beheer.query(`INSERT INTO gebeurtenis (organisatie, soort, object, tijdstip)
    SELECT '0363', 'proef', 'x' || n, now() FROM generate_series(1, 40) AS n`)
  await db.beheer.query(`DELETE FROM gebeurtenis WHERE soort = 'proef'`)
  await db.beheer.query('SELECT pg_stat_force_next_flush()')
  expect((await opruimen(dienst)).uitkomst).toBe('goed')
  const vol = await opruimen(dienst, { dodeRijen: 30 })
  expect([vol.uitkomst, vol.zin]).toEqual(['let-op', expect.stringContaining('gebeurtenis (')])
  expect(vol.actie).toContain('VACUUM (ANALYZE) gebeurtenis;')
  await db.beheer.query('VACUUM (ANALYZE) gebeurtenis')
  await db.beheer.query('SELECT pg_stat_force_next_flush()')
  expect((await opruimen(dienst, { dodeRijen: 30 })).zin).not.toContain('gebeurtenis (')

  const leeftijd = async (oud: number, teOud: number) =>
    (await transacties(dienst, { oud, teOud })).uitkomst
  expect([await leeftijd(1e9, 2e9), await leeftijd(1, 2e9), await leeftijd(1, 2)]).toEqual([
    ...['goed', 'let-op', 'fout'],
  ])
})
