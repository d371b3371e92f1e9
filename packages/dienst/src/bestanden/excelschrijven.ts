// SPDX-License-Identifier: EUPL-1.2
/**
 * Writes a list as an Excel file: text stays text (zeros in front, `=` at the start), dates
 * are dates, the header stays in view and has a filter, columns are as wide as they need.
 */
import { dagnummer, isDatum } from '@stopwijzer/ijw'
import type { CellValue } from 'hucre/xlsx'

export interface Excelkolom {
  readonly naam: string
  /** `datum`: values are `YYYY-MM-DD`; `bedrag`: whole cents. */
  readonly soort: 'tekst' | 'datum' | 'getal' | 'bedrag'
  /** Choices that the column offers in a list. */
  readonly keuzes?: readonly string[]
}

export type Excelwaarde = string | number | null | undefined

export interface Excelblad {
  readonly blad: string
  readonly kolommen: readonly Excelkolom[]
  readonly rijen: readonly (readonly Excelwaarde[])[]
  /** A form to fill in: formats and choices hold for this many rows. */
  readonly invulrijen?: number
}

/** What Excel itself can hold. */
const MEESTE_RIJEN = 1_048_575
const MEESTE_TEKENS = 32_767
const SMALST = 8
const BREEDST = 60
/** Hidden sheet with the choices; the texts of all choices do not fit in the rule of a cell. */
const KEUZEBLAD = 'Keuzes'

const VORM = { tekst: '@', datum: 'dd-mm-yyyy', getal: '0', bedrag: '#,##0.00' } as const

/** The bytes of the file. Throws a RangeError when the list does not fit in one sheet. */
export async function schrijfExcel(lijst: Excelblad): Promise<Uint8Array> {
  const { blad, kolommen, rijen } = lijst
  if (rijen.length > MEESTE_RIJEN) throw new RangeError('Te veel rijen voor een Excelbestand')
  const metKeuzes = kolommen.flatMap((kolom, plaats) =>
    kolom.keuzes === undefined ? [] : [{ plaats, keuzes: kolom.keuzes }],
  )
  const laatste = letter(kolommen.length - 1)
  const onderste = Math.max(rijen.length, lijst.invulrijen ?? 0) + 1
  // Only when it is needed: loading it would slow every start of a command.
  const { writeXlsx } = await import('hucre/xlsx')
  return writeXlsx({
    properties: { title: blad, creator: 'Stopwijzer' },
    sheets: [
      {
        name: blad,
        columns: kolommen.map((kolom, k) => ({
          width: breedte(kolom, rijen, k),
          numFmt: VORM[kolom.soort],
        })),
        rows: [
          kolommen.map(({ naam }) => naam),
          ...rijen.map((rij) => kolommen.map((kolom, k) => alsCel(rij[k], kolom))),
        ],
        cells: new Map(
          kolommen.map(({ naam }, k) => [
            `0,${k}`,
            { value: naam, type: 'string' as const, style: { font: { bold: true } } },
          ]),
        ),
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${laatste}${onderste}` },
        dataValidations: metKeuzes.map(({ plaats, keuzes }, i) => ({
          type: 'list' as const,
          range: `${letter(plaats)}2:${letter(plaats)}${onderste}`,
          formula1: `${KEUZEBLAD}!$${letter(i)}$1:$${letter(i)}$${keuzes.length}`,
          allowBlank: true,
          showErrorMessage: true,
          // A code typed by hand is fine too; the check comes when the list is read.
          errorStyle: 'warning' as const,
          errorTitle: 'Kies uit de lijst',
          errorMessage: 'Deze waarde staat niet in de lijst.',
        })),
        // Room to fill in keeps the format of the column, so that zeros in front stay.
        ...(lijst.invulrijen === undefined ? {} : { view: { showGridLines: true } }),
      },
      ...(metKeuzes.length === 0 ? [] : [keuzeblad(metKeuzes.map(({ keuzes }) => keuzes))]),
    ],
  })
}

function keuzeblad(lijsten: readonly (readonly string[])[]) {
  const hoogte = Math.max(...lijsten.map((keuzes) => keuzes.length))
  return {
    name: KEUZEBLAD,
    hidden: true,
    rows: Array.from({ length: hoogte }, (_, i) => lijsten.map((keuzes) => keuzes[i] ?? null)),
  }
}

function alsCel(waarde: Excelwaarde, { soort }: Excelkolom): CellValue {
  if (waarde === null || waarde === undefined) return null
  if (typeof waarde === 'number') return soort === 'bedrag' ? waarde / 100 : waarde
  if (soort === 'datum' && isDatum(waarde)) return new Date(dagnummer(waarde) * 86_400_000)
  return tekst(waarde)
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const VERBODEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** What XML and Excel can hold of a text; other characters become a dot. */
function tekst(waarde: string): string {
  return waarde.replace(VERBODEN, '·').slice(0, MEESTE_TEKENS)
}

/** Of the header and the longest of the first rows, within bounds. */
function breedte(kolom: Excelkolom, rijen: Excelblad['rijen'], k: number): number {
  const teksten = [kolom.naam, ...rijen.slice(0, 1000).map((rij) => String(rij[k] ?? ''))]
  const langste = Math.max(...teksten.map((t) => t.length), ...(kolom.keuzes ?? []).map(lengte))
  return Math.min(Math.max(langste + 2, kolom.soort === 'datum' ? 12 : SMALST), BREEDST)
}

function lengte(waarde: string): number {
  return waarde.length
}

/** 0 -> `A`, 26 -> `AA`. */
function letter(plaats: number): string {
  const rest = String.fromCharCode(65 + (plaats % 26))
  return plaats < 26 ? rest : `${letter(Math.floor(plaats / 26) - 1)}${rest}`
}
