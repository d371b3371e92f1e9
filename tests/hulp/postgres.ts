// SPDX-License-Identifier: EUPL-1.2
/** PostgreSQL servers on 127.0.0.1 for tests: a primary, and a standby that follows it. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wacht } from 'node:timers/promises'
import pg from 'pg'
import { databankGebruiker, vindProgramma } from '../../packages/dienst/src/databank/programma.ts'

const WACHTWOORD = 'alleen-voor-deze-test'
const BEHEERDER = 'beheer'
const START_BINNEN_MS = 60_000

export interface Server {
  readonly map: string
  readonly poort: number
  readonly pid: number
  /** Address of a user on the database `stopwijzer`. */
  adres(gebruiker: 'beheer' | 'stopwijzer'): string
  /** Still running? */
  leeft(): boolean
  /** As a power cut: without a chance to say goodbye. */
  dood(): Promise<void>
  /** Orderly. */
  stop(): Promise<void>
}

/** Makes a cluster with the roles and the database of the service; nothing runs yet. */
export function maakCluster(map: string): void {
  const gebruiker = databankGebruiker()
  const { initdb, postgres } = vindProgramma(gebruiker)
  mkdirSync(map, { mode: 0o700 })
  const wachtwoord = `${map}.wachtwoord`
  writeFileSync(wachtwoord, WACHTWOORD)
  if (gebruiker) {
    chownSync(map, gebruiker.uid, gebruiker.gid)
    chownSync(wachtwoord, gebruiker.uid, gebruiker.gid)
  }
  const opties = { ...gebruiker, cwd: map, env: { LC_ALL: 'C', PATH: process.env.PATH ?? '' } }
  eis(
    spawnSync(
      initdb,
      ['-D', map, '-U', BEHEERDER, `--pwfile=${wachtwoord}`, '--auth=scram-sha-256', '-E', 'UTF8'],
      opties,
    ),
  )
  const rollen = [
    `CREATE ROLE stopwijzer LOGIN PASSWORD '${WACHTWOORD}'`,
    'CREATE ROLE stopwijzer_toepassing NOLOGIN',
    'GRANT stopwijzer_toepassing TO stopwijzer',
    'CREATE DATABASE stopwijzer OWNER stopwijzer',
    '',
  ].join('\n')
  eis(spawnSync(postgres, ['--single', '-D', map, 'postgres'], { ...opties, input: rollen }))
}

/** Makes `map` a standby of a primary that is stopped now and will run on `poort`. */
export function maakStandby(primair: string, map: string, poort: number): void {
  execFileSync('cp', ['-a', primair, map])
  writeFileSync(join(map, 'standby.signal'), '')
  const info = `host=127.0.0.1 port=${poort} user=${BEHEERDER} password=${WACHTWOORD} application_name=reserve`
  writeFileSync(join(map, 'postgresql.auto.conf'), `primary_conninfo = '${info}'\n`)
  const gebruiker = databankGebruiker()
  if (gebruiker) chownSync(join(map, 'standby.signal'), gebruiker.uid, gebruiker.gid)
}

export async function startServer(
  map: string,
  poort: number,
  instellingen: Readonly<Record<string, string>> = {},
): Promise<Server> {
  const gebruiker = databankGebruiker()
  const { postgres } = vindProgramma(gebruiker)
  const alle = {
    listen_addresses: '127.0.0.1',
    port: String(poort),
    unix_socket_directories: '',
    ...instellingen,
  }
  const kind: ChildProcess = spawn(
    postgres,
    ['-D', map, ...Object.entries(alle).flatMap(([naam, waarde]) => ['-c', `${naam}=${waarde}`])],
    {
      ...gebruiker,
      cwd: map,
      env: { LC_ALL: 'C', PATH: process.env.PATH ?? '' },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  let praat = ''
  kind.stderr!.on('data', (stuk) => {
    praat = (praat + String(stuk)).slice(-4000)
  })
  const einde = once(kind, 'exit')
  const server: Server = {
    map,
    poort,
    pid: kind.pid!,
    adres: (wie) => `postgres://${wie}:${WACHTWOORD}@127.0.0.1:${poort}/stopwijzer`,
    leeft: () => kind.exitCode === null && kind.signalCode === null,
    async dood() {
      kind.kill('SIGKILL')
      await einde
    },
    async stop() {
      if (kind.exitCode === null && kind.signalCode === null) kind.kill('SIGINT')
      await einde
    },
  }
  const tot = Date.now() + START_BINNEN_MS
  while (!(await isBereikbaar(server.adres('beheer')))) {
    if (kind.exitCode !== null || Date.now() > tot) {
      kind.kill('SIGKILL')
      throw new Error(`PostgreSQL start niet: ${praat}`)
    }
    await wacht(50)
  }
  return server
}

async function isBereikbaar(adres: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: adres, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** One statement as the superuser. */
export async function opServer<R extends pg.QueryResultRow>(
  server: Server,
  opdracht: string,
): Promise<R[]> {
  const client = new pg.Client({ connectionString: server.adres('beheer') })
  await client.connect()
  try {
    return (await client.query<R>(opdracht)).rows
  } finally {
    await client.end()
  }
}

/** A port of 127.0.0.1 that nobody uses now. */
export async function vrijePoort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  const adres = server.address()
  await new Promise<void>((klaar) => server.close(() => klaar()))
  if (adres === null || typeof adres === 'string') throw new Error('geen vrije poort')
  return adres.port
}

/** A temporary folder that the user of the database can walk through. */
export function openVoorDatabank(map: string): void {
  chmodSync(map, 0o711)
}

function eis(uitkomst: ReturnType<typeof spawnSync>): void {
  if (uitkomst.status !== 0) throw new Error(`${uitkomst.error ?? ''}${uitkomst.stderr ?? ''}`)
}

/** Password of the superuser of an embedded cluster. */
export function leesWachtwoord(gegevens: string): string {
  return readFileSync(join(gegevens, 'postgresql', 'wachtwoord'), 'utf8').trim()
}
