// SPDX-License-Identifier: EUPL-1.2
/** A period of whole months, for one pair of parties or all. */
import type { Toegang } from '../opslag/organisatie.ts'

export interface Periode {
  /** First and last month, `YYYY-MM`; both count. */
  readonly van: string
  readonly tot: string
  readonly gemeente?: string | undefined
  readonly aanbieder?: string | undefined
}

/** The months of a period; none when it ends before it begins. */
export function maandenVan({ van, tot }: Pick<Periode, 'van' | 'tot'>): string[] {
  const uit: string[] = []
  for (let maand = nummer(van); maand <= nummer(tot); maand++) uit.push(naam(maand))
  return uit
}

/** Organisation, first day, day after the last, municipality and provider: `$1` to `$5` of a query. */
export function periodeWaarden(
  { organisatie }: Toegang,
  { van, tot, gemeente, aanbieder }: Periode,
): unknown[] {
  const dagNa = `${naam(nummer(tot) + 1)}-01`
  return [organisatie, `${van}-01`, dagNa, gemeente ?? null, aanbieder ?? null]
}

function nummer(maand: string): number {
  return Number(maand.slice(0, 4)) * 12 + Number(maand.slice(5)) - 1
}

function naam(maand: number): string {
  const jaar = String(Math.floor(maand / 12)).padStart(4, '0')
  return `${jaar}-${String((maand % 12) + 1).padStart(2, '0')}`
}
