// SPDX-License-Identifier: EUPL-1.2
/**
 * The keys that protect personal data at rest. They live outside the database
 * and outside its backup: in the environment or in a file. One line per key:
 * a number (1-255), a colon and 32 bytes in base64. New data takes the highest
 * number; older numbers stay for what they encrypted. A key that is added to the
 * file is taken up by running processes by themselves (docs/adr/0152).
 */
import { randomBytes } from 'node:crypto'
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DienstFout, reden } from '../fout.ts'

export interface Sleutelbos {
  /** Master keys of 32 bytes by number. */
  readonly sleutels: ReadonlyMap<number, Buffer>
  readonly nieuwste: number
  readonly oudste: number
  /** Made by the program itself for a trial; not for real data. */
  readonly proef: boolean
  /** The file that they come from; absent when they come from the environment. */
  readonly bestand?: string
  /** Looks whether the file has changed: `nu` at once, otherwise now and again. */
  ververs?(nu: boolean): void
}

export interface SleutelOpties {
  /** `STOPWIJZER_SLEUTEL`. */
  readonly sleutel?: string | undefined
  /** `STOPWIJZER_SLEUTEL_FILE`. */
  readonly sleutelbestand?: string | undefined
  /** Data folder, where a trial keeps its key. */
  readonly gegevens?: string | undefined
  /** Trial mode: a missing key is made. */
  readonly proef: boolean
}

const PROEFKOP = '# Proefsleutel: niet voor gegevens van echte mensen.'

/** Finds the keys. Throws `SLEUTEL_ONTBREEKT` or `SLEUTEL_FOUT`; a sentence never holds key text. */
export function laadSleutelbos(opties: SleutelOpties): Sleutelbos {
  if (opties.sleutel !== undefined) return leesSleutels(opties.sleutel, 'STOPWIJZER_SLEUTEL')
  if (opties.sleutelbestand !== undefined) return leesBestand(opties.sleutelbestand)
  if (opties.gegevens === undefined) throw new DienstFout('SLEUTEL_ONTBREEKT')
  const pad = join(opties.gegevens, 'sleutel')
  if (existsSync(pad)) return leesBestand(pad)
  if (!opties.proef) throw new DienstFout('SLEUTEL_ONTBREEKT')
  maakProefsleutel(opties.gegevens, pad)
  return leesBestand(pad)
}

/** How long a process may go on without a key that was added meanwhile. */
const KIJK_MS = 5000

/** The keys of a file, which follow it while the process runs. */
function leesBestand(pad: string): Sleutelbos {
  let stand: Sleutelbos
  let merk: string
  try {
    merk = merkVan(pad)
    stand = leesSleutels(readFileSync(pad, 'utf8'), pad)
  } catch (fout) {
    if (fout instanceof DienstFout) throw fout
    throw new DienstFout('MAP_NIET_TE_GEBRUIKEN', [pad, reden(fout)], fout)
  }
  let gekeken = Date.now()
  return {
    bestand: pad,
    proef: stand.proef,
    get sleutels() {
      return stand.sleutels
    },
    get nieuwste() {
      return stand.nieuwste
    },
    get oudste() {
      return stand.oudste
    },
    ververs(nu) {
      if (!nu && Date.now() - gekeken < KIJK_MS) return
      gekeken = Date.now()
      try {
        const nieuwMerk = merkVan(pad)
        if (nieuwMerk === merk) return
        const nieuw = leesSleutels(readFileSync(pad, 'utf8'), pad)
        // What this process has in hand stays readable to the end, and never becomes another key.
        stand = { ...nieuw, sleutels: new Map([...nieuw.sleutels, ...stand.sleutels]) }
        merk = nieuwMerk
      } catch {
        // Gone or half written for a moment: the keys in hand go on.
      }
    },
  }
}

function merkVan(pad: string): string {
  const { ino, mtimeMs, size } = statSync(pad)
  return `${ino} ${mtimeMs} ${size}`
}

/** Parses the lines of a key file. `waar` names the place in an error. */
export function leesSleutels(tekst: string, waar: string): Sleutelbos {
  const sleutels = new Map<number, Buffer>()
  for (const regel of tekst.split(/[\r\n]+/).map((r) => r.trim())) {
    if (regel === '' || regel.startsWith('#')) continue
    const delen = /^([0-9]{1,3}):([A-Za-z0-9+/_-]{43}=?)$/.exec(regel)
    const nummer = Number(delen?.[1])
    const sleutel = Buffer.from(delen?.[2] ?? '', 'base64')
    if (!(nummer >= 1 && nummer <= 255) || sleutel.length !== 32 || sleutels.has(nummer)) {
      throw new DienstFout('SLEUTEL_FOUT', [waar])
    }
    // A constant byte is a placeholder somebody forgot to replace.
    if (new Set(sleutel).size < 8) throw new DienstFout('SLEUTEL_FOUT', [waar])
    sleutels.set(nummer, sleutel)
  }
  if (sleutels.size === 0) throw new DienstFout('SLEUTEL_FOUT', [waar])
  const nummers = [...sleutels.keys()].sort((a, b) => a - b)
  return {
    sleutels,
    nieuwste: nummers.at(-1)!,
    oudste: nummers[0]!,
    proef: tekst.startsWith(PROEFKOP),
  }
}

/** Many processes may start at once: the link gives the name to one key only. */
function maakProefsleutel(gegevens: string, pad: string): void {
  const werk = `${pad}.${randomBytes(6).toString('hex')}`
  const regel = `1:${randomBytes(32).toString('base64')}`
  try {
    mkdirSync(gegevens, { recursive: true, mode: 0o700 })
    writeFileSync(werk, `${PROEFKOP}\n${regel}\n`, { mode: 0o600, flush: true })
  } catch (fout) {
    throw new DienstFout('MAP_NIET_TE_GEBRUIKEN', [gegevens, reden(fout)], fout)
  }
  try {
    linkSync(werk, pad)
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== 'EEXIST') throw fout
  } finally {
    rmSync(werk)
  }
}
