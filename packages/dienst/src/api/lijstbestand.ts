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
    const tabel = await leesTabel(bytes, soortVan)
    const uit = lees(tabel)
    // An empty file is a mistake: it would clear a list, or send nothing.
    if (tabel.rijen.length < 2 && tabel.fout.length === 0) {
      throw new LijstFout('Er staan geen rijen in de lijst.')
    }
    return uit
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

/** More faults than this help nobody; the check shows them all. */
const MEESTE_FOUTEN = 100

/** Refuses a list of which a row is wrong, and says which. */
export function eisGoedeRijen(fouten: readonly Rijfout[]): void {
  if (fouten.length === 0) return
  const plekken = fouten.slice(0, MEESTE_FOUTEN).map(({ rij, kolom, reden }) => ({
    plek: kolom === null ? `rij ${rij}` : `rij ${rij}, kolom ${kolom}`,
    melding: reden,
    code: 'rij',
  }))
  const namen = plekken.slice(0, 3).map(({ plek }) => plek)
  if (fouten.length > namen.length) namen.push(`en nog ${fouten.length - namen.length}`)
  throw new Probleem('INVOER_ONGELDIG', [namen.join('; ')], { fouten: plekken })
}
