// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import { openOrganisatie, registreer } from './organisatie.ts'
import { inToegang, inTransactie } from './transactie.ts'

let db: Testdatabank
const NU = '2026-07-20T09:00:00.000Z'

beforeAll(async () => {
  db = await maakTestdatabank()
  for (const code of ['0363', '65656055']) await registreer(db.pool, db.bos, code, NU)
})
afterAll(() => db.sluit())

const TABELLEN = `SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> 'migratie' ORDER BY 1`

/** People stand above the organisations (docs/adr/0160); what points at them does too. */
const BOVEN = `'gebruiker', 'activering', 'herstelcode', 'sessie', 'poging', 'aanmeldstroom',
  'tokensleutel', 'gezien_token'`

describe('schema', () => {
  test('every key starts with the organisation, so that the tables can be spread by it', async () => {
    const { rows } = await db.beheer.query(`
      SELECT con.conrelid::regclass::text AS tabel, con.conname, con.contype,
        (SELECT attname FROM pg_attribute WHERE attrelid = con.conrelid AND attnum = con.conkey[1])
          AS eerste
      FROM pg_constraint con JOIN pg_namespace n ON n.oid = con.connamespace
      WHERE n.nspname = 'public' AND con.contype IN ('p', 'u', 'f')
        AND con.conrelid::regclass::text NOT IN ('migratie', ${BOVEN})
        AND con.confrelid::regclass::text NOT IN (${BOVEN})`)
    expect(rows.length).toBeGreaterThan(15)
    expect(rows.filter((r) => r.eerste !== 'organisatie')).toEqual([])
    const indexen = await db.beheer.query(`
      SELECT i.indexrelid::regclass::text AS index, a.attname AS eerste
      FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
      WHERE n.nspname = 'public' AND c.relname NOT IN ('migratie', ${BOVEN})
        AND i.indexrelid::regclass::text NOT IN ('lidmaatschap_gebruiker', 'machine_extern')`)
    expect(indexen.rows.filter((r) => r.eerste !== 'organisatie')).toEqual([])
  })

  test('every table has row-level security', async () => {
    const { rows } = await db.beheer.query(`
      SELECT relname FROM pg_class WHERE relname IN (${TABELLEN}) AND NOT relrowsecurity`)
    expect(rows).toEqual([])
  })

  test('people, sessions and keys of people are out of reach of work for an organisation', async () => {
    await db.beheer.query(
      `INSERT INTO gebruiker (gebruiker, inlognaam, naam, aangemaakt) VALUES ('g', 'a@b.nl', 'A', now());
       INSERT INTO sessie (sleutel, id, gebruiker, fase, wijze, tweede_factor, begonnen, laatst)
       VALUES ('s', 's', 'g', 'vol', 'wachtwoord', true, now(), now())`,
    )
    const zie = (client: pg.ClientBase, tabel: string) => client.query(`SELECT * FROM ${tabel}`)
    const tabellen = [...BOVEN.matchAll(/'(\w+)'/g)].map((treffer) => treffer[1]!)
    for (const tabel of [...tabellen, 'lidmaatschap']) {
      const { rows } = await inTransactie(db.pool, '0363', (client) => zie(client, tabel))
      expect(rows, tabel).toEqual([])
    }
    const wijzig = "UPDATE gebruiker SET naam = 'B'"
    expect((await inTransactie(db.pool, '0363', (c) => c.query(wijzig))).rowCount).toBe(0)
    expect((await inToegang(db.pool, (client) => zie(client, 'gebruiker'))).rowCount).toBe(1)
    // And the other way round: who works on people sees no organisation.
    expect((await inToegang(db.pool, (client) => zie(client, 'organisatie'))).rows).toEqual([])
    await db.beheer.query('DELETE FROM sessie; DELETE FROM gebruiker')
  })

  test('facts and audit can only be added to', async () => {
    const { rows } = await db.beheer.query(`
      SELECT table_name, privilege_type FROM information_schema.role_table_grants
      WHERE grantee = 'stopwijzer_toepassing' AND table_name IN ('feit', 'audit', 'audit_client', 'audit_anker', 'dossier')
        AND privilege_type NOT IN ('SELECT', 'INSERT')`)
    expect(rows).toEqual([])
    await expect(
      inTransactie(db.pool, '0363', (client) => client.query('DELETE FROM audit')),
    ).rejects.toThrow(/permission denied/)
  })
})

describe('row-level security, with the check of the application switched off', () => {
  test('a query without any condition sees rows of the organisation in hand only', async () => {
    for (const code of ['0363', '65656055']) {
      const gezien = await inTransactie(db.pool, code, async (client) => {
        const { rows } = await client.query('SELECT DISTINCT organisatie FROM organisatie')
        const audit = await client.query('SELECT DISTINCT organisatie FROM audit')
        return [...rows, ...audit.rows].map((r) => r.organisatie)
      })
      expect(gezien).toEqual([code, code])
    }
  })

  test('a row of another organisation cannot be written', async () => {
    await expect(
      inTransactie(db.pool, '0363', (client) =>
        client.query(`INSERT INTO instelling VALUES ('65656055', 'x', '1')`),
      ),
    ).rejects.toThrow(/row-level security/)
    const { rowCount } = await inTransactie(db.pool, '0363', (client) =>
      client.query(`UPDATE instelling SET waarde = '2' WHERE organisatie = '65656055'`),
    )
    expect(rowCount).toBe(0)
  })

  test('without an organisation there is nothing to see', async () => {
    const client = await db.pool.connect()
    await client.query('BEGIN; SET LOCAL ROLE stopwijzer_toepassing')
    expect((await client.query('SELECT * FROM organisatie')).rows).toEqual([])
    await client.query('ROLLBACK')
    client.release()
  })
})

describe('organisations', () => {
  test('the wrong key is noticed before anything is written', async () => {
    const ander = await maakTestdatabank()
    await expect(openOrganisatie(db.pool, ander.bos, '0363')).rejects.toMatchObject({
      code: 'SLEUTEL_PAST_NIET',
    })
    await ander.sluit()
  })

  test.each(['363', '03630', "0363'; DROP TABLE feit; --", ''])(
    'a code that is no code never reaches the database: %j',
    async (code) => {
      await expect(openOrganisatie(db.pool, db.bos, code)).rejects.toMatchObject({
        code: 'ORGANISATIE_CODE',
      })
    },
  )

  test('an unknown organisation gives the command that registers it', async () => {
    await expect(openOrganisatie(db.pool, db.bos, '0384')).rejects.toMatchObject({
      code: 'ORGANISATIE_ONBEKEND',
      remedie: expect.stringContaining('instelling --organisatie 0384 --registreer'),
    })
  })
})
