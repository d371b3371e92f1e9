// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { draait } from '../../packages/dienst/src/databank/cluster.ts'
import { beheerInlog, openDatabank } from '../../packages/dienst/src/databank/databank.ts'
import { migraties } from '../../packages/dienst/src/databank/migreer.ts'
import { maakBundel } from '../hulp/proefbundel.ts'
import { startWerker } from './werker.ts'

let map: string
let bundel: string
beforeAll(() => {
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-start-'))
  bundel = maakBundel('tests/crash/postbusproces.ts')
})
afterAll(() => rmSync(map, { recursive: true, force: true }))

const NU = '2026-06-01T09:00:00'

function werker(gegevens: string, val?: string) {
  const post = join(gegevens, '..', 'post')
  mkdirSync(post, { recursive: true })
  const env: Record<string, string> = val === undefined ? {} : { STOPWIJZER_VALLEN: val }
  return startWerker({ bundel, organisatie: '0363', map: post, gegevens, nu: NU, env })
}

async function geraakt(gegevens: string) {
  const databank = await openDatabank({ gegevens })
  try {
    const { rows } = await databank.pool.query<{ name: string }>(
      'SELECT name FROM migratie ORDER BY id',
    )
    return rows.map((rij) => rij.name)
  } finally {
    await databank.sluit()
  }
}

/** What stands in the database, without touching it. */
async function schema(gegevens: string) {
  const wachtwoord = readFileSync(join(gegevens, 'postgresql', 'wachtwoord'), 'utf8').trim()
  const client = new pg.Client({ ...beheerInlog(gegevens, wachtwoord), database: 'stopwijzer' })
  await client.connect()
  try {
    const { rows } = await client.query<{ tabellen: number; lijst: boolean }>(
      `SELECT count(*) FILTER (WHERE tablename <> 'migratie')::int AS tabellen,
         count(*) FILTER (WHERE tablename = 'migratie') = 1 AS lijst
       FROM pg_tables WHERE schemaname = 'public'`,
    )
    const { tabellen, lijst } = rows[0]!
    const gedaan = lijst ? (await client.query('SELECT 1 FROM migratie')).rows.length : 0
    return { tabellen, gedaan }
  } finally {
    await client.end()
  }
}

test('20 processes that start and migrate at once on a fresh data folder all get to work', async () => {
  const gegevens = join(map, 'twintig', 'gegevens')
  const werkers = Array.from({ length: 20 }, () => werker(gegevens))
  await Promise.all(werkers.map((w) => w.klaar))
  for (const w of werkers) w.stop()
  const einden = await Promise.all(werkers.map((w) => w.einde))
  expect(einden.map(({ code }, i) => (code === 0 ? '' : werkers[i]!.praat())).join('')).toBe('')
  // The last one out stopped the database.
  expect(draait(join(gegevens, 'postgresql'))).toBeNull()
  expect(await geraakt(gegevens)).toEqual(migraties())
}, 180_000)

test('killed while migrating: the migration is whole or absent, a second start finishes it', async () => {
  const gegevens = join(map, 'migratie', 'gegevens')
  for (const keer of [1, 2, 3]) {
    // Ends by itself, in the middle of its migration.
    expect((await werker(gegevens, `in-migratie:${keer}`).einde).signaal).toBe('SIGKILL')
    expect(await schema(gegevens)).toEqual({ tabellen: 0, gedaan: 0 })
  }
  expect(await geraakt(gegevens)).toEqual(migraties())
  const w = werker(gegevens)
  await w.klaar
  w.stop()
  expect(await w.einde).toEqual({ code: 0, signaal: null })
}, 120_000)
