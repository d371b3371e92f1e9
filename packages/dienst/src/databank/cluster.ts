// SPDX-License-Identifier: EUPL-1.2
/**
 * One embedded PostgreSQL on a data folder, shared by every process that uses the
 * folder: the first one starts it, the last one out stops it. All steps here run
 * under the start lock. Layout of `<gegevens>/postgresql`:
 *
 * - `data/`        the cluster; made under another name first, so it is whole or absent
 * - `socket/`      the unix socket; the database listens on no network port
 * - `wachtwoord`   password of both roles, 0600
 * - `postgresql.log`
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wacht } from 'node:timers/promises'
import { DienstFout, reden } from '../fout.ts'
import { databankGebruiker, type Gebruiker, type Programma, vindProgramma } from './programma.ts'

export const BEHEERDER = 'stopwijzer_beheer'
export const EIGENAAR = 'stopwijzer'
/** Role under which the application reads and writes: no rights beyond rows of one organisation. */
export const TOEPASSING = 'stopwijzer_toepassing'
export const DATABANK = 'stopwijzer'

const WACHT_OP_START_MS = 60_000
const WACHT_OP_STOP_MS = 60_000

export interface Cluster {
  /** `<gegevens>/postgresql`. */
  readonly map: string
  readonly socketmap: string
  readonly wachtwoord: string
}

/** Was a cluster ever made here? */
export function bestaatCluster(gegevens: string): boolean {
  return existsSync(join(gegevens, 'postgresql', 'data'))
}

/** Makes the cluster when it is not there, starts it when it does not run. Call under the start lock. */
export async function zorgDatClusterDraait(gegevens: string): Promise<Cluster> {
  const map = join(gegevens, 'postgresql')
  const gebruiker = databankGebruiker()
  // In another container its number means nothing, or another process; its socket answers there too.
  // Two servers on one folder would destroy it.
  if (draait(map) === null && !(await antwoordt(join(map, 'socket')))) {
    const programma = vindProgramma(gebruiker)
    if (!bestaatCluster(gegevens)) maakCluster(map, programma, gebruiker)
    toetsVersie(map, programma)
    await start(map, programma, gebruiker)
  }
  return {
    map,
    socketmap: join(map, 'socket'),
    wachtwoord: readFileSync(join(map, 'wachtwoord'), 'utf8').trim(),
  }
}

/** Does a server listen on the socket of this folder, whoever started it? */
async function antwoordt(socketmap: string): Promise<boolean> {
  if (!existsSync(socketmap)) return false
  const weg = process.platform === 'linux' ? openSync(socketmap, constants.O_RDONLY) : null
  const deel = weg === null ? socketmap : `/proc/self/fd/${weg}`
  try {
    return await new Promise((klaar) => {
      const proef = connect(join(deel, '.s.PGSQL.5432'))
      proef.once('connect', () => {
        proef.destroy()
        klaar(true)
      })
      // Nobody there: no file, or one that a server left when it was killed. Any other fault says
      // that somebody may be.
      proef.once('error', ({ code = '' }: NodeJS.ErrnoException) =>
        klaar(code !== 'ENOENT' && code !== 'ECONNREFUSED'),
      )
    })
  } finally {
    if (weg !== null) closeSync(weg)
  }
}

/** Process id of the running server of this folder; `null` when there is none. */
export function draait(map: string): number | null {
  const regels = leesPostmaster(map)
  if (regels === null) return null
  const pid = Number(regels[0])
  return Number.isInteger(pid) && pid > 1 && isServerVan(pid, map) ? pid : null
}

/** Asks the server to stop (fast: open transactions roll back) and waits until it is gone. */
export async function stopCluster(map: string): Promise<void> {
  const pid = draait(map)
  if (pid === null) return
  process.kill(pid, 'SIGINT')
  const tot = Date.now() + WACHT_OP_STOP_MS
  while (draait(map) === pid) {
    if (Date.now() > tot) throw new DienstFout('DATABANK_STOPT_NIET', ['60'])
    await wacht(10)
  }
}

function leesPostmaster(map: string): string[] | null {
  try {
    return readFileSync(join(map, 'data', 'postmaster.pid'), 'utf8').split('\n')
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw fout
  }
}

