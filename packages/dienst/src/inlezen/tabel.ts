// SPDX-License-Identifier: EUPL-1.2
/** A list from a file, CSV or Excel, as rows of text; what Excel cannot tell for sure is an error of its row. */
import { type Kolomsoort, leesCel } from '../bestanden/excelcel.ts'
import { isExcel } from '../bestanden/excelcontrole.ts'
import { type ExcelRij, leesExcel } from '../bestanden/excellezen.ts'
import { type CsvRij, leesCsv } from './csv.ts'
import { LijstFout } from './lijstfout.ts'

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

/** Tells the kind of a column by its name. */
export type Soortkiezer = (kolom: string) => Kolomsoort

/**
 * Reads a list. An Excel file is told by its first bytes, whatever its name says; `excel`
 * says that its name promises one. @throws LijstFout or ExcelFout
 */
export async function leesTabel(
  bytes: Uint8Array,
  soortVan: Soortkiezer,
  { excel = false }: { readonly excel?: boolean } = {},
): Promise<Tabel> {
  if (!excel && !isExcel(bytes)) return tabelUitTekst(alsTekst(bytes))
  const { kop, rijen, stelsel } = await leesExcel(bytes, { meesteRijen: MEESTE_RIJEN })
  if (kop === null) return { rijen: [], fout: [] }
  return uitExcel(kop, rijen, soortVan, stelsel)
}

function alsTekst(bytes: Uint8Array): string {
  try {
    const tekst = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    if (!tekst.includes('\0')) return tekst
  } catch {
    // Said below: any other encoding ends here.
  }
  throw new LijstFout('Het is geen tekst in UTF-8.')
}

/** A list in CSV. @throws LijstFout */
export function tabelUitTekst(tekst: string): Tabel {
  const rijen = leesCsv(tekst)
  if (rijen === null) throw new LijstFout('Er staat een aanhalingsteken te weinig in.')
  // The first line is the header.
  if (rijen.length - 1 > MEESTE_RIJEN) {
    throw new LijstFout(`Er staan meer dan ${MEESTE_RIJEN} rijen in.`)
  }
  return { rijen, fout: [] }
}

function uitExcel(
  kop: ExcelRij,
  rijen: readonly ExcelRij[],
  soortVan: Soortkiezer,
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
