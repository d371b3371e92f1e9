// SPDX-License-Identifier: EUPL-1.2
/** Reads the one list in an uploaded Excel file (docs/adr/0150). */

import type { Cel } from './excelcel.ts'
import { controleerExcel } from './excelcontrole.ts'
import { ExcelFout } from './excelfout.ts'
import { type Procesgrenzen, parseInKind } from './excelproces.ts'

export interface ExcelRij {
  /** Number of the row as Excel shows it. */
  readonly rij: number
  /** A person who looks at the sheet does not see this row (hidden, or filtered away). */
  readonly verborgen: boolean
  /** Part of a merge over more rows: what belongs to which row is a guess. */
  readonly samengevoegd: boolean
  /** By column; empty cells are `null`, empty cells at the end are left out. */
  readonly cellen: readonly Cel[]
}

export interface ExcelLijst {
  readonly blad: string
  /** Which calendar the numbers of days are in. */
  readonly stelsel: '1900' | '1904'
  /** First row with something in it; empty when the sheet is. */
  readonly kop: ExcelRij | null
  /** The rows below it that are not empty. */
  readonly rijen: readonly ExcelRij[]
}

export interface Leesopties {
  /** Most rows below the header. */
  readonly meesteRijen: number
  readonly grenzen?: Procesgrenzen
}

interface Gelezen {
  readonly stelsel: '1900' | '1904'
  readonly bladen: readonly {
    readonly naam: string
    readonly aantal: number
    readonly rijen: readonly Omit<ExcelRij, 'samengevoegd'>[]
    readonly verborgenKolommen: readonly number[]
    readonly samengevoegd: readonly { readonly van: number; readonly tot: number }[]
  }[]
}

/** Sheets of our own template that hold no list. */
const BIJBLADEN = ['Keuzes', 'Uitleg']

/** The list of the only visible sheet with content. Throws `ExcelFout`. */
export async function leesExcel(
  bytes: Uint8Array,
  { meesteRijen, grenzen }: Leesopties,
): Promise<ExcelLijst> {
  const werkmap = await controleerExcel(bytes)
  const { bladen, stelsel } = (await parseInKind(werkmap, meesteRijen, grenzen)) as Gelezen
  const gevuld = bladen.filter(({ naam, aantal }) => aantal > 0 && !BIJBLADEN.includes(naam))
  if (gevuld.length > 1) throw new ExcelFout('EXCEL_BLADEN')
  const blad = gevuld[0]
  if (blad === undefined) return { blad: '', stelsel, kop: null, rijen: [] }
  if (blad.aantal > meesteRijen + 1) throw new ExcelFout('EXCEL_RIJEN')
  const verborgen = new Set(blad.verborgenKolommen)
  const inVerborgen = ({ cellen }: { readonly cellen: readonly Cel[] }) =>
    cellen.some((cel, k) => cel !== null && verborgen.has(k))
  if (blad.rijen.some(inVerborgen)) throw new ExcelFout('EXCEL_VERBORGEN')
  const [kop, ...rijen] = blad.rijen.map((rij) => ({
    ...rij,
    samengevoegd: blad.samengevoegd.some(({ van, tot }) => van <= rij.rij && rij.rij <= tot),
  }))
  if (kop?.samengevoegd) throw new ExcelFout('EXCEL_SAMENGEVOEGD')
  return { blad: blad.naam, stelsel, kop: kop ?? null, rijen }
}
