// SPDX-License-Identifier: EUPL-1.2
/** Reads a list from a file; what is wrong with it as a whole names the file. */
import { ExcelFout, LijstFout, leesTabel, type Soortkiezer, type Tabel } from '@stopwijzer/dienst'
import { CliFout } from '../programma/fouten.ts'
import { leesBestand } from './bestand.ts'

/** What `lees` makes of the rows. @throws CliFout when the file cannot be used. */
export async function leesLijst<T>(
  pad: string,
  soortVan: Soortkiezer,
  lees: (tabel: Tabel) => T,
): Promise<T> {
  const bytes = await leesBestand(pad)
  try {
    return lees(await leesTabel(bytes, soortVan, { excel: /\.xls[a-z]?$/i.test(pad) }))
  } catch (fout) {
    if (fout instanceof LijstFout) throw new CliFout('LIJST_FOUT', { pad, oorzaak: fout.message })
    if (!(fout instanceof ExcelFout)) throw fout
    const { code, message: oorzaak, remedie } = fout
    throw new CliFout('LIJST_EXCEL', { pad, code, oorzaak, remedie })
  }
}
