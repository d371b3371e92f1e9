// SPDX-License-Identifier: EUPL-1.2
/** Price list and product list: what a new file would change, and the lists as files. */
import { createHash } from 'node:crypto'
import type { Lijstkolom } from '../bestanden/lijst.ts'
import type { Prijs } from '../gevolgen/prijzen.ts'

export interface Verschil {
  readonly nieuw: number
  readonly gewijzigd: number
  readonly vervalt: number
}

/** Compares lists by what names a row and what it says. */
export function verschilVan<R>(
  oud: readonly R[],
  nieuw: readonly R[],
  sleutel: (rij: R) => string,
  waarde: (rij: R) => unknown = () => null,
): Verschil {
  const bekend = new Map(oud.map((rij) => [sleutel(rij), waarde(rij)]))
  const gegeven = new Set(nieuw.map(sleutel))
  const bij = nieuw.filter((rij) => !bekend.has(sleutel(rij)))
  const anders = nieuw.filter(
    (rij) => bekend.has(sleutel(rij)) && bekend.get(sleutel(rij)) !== waarde(rij),
  )
  const weg = [...bekend.keys()].filter((een) => !gegeven.has(een))
  return { nieuw: bij.length, gewijzigd: anders.length, vervalt: weg.length }
}

/** For the audit log. */
export function verschilInWoorden({ nieuw, gewijzigd, vervalt }: Verschil): string {
  return `${nieuw} nieuw, ${gewijzigd} gewijzigd, ${vervalt} vervallen`
}

/** Tells whether a list is still the one that somebody saw. */
export function lijstversie(rijen: readonly unknown[]): string {
  const som = createHash('sha256').update(JSON.stringify(rijen)).digest('base64url')
  return `"${som.slice(0, 22)}"`
}

/** The columns in which the list is read as well. */
export const PRIJSKOLOMMEN: readonly Lijstkolom<Prijs>[] = [
  { naam: 'Product', soort: 'tekst', waarde: ({ product }) => product },
  { naam: 'Prijs', soort: 'bedrag', waarde: ({ centen }) => centen },
  { naam: 'Vanaf', soort: 'datum', waarde: ({ vanaf }) => vanaf },
]

export interface Regioproduct {
  readonly categorie: string
  readonly product: string
}

export const PRODUCTKOLOMMEN: readonly Lijstkolom<Regioproduct>[] = [
  { naam: 'Categorie', soort: 'tekst', waarde: ({ categorie }) => categorie },
  { naam: 'Product', soort: 'tekst', waarde: ({ product }) => product },
]

/** `45/45A04` in its parts. */
export function alsRegioproduct(paar: string): Regioproduct {
  const [categorie = '', product = ''] = paar.split('/')
  return { categorie, product }
}
