// SPDX-License-Identifier: EUPL-1.2
/**
 * Pages of a list by key: the next page starts after the last row, whatever was added or
 * removed meanwhile. The place travels as a cursor that only this list can read.
 */
import { STANDAARD_PER_BLADZIJDE } from '@stopwijzer/koppelvlak'
import type { Toegang } from '../opslag/organisatie.ts'
import { Probleem } from './probleem.ts'

/** Values of the columns that the list is sorted by, the last one unique. */
export type Plek = readonly (string | number | null)[]

export interface Bladzijde {
  /** Rows to show; ask the database for one more. */
  readonly grootte: number
  /** Show what comes after this; `null` is the beginning. */
  readonly na: Plek | null
  /**
   * @param rijen at most `grootte + 1` rows, in order
   * @param plekVan the values that `na` is compared with
   * @param verder where to go on when the search stopped before the page was full
   */
  maak<R, T>(
    rijen: readonly R[],
    plekVan: (rij: R) => Plek,
    toon: (rij: R) => T,
    verder?: Plek | null,
  ): {
    /** The rows that are shown; these go in the audit log. */
    readonly rijen: readonly R[]
    readonly inhoud: { readonly resultaten: readonly T[]; readonly volgende: string | null }
  }
}

interface Bladvraag {
  readonly toegang: Toegang
  readonly query: { readonly paginaGrootte?: number | undefined; readonly na?: string | undefined }
}

/**
 * @param lijst name of the list, e.g. the id of the route
 * @throws Probleem `CURSOR_ONGELDIG` for a cursor of another list, organisation or filter
 */
export function bladzijdeVan({ toegang, query }: Bladvraag, lijst: string): Bladzijde {
  const { na, paginaGrootte, ...filters } = query
  const grootte = paginaGrootte ?? STANDAARD_PER_BLADZIJDE
  const { versleuteling } = toegang
  // A place in another selection means nothing: the cursor is bound to list and filters.
  const rij = JSON.stringify([lijst, Object.entries(filters).sort(([a], [b]) => (a < b ? -1 : 1))])
  const plek = na === undefined ? null : leesPlek(na)

  function leesPlek(cursor: string): Plek {
    try {
      const tekst = versleuteling.ontsleutel('cursor', rij, Buffer.from(cursor, 'base64url'))
      return JSON.parse(tekst.toString('utf8')) as Plek
    } catch {
      throw new Probleem('CURSOR_ONGELDIG')
    }
  }
  return {
    grootte,
    na: plek,
    maak(rijen, plekVan, toon, verder = null) {
      const getoond = rijen.slice(0, grootte)
      const laatste = getoond.at(-1)
      const vol = rijen.length > grootte && laatste !== undefined
      const plekNa = vol ? plekVan(laatste) : verder
      const volgende =
        plekNa === null
          ? null
          : versleuteling
              .versleutel('cursor', rij, Buffer.from(JSON.stringify(plekNa)))
              .toString('base64url')
      return { rijen: getoond, inhoud: { resultaten: getoond.map(toon), volgende } }
    },
  }
}
