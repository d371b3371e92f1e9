// SPDX-License-Identifier: EUPL-1.2
/** Rows of shielded clients, with every check of the application switched off. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maakPartij, type Partij } from '../proef/postbusproef.ts'
import { PROEF_BSN, start, stop, toewijzing } from '../proef/proefberichten.ts'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import { alsMotor, inTransactie, type Zicht } from './transactie.ts'

const ANDER = '999996770'

/** Tables in which this test has at least one row; a table added later is looked at all the same. */
const GEVULD = [
  'afscherming',
  'annotatie',
  'bericht',
  'correctie',
  'dossier',
  'feit',
  'melding',
  'mislukt',
  'overleg',
  'taak',
  'toestand',
  'uitgaand',
] as const

let db: Testdatabank
let basis: string
let gemeente: Partij
let sleutel: Buffer

beforeAll(async () => {
  db = await maakTestdatabank()
  basis = mkdtempSync(join(tmpdir(), 'stopwijzer-zicht-'))
  gemeente = await maakPartij(db, basis, '0363')
  gemeente.leg('eigen', 'a.xml', toewijzing())
  gemeente.leg('eigen', 'b.xml', toewijzing('T2', ANDER, '300202'))
  await gemeente.draai('2026-01-02T09:00:00')
  gemeente.leg('in', 'c.xml', start('S1'))
  await gemeente.draai('2026-01-12T09:00:00')
  gemeente.leg('in', 'd.xml', stop('X1'))
  await gemeente.draai('2026-07-20T09:00:00')
  sleutel = gemeente.toegang.versleuteling.pseudoniem(PROEF_BSN)
  // One row in the tables that ordinary traffic leaves empty.
  await db.beheer.query(
    `INSERT INTO overleg (organisatie, gevolg, dossier, inhoud, moment)
     VALUES ('0363', 'g', $1, '', now()::timestamp)`,
    [sleutel],
  )
  await db.beheer.query(
    `INSERT INTO correctie (organisatie, id, dossier, staat, inhoud, begonnen, gewijzigd)
     VALUES ('0363', 'c', $1, 'loopt', '', now()::timestamp, now()::timestamp)`,
    [sleutel],
  )
  await db.beheer.query(
    `INSERT INTO mislukt (organisatie, id, item, inhoud, dossier, pogingen, fout, sinds, volgende)
     VALUES ('0363', 'm', '', '', $1, 1, 'x', now(), now())`,
    [sleutel],
  )
  await db.beheer.query(
    `INSERT INTO afscherming (organisatie, dossier, soort, inhoud, moment)
     VALUES ('0363', $1, 'gezet', '', now()::timestamp)`,
    [sleutel],
  )
  await db.beheer.query(
    `INSERT INTO annotatie (organisatie, dossier, inhoud, moment)
     VALUES ('0363', $1, '', now()::timestamp)`,
    [sleutel],
  )
})
afterAll(async () => {
  await db.sluit()
  rmSync(basis, { recursive: true, force: true })
})

const zet = (afgeschermd: boolean) =>
  db.beheer.query('UPDATE dossier SET afgeschermd = $2 WHERE dossier = $1', [sleutel, afgeschermd])

/** Every table that says of whom a row is, and the one that says it through the message. */
async function tabellen(): Promise<string[]> {
  const { rows } = await db.beheer.query<{ naam: string }>(
    `SELECT relname AS naam FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attname = 'dossier'
     ORDER BY 1`,
  )
  return [...rows.map((rij) => rij.naam), 'uitgaand']
}

/** Rows per table that a query without any condition gives. */
async function aantallen(zicht?: Zicht): Promise<Record<string, number>> {
  const namen = await tabellen()
  return inTransactie(
    db.pool,
    '0363',
    async (client) => {
      const uit: Record<string, number> = {}
      for (const naam of namen) {
        const { rows } = await client.query(`SELECT count(*)::int AS n FROM ${naam}`)
        uit[naam] = rows[0].n
      }
      return uit
    },
    zicht,
  )
}

describe('row-level security', () => {
  test('covers every table that names a client', async () => {
    const namen = await tabellen()
    expect(namen).toEqual(expect.arrayContaining([...GEVULD]))
    const { rows } = await db.beheer.query<{ tabel: string }>(
      `SELECT polrelid::regclass::text AS tabel FROM pg_policy
       WHERE NOT polpermissive AND polname = 'afscherming' ORDER BY 1`,
    )
    expect(rows.map((rij) => rij.tabel)).toEqual(namen)
  })

  test('a transaction that says nothing sees no row of a shielded client, and all of the others', async () => {
    await zet(false)
    const alles = await aantallen('alles')
    const zonderMerk = await aantallen()
    expect(zonderMerk).toEqual({ ...alles, afscherming: 0 })
    for (const naam of GEVULD) expect(alles[naam], naam).toBeGreaterThan(0)
    await zet(true)
    expect(await aantallen('alles')).toEqual(alles)
    // Of the other client: one JW301, sent, and a task because its answer stays away.
    const over = Object.entries(await aantallen()).filter(([, n]) => n > 0)
    expect(Object.fromEntries(over)).toEqual({
      bericht: 1,
      dossier: 1,
      feit: 1,
      // What happened to that client and its message; of whom they are is checked below.
      gebeurtenis: 4,
      taak: 1,
      toestand: 1,
      uitgaand: 1,
    })
    const { rows } = await inTransactie(db.pool, '0363', (client) =>
      client.query<{ dossier: Buffer }>('SELECT DISTINCT dossier FROM gebeurtenis'),
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.dossier.equals(sleutel)).toBe(false)
  })

  test('what cannot be seen cannot be changed or taken away', async () => {
    await zet(true)
    const geraakt = await inTransactie(db.pool, '0363', async (client) => {
      const uit: (number | null)[] = []
      for (const opdracht of [
        `UPDATE bericht SET status = 'verwerkt' WHERE dossier = $1`,
        `UPDATE taak SET status = 'akkoord' WHERE dossier = $1`,
        `UPDATE dossier SET afgeschermd = false WHERE dossier = $1`,
        'DELETE FROM toestand WHERE dossier = $1',
      ]) {
        uit.push((await client.query(opdracht, [sleutel])).rowCount)
      }
      return uit
    })
    expect(geraakt).toEqual([0, 0, 0, 0])
  })

  test('the setting of one transaction is gone in the next, on the same connection', async () => {
    await zet(true)
    const client = await db.pool.connect()
    try {
      const tel = async (begin: string) => {
        await client.query(
          `BEGIN; SET LOCAL ROLE stopwijzer_toepassing; SET LOCAL stopwijzer.organisatie = '0363'${begin}`,
        )
        const { rows } = await client.query('SELECT count(*)::int AS n FROM dossier')
        await client.query('COMMIT')
        return rows[0].n
      }
      expect(await tel(`; SET LOCAL stopwijzer.zicht = 'alles'`)).toBe(2)
      expect(await tel('')).toBe(1)
    } finally {
      client.release()
    }
  })

  test('who is shielded at one organisation is not at another', async () => {
    await zet(true)
    const ander = await maakPartij(db, basis, '0384')
    const elders = await alsMotor(ander.toegang, (client) =>
      client.query('SELECT * FROM afgeschermde_dossiers()'),
    )
    expect(elders.rows).toEqual([])
  })
})
