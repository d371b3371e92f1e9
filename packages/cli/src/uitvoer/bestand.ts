// SPDX-License-Identifier: EUPL-1.2
/** Files that a command makes: whole when they appear, and for the owner only. */
import { createWriteStream, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import process from 'node:process'
import { pipeline } from 'node:stream/promises'
import { CliFout } from '../programma/fouten.ts'
import { maskeer } from './maskeer.ts'

/** Writes a file; one of the same name is replaced. @throws CliFout */
export function schrijfBestand(pad: string, inhoud: string | Uint8Array): void {
  const tijdelijk = `${pad}.${process.pid}.deel`
  try {
    writeFileSync(tijdelijk, inhoud, { mode: 0o600, flag: 'wx' })
    renameSync(tijdelijk, pad)
  } catch (oorzaak) {
    rmSync(tijdelijk, { force: true })
    const code = (oorzaak as NodeJS.ErrnoException).code ?? 'onbekende oorzaak'
    throw new CliFout('UITVOER_MISLUKT', { pad, oorzaak: code }, [`Map: ${resolve(dirname(pad))}`])
  }
}

/** Writes a stream to a file that does not exist yet; it appears when it is whole. @throws CliFout */
export async function schrijfStroom(pad: string, stroom: NodeJS.ReadableStream): Promise<void> {
  const tijdelijk = `${pad}.${process.pid}.deel`
  try {
    if (existsSync(pad)) throw Object.assign(new Error(), { code: 'EEXIST' })
    await pipeline(stroom, createWriteStream(tijdelijk, { mode: 0o600, flags: 'wx' }))
    renameSync(tijdelijk, pad)
  } catch (oorzaak) {
    rmSync(tijdelijk, { force: true })
    const code = (oorzaak as NodeJS.ErrnoException).code
    // What the source has to say is more to the point than what the file has.
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw oorzaak
    throw new CliFout('UITVOER_MISLUKT', { pad, oorzaak: code }, [`Map: ${resolve(dirname(pad))}`])
  }
}

/** Refuses a file that is there already, before any work is done for it. @throws CliFout */
export function eisNieuwBestand(pad: string): void {
  if (!existsSync(pad)) return
  throw new CliFout('UITVOER_MISLUKT', { pad, oorzaak: 'het bestaat al' })
}

/** Refuses a file name that holds a BSN: names show in lists, logs and backups. @throws CliFout */
export function eisNaamZonderBsn(pad: string): void {
  if (maskeer(pad) === pad) return
  throw new CliFout('WAARDE_FOUT', {
    naam: '--uit',
    waarde: pad,
    verwacht: 'Kies een naam zonder BSN. Een bestandsnaam is voor iedereen te zien.',
  })
}
