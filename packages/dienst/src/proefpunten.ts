// SPDX-License-Identifier: EUPL-1.2
/**
 * Named points where a trial can end the process as a power cut would: at once,
 * without any clean-up. The crash tests use them to prove what holds at each
 * failure point (docs/beloften.md). Without a trap a point does nothing.
 */
import process from 'node:process'
import { DienstFout } from './fout.ts'

export const PROEFPUNTEN = [
  /** A file was taken into the work folder, nothing was read. */
  'na-claim',
  /** Files of an owner that is gone are being taken over. */
  'tijdens-overnemen',
  /** Dossiers are locked and read, nothing was judged. */
  'tijdens-oordeel',
  /** Everything is written, nothing is committed. */
  'voor-commit',
  /** Committed; the outbox has not been looked at. */
  'na-commit',
  /** Bytes are on disk under a temporary name. */
  'half-bestand',
  /** In `uit/`, not yet recorded as published. */
  'voor-vastleggen',
  /** Published and recorded; the file that asked for it has not moved on. */
  'na-publiceren',
  /** A handled file stands in two folders at once. */
  'half-verplaatst',
  /** The handled file moved on; its claim still stands. */
  'na-afvoer',
  /** The ids of an envelope are stored; its document is not written. */
  'na-nummers',
  /** The envelope of a file stands in the register; the engine does not have its message. */
  'na-register',
  /** What came over the line to the GGK is written, nothing is committed. */
  'voor-opslaan',
  /** What came over a line is stored; its acknowledgement has not left. */
  'na-opslaan',
  /** The other side answered on what was sent; nothing of that is recorded. */
  'na-verzenden',
  /** Within the transaction of a migration. */
  'in-migratie',
  /** A group of a retention plan is removed, nothing of it is committed. */
  'in-bewaarplan',
] as const
export type Proefpunt = (typeof PROEFPUNTEN)[number]

/** Points that a file drop with bare messages never passes: of envelopes, a line, a migration and a retention plan. */
export const BUITEN_DE_POSTBUS = [
  'na-nummers',
  'na-register',
  'voor-opslaan',
  'na-opslaan',
  'na-verzenden',
  'in-migratie',
  'in-bewaarplan',
] as const

export interface Val {
  readonly punt: Proefpunt
  /** At which passing the process ends, from 1. */
  readonly keer: number
}

/** Reads `na-commit:3`. Throws `INSTELLING_FOUT`. */
export function leesVal(tekst: string | undefined): Val | undefined {
  if (!tekst) return undefined
  const [, naam, keer] = /^([a-z-]+):([1-9][0-9]{0,5})$/.exec(tekst) ?? []
  const punt = PROEFPUNTEN.find((een) => een === naam)
  if (punt === undefined) {
    throw new DienstFout('INSTELLING_FOUT', [
      'STOPWIJZER_VALLEN',
      `Schrijf een proefpunt en een getal, zoals na-commit:3. De proefpunten zijn: ${PROEFPUNTEN.join(', ')}.`,
    ])
  }
  return { punt, keer: Number(keer) }
}

let val: { readonly punt: Proefpunt; over: number } | null = null

/** Sets the trap of this process; `undefined` takes it away. */
export function zetVal(nieuw: Val | undefined): void {
  val = nieuw === undefined ? null : { punt: nieuw.punt, over: nieuw.keer }
}

/** Passes a point: ends the process here when a trial asked for it. */
export function proefpunt(punt: Proefpunt): void {
  if (val === null || val.punt !== punt) return
  val.over--
  if (val.over === 0) process.kill(process.pid, 'SIGKILL')
}
