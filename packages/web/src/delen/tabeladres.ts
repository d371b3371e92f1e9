// SPDX-License-Identifier: EUPL-1.2
/**
 * Sorting, filters and place of a table live in the address of the page: a link shows the same
 * list, Back undoes a filter. Never put a name or BSN there: addresses end up in logs and histories.
 */
import { useMemo } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'

export interface Sortering {
  readonly kolom: string
  readonly richting: 'op' | 'af'
}

/** `-uiterlijk` is descending, `uiterlijk` ascending. */
export function leesSortering(
  tekst: string | null,
  kolommen: readonly string[],
): Sortering | undefined {
  if (tekst === null) return undefined
  const kolom = tekst.replace(/^-/, '')
  if (!kolommen.includes(kolom)) return undefined
  return { kolom, richting: tekst.startsWith('-') ? 'af' : 'op' }
}

export const schrijfSortering = ({ kolom, richting }: Sortering): string =>
  richting === 'af' ? `-${kolom}` : kolom

/** What a list route is asked: the columns that sort are named as the contract names the field. */
export const volgordeVan = ({ sortering }: Pick<Tabeladres, 'sortering'>) => ({
  volgorde: schrijfSortering(sortering),
})

/** The next sorting when the heading of `kolom` is pressed. */
export function volgendeSortering(
  nu: Sortering,
  kolom: string,
  eerst: Sortering['richting'] = 'op',
): Sortering {
  if (nu.kolom !== kolom) return { kolom, richting: eerst }
  return { kolom, richting: nu.richting === 'op' ? 'af' : 'op' }
}

export interface Tabeladres {
  readonly sortering: Sortering
  readonly filters: Readonly<Record<string, string>>
  /** Where this page of the list begins: the `volgende` of the page before it. */
  readonly na: string | undefined
  /** Number of the page as far as this visit knows; undefined after opening a link halfway. */
  readonly bladzijde: number | undefined
  readonly zetSortering: (sortering: Sortering) => void
  readonly zetFilter: (naam: string, waarde: string) => void
  readonly wisFilters: () => void
  readonly naarVolgende: (na: string) => void
  readonly naarVorige: () => void
  readonly naarBegin: () => void
}

export interface TabeladresOpties {
  readonly sorteerbaar: readonly string[]
  readonly standaard: Sortering
  readonly filters?: readonly string[]
}

/** Binds a table to the address of the page. */
export function useTabeladres({
  sorteerbaar,
  standaard,
  filters = [],
}: TabeladresOpties): Tabeladres {
  const [zoek, zetZoek] = useSearchParams()
  const navigeer = useNavigate()
  const { state } = useLocation()
  const na = zoek.get('na') ?? undefined
  const bladzijde = na === undefined ? 1 : bladzijdeUit(state)
  const namen = filters.join(' ')
  return useMemo(() => {
    /** Another sorting or filter begins at the first page. */
    function wijzig(werk: (nieuw: URLSearchParams) => void, opties = { replace: false }) {
      const nieuw = new URLSearchParams(zoek)
      nieuw.delete('na')
      werk(nieuw)
      zetZoek(nieuw, { ...opties, preventScrollReset: true })
    }
    const lijst = namen === '' ? [] : namen.split(' ')
    return {
      sortering: leesSortering(zoek.get('sorteer'), sorteerbaar) ?? standaard,
      filters: Object.fromEntries(lijst.flatMap((n) => (zoek.get(n) ? [[n, zoek.get(n)!]] : []))),
      na,
      bladzijde,
      zetSortering: (sortering) => wijzig((z) => z.set('sorteer', schrijfSortering(sortering))),
      zetFilter: (naam, waarde) =>
        wijzig((z) => (waarde === '' ? z.delete(naam) : z.set(naam, waarde)), { replace: true }),
      wisFilters: () =>
        wijzig((z) => {
          for (const naam of lijst) z.delete(naam)
        }),
      naarVolgende: (cursor) => {
        const nieuw = new URLSearchParams(zoek)
        nieuw.set('na', cursor)
        zetZoek(nieuw, { state: { bladzijde: (bladzijde ?? 1) + 1 } })
      },
      naarVorige: () => navigeer(-1),
      naarBegin: () => wijzig(() => {}),
    }
  }, [zoek, zetZoek, navigeer, na, bladzijde, namen, sorteerbaar, standaard])
}

function bladzijdeUit(state: unknown): number | undefined {
  const nummer = (state as { bladzijde?: unknown } | null)?.bladzijde
  return typeof nummer === 'number' ? nummer : undefined
}
