// SPDX-License-Identifier: EUPL-1.2
/** Opens the database: `DATABASE_URL` when it is set, else the embedded one in the data folder. */
import { randomBytes } from 'node:crypto'
import { closeSync, constants, mkdirSync, openSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { setTimeout as wacht } from 'node:timers/promises'
import pg from 'pg'
import { DienstFout, reden } from '../fout.ts'
import {
  BEHEERDER,
  bestaatCluster,
  type Cluster,
  DATABANK,
  draait,
  EIGENAAR,
  stopCluster,
  zorgDatClusterDraait,
} from './cluster.ts'
import { isGemigreerd, migreer } from './migreer.ts'
import { metStartslot } from './startslot.ts'
import { GEDULD, maakPool, verdraagBreuk } from './verbinding.ts'

/** Name of a session whose process is leaving. */
export const VERTREKT = 'stopwijzer vertrekt'
const WACHT_OP_EIGEN_MS = 5_000

export interface DatabankOpties {
  /** Any PostgreSQL 15+; wins over `gegevens`. */
  readonly databaseUrl?: string | undefined
  /** Folder of the embedded database. */
  readonly gegevens?: string | undefined
  /** Largest number of connections of this process; default 8. */
  readonly verbindingen?: number
  /** Database name in the embedded cluster; tests use one per scenario. */
  readonly naam?: string
  /** `false`: the schema is left as it is. */
  readonly migreren?: boolean
  /** `false`: a database that is not there is a fault. One made at a wrong path would look like an empty one. */
  readonly aanmaken?: boolean
}

/** An open database. `sluit` also stops the embedded server when nobody else uses it. */
export interface Databank {
  readonly pool: pg.Pool
  /** Starts the embedded server again when it is gone; throws when that fails. */
  herstel(): Promise<void>
  sluit(): Promise<void>
}

/** Throws `DATABANK_ONTBREEKT` when the embedded database would have to be made first. */
export function eisIngebouwde({ databaseUrl, gegevens }: DatabankOpties): void {
  if (databaseUrl || !gegevens || bestaatCluster(gegevens)) return
  throw new DienstFout('DATABANK_ONTBREEKT', [`in ${resolve(gegevens)} staat er geen`])
}

/** Opens the database and brings its schema up to date. */
export async function openDatabank(opties: DatabankOpties): Promise<Databank> {
  if (opties.databaseUrl) return openServer(opties.databaseUrl, opties)
  if (!opties.gegevens) {
    throw new DienstFout('INSTELLING_FOUT', ['--gegevens', 'geef een map op, of zet DATABASE_URL'])
  }
  return openIngebouwd(resolve(opties.gegevens), opties)
}

async function openServer(databaseUrl: string, opties: DatabankOpties): Promise<Databank> {
  const pool = maakPool(databaseUrl, opties.verbindingen ?? 8)
  try {
    if (opties.aanmaken === false && !(await isGemigreerd(pool))) {
      throw new DienstFout('DATABANK_ONTBREEKT', ['de databank van DATABASE_URL is leeg'])
    }
    if (opties.migreren === false) await pool.query('SELECT 1')
    else await migreer(pool)
  } catch (fout) {
    await pool.end()
    throw alsOnbereikbaar(fout)
  }
  return { pool, herstel: async () => undefined, sluit: () => pool.end() }
}

async function openIngebouwd(gegevens: string, opties: DatabankOpties): Promise<Databank> {
  try {
    mkdirSync(gegevens, { recursive: true, mode: 0o700 })
  } catch (fout) {
    throw new DienstFout('MAP_NIET_TE_GEBRUIKEN', [gegevens, reden(fout)], fout)
  }
  const naam = opties.naam ?? DATABANK
  // Tells our own sessions, some still closing, from those of others.
  const wij = `stopwijzer ${process.pid}-${randomBytes(4).toString('hex')}`
  let aanwezig: pg.Client | null = null
  const meldAanwezig = async (cluster: Cluster, weg: Socketweg) => {
    const client = new pg.Client({ ...inlog(cluster, weg, naam), application_name: wij })
    client.on('error', () => undefined)
    client.on('end', () => {
      if (aanwezig === client) aanwezig = null
    })
    await client.connect()
    aanwezig = client
  }
  // The presence connection is made under the lock: from then on the server stays up for us.
  const { cluster, weg } = await metStartslot(gegevens, async () => {
    const cluster = await zorgDatClusterDraait(gegevens)
    const weg = socketweg(cluster.socketmap)
    await meldAanwezig(cluster, weg)
    return { cluster, weg }
  })
  const pool = verdraagBreuk(
    new pg.Pool({
      ...GEDULD,
      ...inlog(cluster, weg, naam),
      max: opties.verbindingen ?? 8,
      application_name: wij,
    }),
  )
  const databank: Databank = {
    pool,
    herstel: () =>
      metStartslot(gegevens, async () => {
        await zorgDatClusterDraait(gegevens)
        if (aanwezig === null) await meldAanwezig(cluster, weg)
      }),
    async sluit() {
      await pool.end()
      await metStartslot(gegevens, async () => {
        const alleen = await isAlleen(aanwezig)
        if (!alleen) await neemAfscheid(aanwezig)
        await aanwezig?.end().catch(() => undefined)
        if (alleen) await stopCluster(cluster.map)
      })
      weg.sluit()
    },
  }
  try {
    if (opties.migreren !== false) await migreer(pool)
  } catch (fout) {
    await databank.sluit()
    throw fout
  }
  return databank
}

/** True when no other client (of us, or an operator's own session) is connected to the server. */
async function isAlleen(aanwezig: pg.Client | null): Promise<boolean> {
  if (aanwezig === null) return false
  try {
    const { rows } = await aanwezig.query<{ anderen: number }>(
      `SELECT count(*)::int AS anderen FROM pg_stat_activity
       WHERE application_name NOT IN (current_setting('application_name'), $1)
         AND usesysid IS NOT NULL AND datname IS NOT NULL`,
      [VERTREKT],
    )
    return rows[0]?.anderen === 0
  } catch {
    // The server is gone or going; there is nothing left to stop.
    return false
  }
}

/**
 * Says that we are going. A session stands in the list of the server until its process has ended,
 * which on a busy machine is after we let go of the lock: the next one out would count us, and
 * leave the server up with nobody in it.
 */
async function neemAfscheid(aanwezig: pg.Client | null): Promise<void> {
  const tot = Date.now() + WACHT_OP_EIGEN_MS
  try {
    while (Date.now() < tot) {
      const uitkomst = await aanwezig?.query<{ eigen: number }>(
        `SELECT count(*)::int AS eigen FROM pg_stat_activity
         WHERE application_name = current_setting('application_name') AND pid <> pg_backend_pid()`,
      )
      if ((uitkomst?.rows[0]?.eigen ?? 0) === 0) break
      await wacht(10)
    }
    await aanwezig?.query(`SET application_name TO '${VERTREKT}'`)
  } catch {
    // The server is gone or going; nobody counts us any more.
  }
}

interface Socketweg {
  readonly host: string
  sluit(): void
}

/** A socket path holds about 100 characters; an open folder gives a short name to a long one. */
function socketweg(socketmap: string): Socketweg {
  if (Buffer.byteLength(join(socketmap, '.s.PGSQL.5432')) < 100) {
    return { host: socketmap, sluit: () => undefined }
  }
  if (process.platform !== 'linux') throw new DienstFout('DATABANK_PAD_TE_LANG', [socketmap])
  const map = openSync(socketmap, constants.O_RDONLY | constants.O_DIRECTORY)
  return { host: `/proc/self/fd/${map}`, sluit: () => closeSync(map) }
}

function inlog(cluster: Cluster, weg: Socketweg, database: string): pg.ClientConfig {
  return { host: weg.host, port: 5432, user: EIGENAAR, password: cluster.wachtwoord, database }
}

/** Is the embedded database of this data folder running? Then nobody may take the folder away. */
export function isInGebruik(gegevens: string): boolean {
  return draait(join(resolve(gegevens), 'postgresql')) !== null
}

/** Superuser connection to the embedded cluster; for tests and maintenance. */
export function beheerInlog(gegevens: string, wachtwoord: string): pg.ClientConfig {
  const host = socketweg(join(resolve(gegevens), 'postgresql', 'socket')).host
  return { host, port: 5432, user: BEHEERDER, password: wachtwoord, database: 'postgres' }
}

function alsOnbereikbaar(fout: unknown): unknown {
  const code = (fout as { code?: string }).code ?? ''
  const weg = ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'ENOENT', '28P01', '28000', '3D000']
  // The reason of the driver names host and user at most, never the password.
  return weg.includes(code) ? new DienstFout('DATABANK_ONBEREIKBAAR', [reden(fout)], fout) : fout
}
