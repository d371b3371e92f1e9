// SPDX-License-Identifier: EUPL-1.2
/** What a backup says about itself. */
import { createHash } from 'node:crypto'
import { Transform } from 'node:stream'
import { DienstFout } from '../../fout.ts'
import type { Sleutelmerk } from '../../sleutels/kenmerk.ts'

export const MANIFEST = 'manifest.json'
export const SOORT = 'stopwijzer-reservekopie'
/** Raised when an older program could not read what is written. */
export const VORM = 1

export interface Kopiedeel {
  readonly bestand: string
  readonly tabel: string
  readonly kolommen: readonly string[]
  readonly rijen: number
  readonly bytes: number
  readonly sha256: string
}

/** The counter behind a column that numbers itself. */
export interface Kopieteller {
  readonly tabel: string
  readonly kolom: string
  readonly waarde: string
  readonly gebruikt: boolean
}

export interface Manifest {
  readonly soort: typeof SOORT
  readonly vorm: number
  /** UTC, ISO 8601. */
  readonly gemaakt: string
  readonly postgresql: string
  /** Names of the migrations that the schema had. */
  readonly migraties: readonly string[]
  readonly organisaties: readonly string[]
  /** Keys that the values need; numbers and marks, never a key. */
  readonly sleutels: readonly Sleutelmerk[]
  readonly delen: readonly Kopiedeel[]
  readonly tellers: readonly Kopieteller[]
}

const NAAM = /^[a-z][a-z0-9_]{0,62}$/

/** Reads a manifest of which the seal was checked. Throws `KOPIE_NIEUWER` or `KOPIE_ONLEESBAAR`. */
export function leesManifest(tekst: string, pad: string): Manifest {
  let gelezen: Manifest
  try {
    gelezen = JSON.parse(tekst) as Manifest
  } catch (fout) {
    throw new DienstFout('KOPIE_ONLEESBAAR', [pad], fout)
  }
  if (gelezen.soort !== SOORT) throw new DienstFout('KOPIE_ONLEESBAAR', [pad])
  if (gelezen.vorm !== VORM) throw new DienstFout('KOPIE_NIEUWER', [pad])
  // These names go into statements.
  const namen = [
    ...gelezen.delen.flatMap(({ tabel, kolommen }) => [tabel, ...kolommen]),
    ...gelezen.tellers.flatMap(({ tabel, kolom }) => [tabel, kolom]),
  ]
  if (!namen.every((naam) => NAAM.test(naam))) throw new DienstFout('KOPIE_ONLEESBAAR', [pad])
  return gelezen
}

/**
 * Passes bytes on and knows how many there were, with their SHA-256, when they are through;
 * `bij` hears of each piece.
 */
export function meetStroom(
  bij: (bytes: number) => void = () => {},
): Transform & { uitkomst(): { bytes: number; sha256: string } } {
  const som = createHash('sha256')
  let bytes = 0
  const stroom = new Transform({
    transform(stuk: Buffer, _codering, klaar) {
      som.update(stuk)
      bytes += stuk.length
      bij(stuk.length)
      klaar(null, stuk)
    },
  })
  return Object.assign(stroom, { uitkomst: () => ({ bytes, sha256: som.digest('hex') }) })
}