/** A number in a file proves nothing after a restart of the machine: look at the process itself. */
function isServerVan(pid: number, map: string): boolean {
  try {
    process.kill(pid, 0)
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  if (process.platform !== 'linux') return true
  try {
    const werkmap = readlinkSync(`/proc/${pid}/cwd`)
    return werkmap === realpathSync(join(map, 'data'))
  } catch {
    return false
  }
}

function maakCluster(map: string, programma: Programma, gebruiker: Gebruiker | null): void {
  mkdirSync(map, { recursive: true, mode: 0o700 })
  eigenaar(map, gebruiker)
  // Leftovers of a start that was cut off; the start lock proves that nobody is busy here.
  for (const naam of readdirSync(map)) {
    if (naam.startsWith('nieuw-') || naam === 'socket') {
      rmSync(join(map, naam), { recursive: true, force: true })
    }
  }
  const wachtwoord = randomBytes(24).toString('base64url')
  const wachtwoordpad = join(map, 'wachtwoord')
  writeFileSync(wachtwoordpad, `${wachtwoord}\n`, { mode: 0o600 })
  eigenaar(wachtwoordpad, gebruiker)
  for (const naam of ['socket', 'nieuw-data']) {
    mkdirSync(join(map, naam), { mode: 0o700 })
    eigenaar(join(map, naam), gebruiker)
  }
  const nieuw = join(map, 'nieuw-data')
  const opties = kindopties(nieuw, gebruiker)
  const gemaakt = spawnSync(
    programma.initdb,
    ['-D', hier(nieuw, gebruiker), '-U', BEHEERDER, '--pwfile=../wachtwoord', ...INITDB],
    opties,
  )
  eis(gemaakt)
  // Single-user mode: roles and database stand before anyone can connect.
  const ingericht = spawnSync(
    programma.postgres,
    ['--single', '-D', hier(nieuw, gebruiker), 'postgres'],
    {
      ...opties,
      input: [
        `CREATE ROLE ${EIGENAAR} LOGIN PASSWORD '${wachtwoord}'`,
        `CREATE ROLE ${TOEPASSING} NOLOGIN`,
        `GRANT ${TOEPASSING} TO ${EIGENAAR}`,
        `CREATE DATABASE ${DATABANK} OWNER ${EIGENAAR}`,
        '',
      ].join('\n'),
    },
  )
  eis(ingericht)
  renameSync(nieuw, join(map, 'data'))
}

const INITDB = ['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-instructions']

function eis(uitkomst: ReturnType<typeof spawnSync>): void {
  if (uitkomst.status === 0) return
  const regels = `${uitkomst.error ?? ''}${uitkomst.stderr ?? ''}`.trim().split('\n')
  throw new DienstFout('DATABANK_AANMAKEN', [regels.at(-1) ?? ''])
}

function toetsVersie(map: string, programma: Programma): void {
  const pad = join(map, 'data', 'PG_VERSION')
  if (!existsSync(pad)) throw new DienstFout('DATABANK_VREEMDE_MAP', [map])
  const versie = readFileSync(pad, 'utf8').trim()
  if (versie !== programma.versie) {
    throw new DienstFout('DATABANK_VERSIE', [map, versie, programma.versie])
  }
}

async function start(map: string, programma: Programma, gebruiker: Gebruiker | null) {
  // Stale after a power cut or kill: its process is not our server (see draait). Left in
  // place it would stop the start as soon as the machine has reused the number.
  rmSync(join(map, 'data', 'postmaster.pid'), { force: true })
  const logpad = join(map, 'postgresql.log')
  const log = openSync(logpad, 'a', 0o600)
  const kind = spawn(
    programma.postgres,
    ['-D', hier(join(map, 'data'), gebruiker), ...SERVERINSTELLINGEN],
    {
      ...kindopties(join(map, 'data'), gebruiker),
      // Own session: Ctrl-C in the terminal must not stop it under other processes.
      detached: true,
      stdio: ['ignore', log, log],
    },
  )
  closeSync(log)
  kind.unref()
  await wachtOpStart(map, kind, logpad)
}

const SERVERINSTELLINGEN = [
  ['unix_socket_directories', '../socket'],
  ['unix_socket_permissions', '0700'],
  ['listen_addresses', ''],
  ['max_connections', '200'],
  ['timezone', 'UTC'],
  ['jit', 'off'],
  // DETAIL and statements may quote values; the log holds no personal data.
  ['log_error_verbosity', 'terse'],
  ['log_min_error_statement', 'panic'],
].flatMap(([naam, waarde]) => ['-c', `${naam}=${waarde}`])

async function wachtOpStart(map: string, kind: ChildProcess, logpad: string): Promise<void> {
  let fout: unknown = null
  kind.once('error', (e) => {
    fout = e
  })
  const tot = Date.now() + WACHT_OP_START_MS
  while (leesPostmaster(map)?.[7]?.trim() !== 'ready') {
    if (fout !== null || kind.exitCode !== null || kind.signalCode !== null || Date.now() > tot) {
      const laatste = fout ? reden(fout) : readFileSync(logpad, 'utf8').trim().split('\n').at(-1)
      throw new DienstFout('DATABANK_START', [logpad, laatste ?? ''])
    }
    await wacht(5)
  }
}

/**
 * The data folder as the server sees it. As root the folders above it may be
 * closed to the user of the database (`/root`, a 0700 temporary folder); its own
 * working directory is always reachable for a process.
 */
function hier(pad: string, gebruiker: Gebruiker | null): string {
  return gebruiker !== null && process.platform === 'linux' ? '/proc/self/cwd' : pad
}

function kindopties(map: string, gebruiker: Gebruiker | null) {
  return {
    cwd: map,
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' },
    ...(gebruiker ?? {}),
  }
}

function eigenaar(pad: string, gebruiker: Gebruiker | null): void {
  if (gebruiker !== null) chownSync(pad, gebruiker.uid, gebruiker.gid)
  else chmodSync(pad, pad.endsWith('wachtwoord') ? 0o600 : 0o700)
}
