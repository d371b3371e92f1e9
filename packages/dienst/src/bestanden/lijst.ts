// SPDX-License-Identifier: EUPL-1.2
/** A list described once, written as CSV or as an Excel file. */
import { toonDatum } from '@stopwijzer/ijw'
import { csvRij } from '@stopwijzer/koppelvlak/csv'
import { type Excelkolom, type Excelwaarde, schrijfExcel } from './excelschrijven.ts'

/** A column: its heading, the kind of its values, and the value in a row. */
export interface Lijstkolom<R> extends Excelkolom {
  readonly waarde: (rij: R) => Excelwaarde
}

/** UTF-8 with BOM, `;` and CR/LF, so that a spreadsheet in the Netherlands opens it well. */
export function alsCsvlijst<R>(kolommen: readonly Lijstkolom<R>[], rijen: readonly R[]): string {
  return `${csvkop(kolommen)}${rijen.map((rij) => csvRij(csvregel(kolommen, rij))).join('')}`
}

/** The same in parts: what comes before the first row. */
export function csvkop<R>(kolommen: readonly Lijstkolom<R>[]): string {
  return `\ufeff${csvRij(kolommen.map(({ naam }) => naam))}`
}

/** And the fields of a row. */
export function csvregel<R>(kolommen: readonly Lijstkolom<R>[], rij: R): readonly Excelwaarde[] {
  return kolommen.map((kolom) => alsTekst(kolom, rij))
}

export function alsExcellijst<R>(
  blad: string,
  kolommen: readonly Lijstkolom<R>[],
  rijen: readonly R[],
): Promise<Uint8Array> {
  return schrijfExcel({
    blad,
    kolommen,
    rijen: rijen.map((rij) => kolommen.map(({ waarde }) => waarde(rij))),
  })
}

function alsTekst<R>({ soort, waarde }: Lijstkolom<R>, rij: R): Excelwaarde {
  const inhoud = waarde(rij)
  if (soort === 'bedrag' && typeof inhoud === 'number') return euro(inhoud)
  if (soort === 'datum' && typeof inhoud === 'string') return toonDatum(inhoud)
  return inhoud
}

/** Whole cents as `1250,00`. */
function euro(centen: number): string {
  const teken = centen < 0 ? '-' : ''
  const heel = Math.abs(centen)
  return `${teken}${Math.trunc(heel / 100)},${String(heel % 100).padStart(2, '0')}`
}
