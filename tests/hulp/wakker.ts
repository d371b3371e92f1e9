// SPDX-License-Identifier: EUPL-1.2
/**
 * A data folder whose embedded database is made, migrated and running, for tests that start many
 * commands on it. Without this each command starts and stops the database, and the first one makes
 * it; that it does so is shown by tests/crash/start.test.ts and databank.test.ts.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import pg from 'pg'
import { beheerInlog, openDatabank } from '../../packages/dienst/src/databank/databank.ts'
import { KLAAR } from '../../packages/dienst/src/proef/testdatabank.ts'

export interface Wakker {
  /** The database stops, unless a command still uses it. */
  sluit(): Promise<void>
}

/** Call before the first command of a test. */
export async function houdWakker(gegevens: string): Promise<Wakker> {
  if (!existsSync(KLAAR)) await maakKlaar()
  mkdirSync(gegevens, { recursive: true, mode: 0o700 })
  // With `cp`, as the files belong to the user under whom the database runs.
  const kopie = spawnSync('cp', ['-a', join(KLAAR, 'postgresql'), gegevens], { encoding: 'utf8' })
  if (kopie.status !== 0) throw new Error(kopie.stderr)
  return openDatabank({ gegevens, verbindingen: 1 })
}

/** Once per machine and set of migrations; two may do it at once and one of them stays. */
async function maakKlaar(): Promise<void> {
  const half = `${KLAAR}.${process.pid}`
  const databank = await openDatabank({ gegevens: half, verbindingen: 1 })
  const wachtwoord = readFileSync(join(half, 'postgresql', 'wachtwoord'), 'utf8').trim()
  const beheer = new pg.Client(beheerInlog(half, wachtwoord))
  await beheer.connect()
  // These tests kill nothing: what survives a power cut is not asked here.
  for (const instelling of ['fsync', 'full_page_writes'])
    await beheer.query(`ALTER SYSTEM SET ${instelling} = off`)
  await beheer.end()
  await databank.sluit()
  try {
    renameSync(half, KLAAR)
  } catch {
    rmSync(half, { recursive: true, force: true })
  }
}
