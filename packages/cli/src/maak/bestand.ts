// SPDX-License-Identifier: EUPL-1.2
/** Reads the file of a list that a person made, of bounded size. */
import { readFile, stat } from 'node:fs/promises'
import { CliFout } from '../programma/fouten.ts'

/** A list of a thousand rows is some 50 KB; this leaves room and keeps the memory small. */
const MEESTE_BYTES = 5 * 1024 * 1024

/** The bytes of a list. @throws CliFout for a file that cannot be read, or is too large. */
export async function leesBestand(pad: string): Promise<Uint8Array> {
  try {
    if ((await stat(pad)).size > MEESTE_BYTES) {
      throw new CliFout('LIJST_FOUT', { pad, oorzaak: 'Het bestand is groter dan 5 MB.' })
    }
    return await readFile(pad)
  } catch (fout) {
    const code = (fout as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new CliFout('PAD_ONBEKEND', { pad })
    if (code !== undefined && /^E[A-Z]+$/.test(code)) {
      throw new CliFout('PAD_GEEN_TOEGANG', { pad, oorzaak: code })
    }
    throw fout
  }
}
