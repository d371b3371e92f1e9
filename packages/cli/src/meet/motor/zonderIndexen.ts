// SPDX-License-Identifier: EUPL-1.2
/**
 * Fills tables without their indexes and keys, and makes those again afterwards: sorted and
 * at once, where row by row a large table would read and write every index at random. Each
 * table is emptied and filled again in one transaction, so that a server that needs no log of
 * it (`wal_level = minimal`) writes none.
 */
import { freemem } from 'node:os'
import type pg from 'pg'

interface Deel {
  readonly naam: string
  readonly tabel: string
  readonly definitie: string
}

/** Statements may take hours; the bounds of the driver and the server are for the service. */
const LANG = 6 * 3_600_000
/** Tables at the same time. Most of the work is sorting, on one core each. */
const BANEN = 2
/** Sorting happens in memory where that is there: a part of what is free, per table in hand. */
const sorteergeheugen = () =>
  `${Math.round(Math.min(3072, Math.max(256, freemem() / 2 ** 20 / (4 * BANEN))))}MB`

/** Runs a statement however long it takes; returns the number of rows. */
export type Voer = (tekst: string, waarden?: readonly unknown[]) => Promise<number>

/** Fills these tables, in this order as far as they wait for each other: begin with the largest. */
export async function zonderIndexen<T extends string>(
  pool: pg.Pool,
  tabellen: readonly T[],
  vul: (tabel: T, voer: Voer) => Promise<void>,
): Promise<void> {
  const verwijzingen = await leesVoorwaarden(pool, tabellen, ['f'])
  await metVoer(pool, async (voer) => {
    for (const { naam, tabel } of verwijzingen) {
      await voer(`ALTER TABLE ${tabel} DROP CONSTRAINT ${naam}`)
    }
  })
  const wachtrij = [...tabellen]
  const baan = () =>
    metVoer(pool, async (voer) => {
      for (let tabel = wachtrij.shift(); tabel !== undefined; tabel = wachtrij.shift()) {
        await vulTabel(pool, tabel, voer, vul)
      }
    })
  await Promise.all(Array.from({ length: BANEN }, baan))
  await metVoer(pool, async (voer) => {
    for (const { naam, tabel, definitie } of verwijzingen) {
      await voer(`ALTER TABLE ${tabel} ADD CONSTRAINT ${naam} ${definitie}`)
    }
  })
}

async function vulTabel<T extends string>(
  pool: pg.Pool,
  tabel: T,
  voer: Voer,
  vul: (tabel: T, voer: Voer) => Promise<void>,
): Promise<void> {
  const sleutels = await leesVoorwaarden(pool, [tabel], ['p', 'u'])
  const indexen = await leesIndexen(pool, tabel)
  await voer('BEGIN')
  await voer(`CREATE TEMPORARY TABLE er_al ON COMMIT DROP AS TABLE ${tabel}`)
  for (const { naam } of sleutels) await voer(`ALTER TABLE ${tabel} DROP CONSTRAINT ${naam}`)
  for (const { naam } of indexen) await voer(`DROP INDEX ${naam}`)
  await voer(`TRUNCATE ${tabel}`)
  await voer(`INSERT INTO ${tabel} OVERRIDING SYSTEM VALUE TABLE er_al`)
  await vul(tabel, voer)
  for (const { definitie } of indexen) await voer(definitie)
  for (const { naam, definitie } of sleutels) {
    await voer(`ALTER TABLE ${tabel} ADD CONSTRAINT ${naam} ${definitie}`)
  }
  await voer('COMMIT')
  // Visibility map and statistics, as autovacuum would have left them.
  await voer(`VACUUM (ANALYZE) ${tabel}`)
}

/** A connection of its own; its settings are not for others. */
async function metVoer(pool: pg.Pool, werk: (voer: Voer) => Promise<void>): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query(`SET statement_timeout = 0; SET maintenance_work_mem = '${sorteergeheugen()}';
      SET synchronous_commit = off; SET max_parallel_maintenance_workers = 1`)
    await werk(async (text, values = []) => {
      const vraag = { text, values: [...values], query_timeout: LANG }
      return (await client.query(vraag)).rowCount ?? 0
    })
  } finally {
    client.release(true)
  }
}

/** Of these tables, and of others that point to them. */
async function leesVoorwaarden(
  pool: pg.Pool,
  tabellen: readonly string[],
  soorten: readonly string[],
): Promise<readonly Deel[]> {
  const { rows } = await pool.query<Deel>(
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
async function leesIndexen(pool: pg.Pool, tabel: string): Promise<readonly Deel[]> {
  const { rows } = await pool.query<Deel>(
    `SELECT i.indexrelid::regclass::text AS naam, i.indrelid::regclass::text AS tabel,
       pg_get_indexdef(i.indexrelid) AS definitie
     FROM pg_index i
     WHERE i.indrelid = $1::regclass
       AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid
         AND c.contype IN ('p', 'u', 'x'))
     ORDER BY i.indexrelid`,
    [tabel],
  )
  return rows
}
