// SPDX-License-Identifier: EUPL-1.2
/** Words that return in the sentences of the rules. Values stand in quotes, as written in the message. */
import type { LeveringSleutel, Product } from '../dossier/feiten.ts'

/** `toewijzing 300201`, or for taakgericht work `product 45 45A04`. */
export function opWelke(feit: LeveringSleutel & { readonly product: Product | null }): string {
  return feit.toewijzingNummer === null
    ? `product ${toonProduct(feit.product)}`
    : `toewijzing ${feit.toewijzingNummer}`
}

/** `45 45A04`, `50` (aspecific) or `(geen product)` (generic). */
export function toonProduct(product: Product | null): string {
  if (product === null) return '(geen product)'
  return product.code === undefined ? product.categorie : `${product.categorie} ${product.code}`
}
