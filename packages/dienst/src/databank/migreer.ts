// SPDX-License-Identifier: EUPL-1.2
/** Brings the schema up to date. Safe when many processes start at once: one migrates, the rest wait. */
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { DienstFout } from '../fout.ts'
import { proefpunt } from '../proefpunten.ts'

/** The SQL files; the same distance from `src/databank` and `dist/databank`. */
const MAP = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'migraties')
const TABEL = 'migratie'
const DEADLOCK = '40P01'

/** A migration and the work of other processes may wait for each other; it is the one that is put back. */
const POGINGEN = 20

/** Names of the migrations of this version, in order. */
export function migraties(map = MAP): string[] {
  return readdirSync(map)
    .filter((naam) => naam.endsWith('.sql'))
    .map((naam) => naam.slice(0, -4))
    .sort()
}

/**
 * Runs what is missing, in one transaction, or what is missing up to and including `tot`.
 * Processes of the version before may go on meanwhile. Returns the names of the migrations that ran.
 */
export async function migreer(pool: pg.Pool, tot?: string, map = MAP): Promise<string[]> {
  for (let poging = 1; ; poging++) {
    try {
      return await eenKeer(pool, tot, map)
    } catch (fout) {
      if ((fout as { code?: string }).code !== DEADLOCK || poging >= POGINGEN) throw fout
      await wacht(poging * 20)
    }
  }
}

async function eenKeer(pool: pg.Pool, tot: string | undefined, map: string): Promise<string[]> {
  const klaar = await gedraaid(pool)
  const bekend = migraties(map)
  eisVolgorde(klaar, bekend)
  // The ordinary start: nothing to do, no lock to wait for.
  const hoeveel = (tot === undefined ? bekend.length : bekend.indexOf(tot) + 1) - klaar.length
  if (hoeveel <= 0) return []
  // Loaded only when there is something to do: it would cost every start more than the rest.
  const { runner } = await import('node-pg-migrate')
  // A migration may take long, and so may waiting for one: no bound on the answer.
  const Client = (pool.options as { Client?: typeof pg.Client }).Client ?? pg.Client
  // The pool hides the password from copies.
  const { password } = pool.options
  const client = new Client({ ...pool.options, password, query_timeout: 0, pipeline: false })
  // A connection that breaks is told by the statement in hand too; unheard it would end the process.
  client.on('error', () => undefined)
  await client.connect()
  try {
    const gedaan = await runner({
      dbClient: client,
      dir: map,
      direction: 'up',
      ...(tot === undefined ? {} : { count: hoeveel }),
      migrationsTable: TABEL,
      // Together in one transaction (the default): a migration is whole or absent.
      singleTransaction: true,
      advisoryLockMode: 'wait',
      // Once more, under the lock.
      checkOrder: true,
      // Called between the statements of a migration.
      log: () => proefpunt('in-migratie'),
    })
    return gedaan.map((m) => m.name)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * What ran is the beginning of the list, in its order: then a schema is the same wherever it was
 * made, and a backup of it can be put back (docs/adr/0385). Throws `DATABANK_NIEUWER` for a
 * migration that this version does not know and `DATABANK_TUSSENVERSIE` for another order.
 */
export function eisVolgorde(klaar: readonly string[], bekend: readonly string[]): void {
  if (klaar.some((naam) => !bekend.includes(naam))) throw new DienstFout('DATABANK_NIEUWER')
  const plek = klaar.findIndex((naam, i) => naam !== bekend[i])
  if (plek >= 0) throw new DienstFout('DATABANK_TUSSENVERSIE', [klaar[plek]!, bekend[plek]!])
}

/** Whether all migrations of this version ran; a newer version may have added some since. */
export async function isBijgewerkt(pool: pg.Pool): Promise<boolean> {
  const klaar = new Set(await gedraaid(pool))
  return migraties().every((naam) => klaar.has(naam))
}

/** Did Stopwijzer ever make its tables here? */
export async function isGemigreerd(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ bestaat: boolean }>(
    'SELECT to_regclass($1) IS NOT NULL AS bestaat',
    [TABEL],
  )
  return rows[0]?.bestaat === true
}

async function gedraaid(pool: pg.Pool): Promise<string[]> {
  if (!(await isGemigreerd(pool))) return []
  const rijen = await pool.query<{ name: string }>(`SELECT name FROM ${TABEL} ORDER BY id`)
  return rijen.rows.map((r) => r.name)
}
