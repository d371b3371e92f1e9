// SPDX-License-Identifier: EUPL-1.2
import type { StartFeit, StopFeit, ToewijzingFeit } from '../../dossier/feiten.ts'
import { productRegel } from '../regel.ts'

export const TR381 = productRegel<ToewijzingFeit | StartFeit | StopFeit>({
  code: 'TR381',
  niveau: 4,
  retourcode: 'S329',
  titel: 'Productcode hoort bij de categorie',
  element: { JW301: 'Product/Code', JW305: 'Product/Code', JW307: 'Product/Code' },
  betekenis: 'De productcode staat in de productcodelijst onder de gebruikte productcategorie.',
  actie: 'Neem categorie en code samen over uit de toewijzing.',
  toets({ product }, { context }) {
    if (product?.code === undefined) return null
    // null: the list does not know the code; that is no ground to reject.
    return context.productcodeHoortBij(product.code, product.categorie) === false
      ? `Productcode '${product.code}' hoort niet bij categorie '${product.categorie}'.`
      : null
  },
})
