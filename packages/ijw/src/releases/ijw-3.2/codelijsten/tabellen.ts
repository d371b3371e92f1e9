// SPDX-License-Identifier: EUPL-1.2
/**
 * Tables with a life of their own beside the release (control level 4): municipalities
 * (TR378 -> S300) and product codes (TR381 -> S329). Newer tables are made with
 * `maakGemeentetabel` and `maakProductcodetabel`; what a table does not know is `null`,
 * never a guess (docs/adr/0041-onbekend-blijft-onbekend.md).
 */
import { codelijst } from './index.ts'

export interface Gemeentetabel {
  /** First day of the grouping that the table describes (`JJJJ-MM-DD`). */
  readonly peildatum: string
  readonly codes: ReadonlySet<string>
}

export interface Productcodetabel {
  readonly peildatum: string | null
  readonly bron: string
  /** Product code -> category (JZ020). */
  readonly categorieen: ReadonlyMap<string, string>
}

/** @param codes four digits each @throws RangeError on anything else */
export function maakGemeentetabel(peildatum: string, codes: Iterable<string>): Gemeentetabel {
  const set = new Set(codes)
  for (const code of set) {
    if (!/^\d{4}$/.test(code)) throw new RangeError('Een gemeentecode heeft vier cijfers')
  }
  return { peildatum, codes: set }
}

/** The table of the release: the CBS grouping of 1 January 2026. */
export function standaardGemeentetabel(): Gemeentetabel {
  standaard ??= maakGemeentetabel(
    '2026-01-01',
    codelijst('CBS').codes.map((c) => c.code),
  )
  return standaard
}
let standaard: Gemeentetabel | undefined

/**
 * Does the municipality exist on `datum` (`JJJJ-MM-DD`)? `true` when the table has it; `false`
 * when it has not and the date lies in the year of the table; `null` for other years: there the
 * code may have existed before, or exist since, a regrouping that the table does not show.
 */
export function gemeenteBestaat(
  code: string,
  datum: string,
  tabel: Gemeentetabel = standaardGemeentetabel(),
): boolean | null {
  if (tabel.codes.has(code)) return true
  return datum.slice(0, 4) === tabel.peildatum.slice(0, 4) ? false : null
}

/** Pairs of product code and category; a code can belong to one category only. @throws RangeError */
export function maakProductcodetabel(
  paren: Iterable<readonly [code: string, categorie: string]>,
  bron: string,
  peildatum: string | null = null,
): Productcodetabel {
  const categorieen = new Map<string, string>()
  for (const [code, categorie] of paren) {
    const eerder = categorieen.get(code)
    if (eerder !== undefined && eerder !== categorie) {
      throw new RangeError(`Productcode ${code} staat bij categorie ${eerder} en ${categorie}`)
    }
    categorieen.set(code, categorie)
  }
  return { peildatum, bron, categorieen }
}

/**
 * The few product codes of which the public sources show the category: those in the national
 * sample messages and in the scenarios. The full list is published apart from the standard and
 * is loaded by the organisation.
 */
export const BEKENDE_PRODUCTCODES: Productcodetabel = maakProductcodetabel(
  [
    ['45A04', '45'],
    ['55A11', '55'],
    ['55A12', '55'],
  ],
  'Landelijke voorbeeldberichten en scenario-verzameling iJw 3.2',
)

/** TR381: `true` or `false` when the table has the code, `null` when it has not. */
export function productcodeHoortBij(
  code: string,
  categorie: string,
  tabel: Productcodetabel = BEKENDE_PRODUCTCODES,
): boolean | null {
  const bekend = tabel.categorieen.get(code)
  return bekend === undefined ? null : bekend === categorie
}
