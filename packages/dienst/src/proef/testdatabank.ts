// SPDX-License-Identifier: EUPL-1.2
/**
 * Databases for tests: one embedded server for a whole test run, an own database
 * per test, copied from a migrated template. Not part of the published package.
 */
import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import pg from 'pg'
import { beheerInlog, type Databank, openDatabank } from '../databank/databank.ts'
import { migraties } from '../databank/migreer.ts'
import { leesSleutels, type Sleutelbos } from '../sleutels/sleutelbos.ts'

export interface Testdatabank {
  readonly databank: Databank
  readonly pool: pg.Pool
  readonly bos: Sleutelbos
  /** Superuser connection to the same database, to look behind the application. */
  readonly beheer: pg.Client
  /** Takes every row away: the state of a fresh database at a fraction of the cost. */
  maakLeeg(): Promise<void>
  sluit(): Promise<void>
}

/**
 * Shared by every test process of this user on this checkout: starting costs a
 * second, sharing costs nothing. Another checkout, or another set of migrations,
 * has a server of its own: it may stand on another version of the schema.
 */
const EIGEN = createHash('sha256')
  .update([import.meta.dirname, process.getuid?.() ?? 0, ...migraties()].join('\n'))
  .digest('hex')
  .slice(0, 10)
const TESTGEGEVENS = join(tmpdir(), `stopwijzer-test-${EIGEN}`)
const MIGRATIES = join(import.meta.dirname, '../../migraties')
/** What the migrations say: while one is being written, its name stays and its text does not. */
const INHOUD = createHash('sha256')
  .update(
    migraties()
      .map((naam) => readFileSync(join(MIGRATIES, `${naam}.sql`), 'utf8'))
      .join(),
  )
  .digest('hex')
  .slice(0, 10)

/** A data folder to copy, see tests/hulp/wakker.ts. */
export const KLAAR = `${TESTGEGEVENS}-klaar-${INHOUD}`

export interface Testopties {
  /** `false`: a database in which nothing was made yet. */
  readonly migreren?: boolean
  /** Keys of another test database, to read its data. */
  readonly bos?: Sleutelbos
}

/** Opens a fresh, migrated database on the shared server; it is dropped at `sluit`. */
export async function maakTestdatabank({ migreren, bos }: Testopties = {}): Promise<Testdatabank> {
  mkdirSync(TESTGEGEVENS, { recursive: true, mode: 0o700 })
  const naam = `t_${process.pid}_${randomBytes(6).toString('hex')}`
  const houvast = await openDatabank({ gegevens: TESTGEGEVENS, verbindingen: 1 })
  const wachtwoord = readFileSync(join(TESTGEGEVENS, 'postgresql', 'wachtwoord'), 'utf8').trim()
  const inlog = beheerInlog(TESTGEGEVENS, wachtwoord)
  await ruimOp(inlog)
  const sjabloon = migreren === false ? 'template0' : await zorgVoorSjabloon(inlog)
  await opBeheer(inlog, `CREATE DATABASE ${naam} OWNER stopwijzer TEMPLATE ${sjabloon}`)
  const databank = await openDatabank({
    gegevens: TESTGEGEVENS,
    naam,
    ...(migreren === undefined ? {} : { migreren }),
  })
  await houvast.sluit()
  const beheer = new pg.Client({ ...inlog, database: naam })
  await beheer.connect()
  return {
    databank,
    pool: databank.pool,
    bos: bos ?? leesSleutels(`1:${randomBytes(32).toString('base64')}`, 'test'),
    beheer,
    async maakLeeg() {
      // TRUNCATE makes files anew for every table and index; nearly all of them are empty. As a
      // replica neither foreign keys nor the triggers that keep rows stand in the way.
      await beheer.query(`DO $$
        DECLARE tabel regclass;
        BEGIN
          SET LOCAL session_replication_role = replica;
          FOR tabel IN SELECT oid FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migratie'
          LOOP EXECUTE format('DELETE FROM %s', tabel); END LOOP;
        END $$`)
    },
    async sluit() {
      await beheer.end()
      const laatste = await openDatabank({ gegevens: TESTGEGEVENS, verbindingen: 1 })
      await databank.sluit()
      await opBeheer(inlog, `DROP DATABASE ${naam} WITH (FORCE)`)
      await laatste.sluit()
    },
  }
}

/** Any number: one process makes the template, the others wait for it. */
const SJABLOONSLOT = 260

/**
 * A database with the schema of these migrations and no rows, made once on a server, which is
 * then set for tests. It gets its name when it is whole. Nobody may connect to it: that would stand in the way of a copy.
 */
async function zorgVoorSjabloon(inlog: pg.ClientConfig): Promise<string> {
  const sjabloon = `sjabloon_${INHOUD}`
  const client = new pg.Client(inlog)
  await client.connect()
  try {
    const bestaat = async () =>
      (await client.query('SELECT FROM pg_database WHERE datname = $1', [sjabloon])).rowCount === 1
    if (await bestaat()) return sjabloon
    await client.query(`SELECT pg_advisory_lock(${SJABLOONSLOT})`)
    if (await bestaat()) return sjabloon
    // No test asks what survives a power cut here: waiting for the disk would prove nothing.
    for (const instelling of ['fsync', 'full_page_writes'])
      await client.query(`ALTER SYSTEM SET ${instelling} = off`)
    await client.query('SELECT pg_reload_conf()')
    await client.query('DROP DATABASE IF EXISTS sjabloon_half WITH (FORCE)')
    await client.query('CREATE DATABASE sjabloon_half OWNER stopwijzer TEMPLATE template0')
    await (await openDatabank({ gegevens: TESTGEGEVENS, naam: 'sjabloon_half' })).sluit()
    await client.query('ALTER DATABASE sjabloon_half ALLOW_CONNECTIONS false')
    await client.query(`ALTER DATABASE sjabloon_half RENAME TO ${sjabloon}`)
    return sjabloon
  } finally {
    // Lets go of the lock too.
    await client.end()
  }
}

/** Databases of test processes that were killed. */
async function ruimOp(inlog: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(inlog)
  await client.connect()
  try {
    const { rows } = await client.query<{ datname: string }>(
      `SELECT datname FROM pg_database WHERE datname ~ '^t_[0-9]+_[0-9a-f]+$'`,
    )
    for (const { datname } of rows) {
      if (!leeft(Number(datname.split('_')[1]))) {
        // Another test process may be tidying up too.
        await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`).catch(() => undefined)
      }
    }
  } finally {
    await client.end()
  }
}

function leeft(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fout) {
    return (fout as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function opBeheer(inlog: pg.ClientConfig, opdracht: string): Promise<void> {
  const client = new pg.Client(inlog)
  await client.connect()
  try {
    await client.query(opdracht)
  } finally {
    await client.end()
  }
}
