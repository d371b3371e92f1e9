// SPDX-License-Identifier: EUPL-1.2
/** The tables of Stopwijzer in a database as it is: columns, order and counters. */
import type pg from 'pg'
import { SCHEMA } from '../../dokter/verwachtSchema.ts'

export interface Tabel {
  readonly naam: string
  readonly kolommen: readonly string[]
}

/** Tables that this program knows; others in the same database belong to somebody else. */
const BEKEND = SCHEMA.flatMap((regel) => /^tabel (\S+) /.exec(regel)?.[1] ?? [])

/** Our tables, each after the tables that it refers to. */
export async function leesTabellen(client: pg.ClientBase): Promise<Tabel[]> {
  const { rows } = await client.query<{ naam: string; kolommen: string[]; naar: string[] }>(
    `SELECT c.relname AS naam,
       array(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0
         AND NOT a.attisdropped AND a.attgenerated = '' ORDER BY a.attnum) AS kolommen,
       array(SELECT DISTINCT d.relname::text FROM pg_constraint k JOIN pg_class d ON d.oid = k.confrelid
         WHERE k.conrelid = c.oid AND k.contype = 'f' AND d.oid <> c.oid) AS naar
     FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
       AND c.relname = ANY ($1) ORDER BY c.relname`,
    [BEKEND],
  )
  const uit: Tabel[] = []
  const gehad = new Set<string>()
  for (let over = rows; over.length > 0; ) {
    const klaar = over.filter(({ naar }) => naar.every((doel) => gehad.has(doel)))
    if (klaar.length === 0) throw new Error('Tables refer to each other in a circle')
    for (const { naam, kolommen } of klaar) {
      uit.push({ naam, kolommen })
      gehad.add(naam)
    }
    over = over.filter(({ naam }) => !gehad.has(naam))
  }
  return uit
}

/** Columns that number themselves, with where their counter stands. */
export async function leesTellers(client: pg.ClientBase) {
  const { rows } = await client.query<{ tabel: string; kolom: string; teller: string }>(
    `SELECT c.relname AS tabel, a.attname AS kolom,
       pg_get_serial_sequence(format('public.%I', c.relname), a.attname) AS teller
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND a.attidentity <> ''
       AND c.relname = ANY ($1) ORDER BY 1, 2`,
    [BEKEND],
  )
  const uit = []
  for (const { tabel, kolom, teller } of rows) {
    const stand = await client.query<{ waarde: string; gebruikt: boolean }>(
      `SELECT last_value::text AS waarde, is_called AS gebruikt FROM ${teller}`,
    )
    uit.push({ tabel, kolom, teller, ...stand.rows[0]! })
  }
  return uit
}

/** Names of the migrations that ran, in order; none on an empty database. */
export async function leesMigraties(client: pg.ClientBase): Promise<string[]> {
  const bestaat = await client.query<{ ja: boolean }>(
    `SELECT to_regclass('public.migratie') IS NOT NULL AS ja`,
  )
  if (!bestaat.rows[0]!.ja) return []
  const { rows } = await client.query<{ name: string }>('SELECT name FROM migratie ORDER BY id')
  return rows.map(({ name }) => name)
}
