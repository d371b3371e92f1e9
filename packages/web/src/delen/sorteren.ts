// SPDX-License-Identifier: EUPL-1.2
/**
 * Sorts a table that is read whole, in the browser; every column with a `waarde` has a button.
 * Lists that come in pages are sorted by the service: see `tabeladres.ts`.
 */
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { Kolom } from './Gegevenstabel.tsx'
import { leesSortering, type Sortering, schrijfSortering } from './tabeladres.ts'

export type Sorteerwaarde = string | number | null | undefined

/** Numbers in words count as numbers: "9" before "10". */
const VOLGORDE = new Intl.Collator('nl', { numeric: true })

/** These rows in this order. What has no value is last, whichever way. */
export function sorteer<R>(
  rijen: readonly R[],
  waarde: (rij: R) => Sorteerwaarde,
  richting: Sortering['richting'],
): readonly R[] {
  const leeg = (w: Sorteerwaarde) => w === null || w === undefined || w === ''
  return rijen.toSorted((a, b) => {
    const [x, y] = [waarde(a), waarde(b)]
    if (leeg(x) || leeg(y)) return Number(leeg(x)) - Number(leeg(y))
    const verschil =
      typeof x === 'number' && typeof y === 'number' ? x - y : VOLGORDE.compare(`${x}`, `${y}`)
    return richting === 'op' ? verschil : -verschil
  })
}

const GEEN: Sortering = { kolom: '', richting: 'op' }

export interface Sorteeropties<R> {
  /** Name in the address, when there is more than one table on the page. */
  readonly naam?: string
  /** A row that stays at the end, such as the total. */
  readonly onderaan?: (rij: R) => boolean
}

/** What `Gegevenstabel` needs of a table that is here whole; as it was given until somebody chooses. */
export function useSorteren<R>(
  rijen: readonly R[] | undefined,
  kolommen: readonly Kolom<R>[],
  { naam = 'sorteer', onderaan }: Sorteeropties<R> = {},
) {
  const [zoek, zetZoek] = useSearchParams()
  const sorteerbaar = kolommen.filter(({ waarde }) => waarde)
  const tekst = zoek.get(naam)
  const sortering =
    leesSortering(
      tekst,
      sorteerbaar.map(({ sleutel }) => sleutel),
    ) ?? GEEN
  const waarde = sorteerbaar.find(({ sleutel }) => sleutel === sortering.kolom)?.waarde
  const { richting } = sortering
  const op = useMemo(() => {
    if (rijen === undefined || waarde === undefined) return rijen
    const vast = onderaan ? rijen.filter(onderaan) : []
    const los = onderaan ? rijen.filter((rij) => !onderaan(rij)) : rijen
    return [...sorteer(los, waarde, richting), ...vast]
  }, [rijen, waarde, richting, onderaan])
  return {
    rijen: op,
    kolommen: kolommen.map((kolom) => (kolom.waarde ? { ...kolom, sorteerbaar: true } : kolom)),
    sortering,
    zoalsHetKomt: GEEN,
    bijSortering: (nieuw: Sortering) =>
      zetZoek(
        (oud) => {
          const over = new URLSearchParams(oud)
          if (nieuw.kolom === GEEN.kolom) over.delete(naam)
          else over.set(naam, schrijfSortering(nieuw))
          return over
        },
        { replace: true, preventScrollReset: true },
      ),
  }
}
