// SPDX-License-Identifier: EUPL-1.2
/** Reads a list that a person made: an Excel file, or text in UTF-8, of bounded size. */
import { readFile, stat } from 'node:fs/promises'
import { isExcel } from '@stopwijzer/dienst'
import { CliFout } from '../programma/fouten.ts'

/** A list of a thousand rows is some 50 KB; this leaves room and keeps the memory small. */
const MEESTE_BYTES = 5 * 1024 * 1024

/** The text of a list, or the bytes of an Excel file. @throws CliFout for anything that is no list. */
export async function leesBestand(
  pad: string,
): Promise<{ readonly tekst: string } | { readonly excel: Uint8Array }> {
  const bytes = await leesBytes(pad)
  // An Excel file is told by its first bytes, whatever its name says.
  if (isExcel(bytes) || /\.xls[a-z]?$/i.test(pad)) return { excel: bytes }
  try {
    const tekst = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    if (!tekst.includes('\0')) return { tekst }
  } catch {
    // Said below: any other encoding ends here.
  }
  throw new CliFout('LIJST_FOUT', { pad, oorzaak: 'Het is geen tekst in UTF-8.' })
}

async function leesBytes(pad: string): Promise<Uint8Array> {
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
