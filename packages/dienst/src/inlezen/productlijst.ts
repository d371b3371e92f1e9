// SPDX-License-Identifier: EUPL-1.2
/** Reads a product list: category and product code. */
import type { Kolomsoort } from '../bestanden/excelcel.ts'
import { LijstFout } from './lijstfout.ts'
import type { Rijfout, Tabel } from './tabel.ts'

const KOP = ['categorie', 'product']

export function soortInProductlijst(kolom: string): Kolomsoort {
  return kolom.toLowerCase() === 'categorie' ? { soort: 'code', lengte: 2 } : { soort: 'tekst' }
}

/** Pairs `<categorie>/<code>`, and the rows that cannot be read. @throws LijstFout when it is no such list. */
export function leesProductlijst(tabel: Tabel): {
  readonly productcodes: readonly string[]
  readonly fout: readonly Rijfout[]
} {
  const [kop, ...rijen] = tabel.rijen
  if (kop?.velden.map((veld) => veld.toLowerCase()).join(';') !== KOP.join(';')) {
    throw new LijstFout('De eerste regel is niet: Categorie;Product.')
  }
  const productcodes = new Set<string>()
  const fout: Rijfout[] = [...tabel.fout]
  for (const { regel: rij, velden } of rijen) {
    const [categorie = '', product = ''] = velden
    if (!/^\d{2}$/.test(categorie)) {
      fout.push({
        rij,
        kolom: 'Categorie',
        reden: 'Geef een categorie van twee cijfers, zoals 45.',
      })
    } else if (!/^[0-9A-Za-z]{1,5}$/.test(product)) {
      fout.push({ rij, kolom: 'Product', reden: 'Geef een productcode, zoals 45A04.' })
    } else productcodes.add(`${categorie}/${product}`)
  }
  return { productcodes: [...productcodes].sort(), fout }
}
