// SPDX-License-Identifier: EUPL-1.2
/** A list from a spreadsheet as the body of a request. */
import { ExcelFout } from '../bestanden/excelfout.ts'
import { LijstFout } from '../inlezen/lijstfout.ts'
import { leesTabel, type Rijfout, type Soortkiezer, type Tabel } from '../inlezen/tabel.ts'
import { Probleem } from './probleem.ts'

/** What `lees` makes of the rows. Refuses a file that cannot be used as a whole. */
export async function leesLijst<T>(
  bytes: Uint8Array,
  soortVan: Soortkiezer,
  lees: (tabel: Tabel) => T,
): Promise<T> {
  try {
    return lees(await leesTabel(bytes, soortVan))
  } catch (fout) {
    if (fout instanceof LijstFout) throw new Probleem('LIJST_ONBRUIKBAAR', [fout.message])
    if (!(fout instanceof ExcelFout)) throw fout
    throw new Probleem('LIJST_ONBRUIKBAAR', [`${fout.message} ${fout.remedie}`])
  }
}

const VERBETER = 'Verbeter dit in uw bestand en lees het opnieuw in.'

/** A row that cannot be read, in the shape of the contract. */
export function alsRijfout({ kolom, reden }: Rijfout) {
  return { kolom, regel: null, boodschap: reden, actie: VERBETER }
}
