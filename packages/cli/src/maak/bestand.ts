// SPDX-License-Identifier: EUPL-1.2
/** Reads a list that a person made: a text file of bounded size in UTF-8. */
import { readFile, stat } from 'node:fs/promises'
import { CliFout } from '../programma/fouten.ts'

/** A list of a thousand rows is some 50 KB; this leaves room and keeps the memory small. */
const MEESTE_BYTES = 5 * 1024 * 1024

/** The text of a list. @throws CliFout for anything that is no list. */
export async function leesLijst(pad: string): Promise<string> {
  if (/\.xlsx?$/i.test(pad)) throw new CliFout('LIJST_XLSX', { pad })
  let bytes: Uint8Array
  try {
    if ((await stat(pad)).size > MEESTE_BYTES) {
      throw new CliFout('LIJST_FOUT', { pad, oorzaak: 'Het bestand is groter dan 5 MB.' })
    }
    bytes = await readFile(pad)
  } catch (fout) {
    const code = (fout as NodeJS.ErrnoException).code
    if (code === 'ENOENT') throw new CliFout('PAD_ONBEKEND', { pad })
    if (code !== undefined && /^E[A-Z]+$/.test(code)) {
      throw new CliFout('PAD_GEEN_TOEGANG', { pad, oorzaak: code })
    }
    throw fout
  }
  // An Excel file is a zip, whatever its name says.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw new CliFout('LIJST_XLSX', { pad })
  try {
    const tekst = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    if (!tekst.includes('\0')) return tekst
  } catch {
    // Said below: any other encoding ends here.
  }
  throw new CliFout('LIJST_FOUT', { pad, oorzaak: 'Het is geen tekst in UTF-8.' })
}
