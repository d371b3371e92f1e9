// SPDX-License-Identifier: EUPL-1.2
/** A table that is here whole: sorted in the browser, on every column that has a `waarde`. */
import { Gegevenstabel, type GegevenstabelEigenschappen } from './Gegevenstabel.tsx'
import { type Sorteeropties, useSorteren } from './sorteren.ts'

export interface HeletabelEigenschappen<R>
  extends Omit<GegevenstabelEigenschappen<R>, 'sortering' | 'bijSortering'> {
  readonly sorteren?: Sorteeropties<R>
}

export function Heletabel<R>({ sorteren, ...tabel }: HeletabelEigenschappen<R>) {
  return <Gegevenstabel<R> {...tabel} {...useSorteren(tabel.rijen, tabel.kolommen, sorteren)} />
}
