// SPDX-License-Identifier: EUPL-1.2
/**
 * Fills tables without their indexes and keys, and makes those again afterwards: sorted and
 * at once, where row by row a large table would read and write every index at random.
 */
import type pg from 'pg'

interface Deel {
  readonly naam: string
  readonly tabel: string
  readonly definitie: string
}

/** Statements may take hours; the bounds of the driver and the server are for the service. */
const LANG = 6 * 3_600_000
const VOORAF = `SET statement_timeout = 0; SET maintenance_work_mem = '1GB';
  SET synchronous_commit = off; SET max_parallel_maintenance_workers = 2`

/** Runs a statement however long it takes; returns the number of rows. */
export type Voer = (tekst: string, waarden?: readonly unknown[]) => Promise<number>

export async function zonderIndexen(
  pool: pg.Pool,
  tabellen: readonly string[],
  vul: (voer: Voer) => Promise<void>,
): Promise<void> {
  const client = await pool.connect()
  const voer: Voer = async (text, values = []) => {
    const vraag = { text, values: [...values], query_timeout: LANG }
    return (await client.query(vraag)).rowCount ?? 0
  }
  try {
    await client.query(VOORAF)
    const verwijzingen = await leesVoorwaarden(client, tabellen, ['f'])
    const sleutels = await leesVoorwaarden(client, tabellen, ['p', 'u'])
    const indexen = await leesIndexen(client, tabellen)
    for (const { naam, tabel } of [...verwijzingen, ...sleutels]) {
      await voer(`ALTER TABLE ${tabel} DROP CONSTRAINT ${naam}`)
    }
    for (const { naam } of indexen) await voer(`DROP INDEX ${naam}`)
    await vul(voer)
    for (const { definitie } of indexen) await voer(definitie)
    for (const { naam, tabel, definitie } of [...sleutels, ...verwijzingen]) {
      await voer(`ALTER TABLE ${tabel} ADD CONSTRAINT ${naam} ${definitie}`)
    }
    // Visibility map and statistics, as autovacuum would have left them.
    for (const tabel of tabellen) await voer(`VACUUM (ANALYZE) ${tabel}`)
  } finally {
    // Its settings are not for others.
    client.release(true)
  }
}

/** Of these tables, and of others that point to them. */
async function leesVoorwaarden(
  client: pg.ClientBase,
  tabellen: readonly string[],
  soorten: readonly string[],
): Promise<readonly Deel[]> {
  const { rows } = await client.query<Deel>(
    `SELECT quote_ident(conname) AS naam, conrelid::regclass::text AS tabel,
       pg_get_constraintdef(oid) AS definitie
     FROM pg_constraint
     WHERE contype = ANY ($2) AND conparentid = 0
       AND (conrelid = ANY ($1::regclass[]) OR confrelid = ANY ($1::regclass[]))
     ORDER BY conrelid, conname`,
    [tabellen, soorten],
  )
  return rows
}

/** Those that no constraint keeps. */
async function leesIndexen(
  client: pg.ClientBase,
  tabellen: readonly string[],
): Promise<readonly Deel[]> {
  const { rows } = await client.query<Deel>(
    `SELECT i.indexrelid::regclass::text AS naam, i.indrelid::regclass::text AS tabel,
       pg_get_indexdef(i.indexrelid) AS definitie
     FROM pg_index i
     WHERE i.indrelid = ANY ($1::regclass[])
       AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid
         AND c.contype IN ('p', 'u', 'x'))
     ORDER BY i.indexrelid`,
    [tabellen],
  )
  return rows
}
