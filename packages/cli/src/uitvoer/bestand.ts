// SPDX-License-Identifier: EUPL-1.2
/** Files that a command makes: whole when they appear, and for the owner only. */
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import process from 'node:process'
import { CliFout } from '../programma/fouten.ts'

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
