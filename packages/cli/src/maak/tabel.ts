// SPDX-License-Identifier: EUPL-1.2
/** A list from a file, CSV or Excel, as rows of text; what Excel cannot tell for sure is an error of its row. */
import { ExcelFout, type ExcelRij, type Kolomsoort, leesCel, leesExcel } from '@stopwijzer/dienst'
import { CliFout } from '../programma/fouten.ts'
import { leesBestand } from './bestand.ts'
import { type CsvRij, leesCsv } from './csv.ts'

export interface Rijfout {
  /** Line of the file, or row of the sheet. */
  readonly rij: number
  /** Name of the column; `null` when the row as a whole is wrong. */
  readonly kolom: string | null
  readonly reden: string
}

export interface Tabel {
  /** The first one is the header; none when the file is empty. */
  readonly rijen: readonly CsvRij[]
  /** Rows that cannot be read; they are not in `rijen`. */
  readonly fout: readonly Rijfout[]
}

/** Room for a price list; lists of reports have a lower bound of their own. */
const MEESTE_RIJEN = 5000

/** Reads a list. `soortVan` tells the kind of a column by its name. @throws CliFout */
export async function leesTabel(
  pad: string,
  soortVan: (kolom: string) => Kolomsoort,
): Promise<Tabel> {
  const inhoud = await leesBestand(pad)
  if ('tekst' in inhoud) return tabelUitTekst(inhoud.tekst, pad)
  try {
    const { kop, rijen, stelsel } = await leesExcel(inhoud.excel, { meesteRijen: MEESTE_RIJEN })
    if (kop === null) return { rijen: [], fout: [] }
    return uitExcel(kop, rijen, soortVan, stelsel)
  } catch (fout) {
    if (!(fout instanceof ExcelFout)) throw fout
    const { code, message: oorzaak, remedie } = fout
    throw new CliFout('LIJST_EXCEL', { pad, code, oorzaak, remedie })
  }
}

/** A list in CSV. @throws CliFout */
export function tabelUitTekst(tekst: string, pad: string): Tabel {
  const rijen = leesCsv(tekst)
  if (rijen !== null) return { rijen, fout: [] }
  throw new CliFout('LIJST_FOUT', { pad, oorzaak: 'Er staat een aanhalingsteken te weinig in.' })
}

function uitExcel(
  kop: ExcelRij,
  rijen: readonly ExcelRij[],
  soortVan: (kolom: string) => Kolomsoort,
  stelsel: '1900' | '1904',
): Tabel {
  const namen = kop.cellen.map((cel) => {
    const uitkomst = leesCel(cel, { soort: 'tekst' }, stelsel)
    return 'waarde' in uitkomst ? uitkomst.waarde : ''
  })
  const goed: CsvRij[] = [{ regel: kop.rij, velden: namen }]
  const fout: Rijfout[] = []
  for (const { rij, cellen, verborgen, samengevoegd } of rijen) {
    const mis = (kolom: string | null, reden: string) => fout.push({ rij, kolom, reden })
    const velden = cellen.map((cel, k) => leesCel(cel, soortVan(namen[k] ?? ''), stelsel))
    const eerste = velden.findIndex((veld) => 'reden' in veld)
    const veld = velden[eerste]
    if (verborgen) mis(null, 'Deze rij is verborgen. Maak haar zichtbaar, of verwijder haar.')
    else if (samengevoegd) mis(null, 'In deze rij zijn cellen samengevoegd. Maak dat ongedaan.')
    else if (veld && 'reden' in veld) mis(namen[eerste] || null, veld.reden)
    else goed.push({ regel: rij, velden: velden.map((v) => ('waarde' in v ? v.waarde : '')) })
  }
  return { rijen: goed, fout }
}
