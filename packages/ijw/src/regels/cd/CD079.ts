// SPDX-License-Identifier: EUPL-1.2
import { elkToegewezenProduct, TOEGEWEZEN_PRODUCT, type ToegewezenProduct } from '../klassen.ts'
import { kort } from '../kort.ts'
import { type Meld, regel } from '../regel.ts'

const zonderProduct = (product: ToegewezenProduct) =>
  product.Product === undefined && product.Budget === undefined

function meldProduct(product: ToegewezenProduct, pad: string, meld: Meld): void {
  meld(
    `${pad}/Product`,
    `Toewijzing ${kort(product.ToewijzingNummer)} heeft geen Product en ook geen Budget.`,
  )
}

export const CD079 = regel({
  code: 'CD079',
  titel: 'Zonder Budget is er een Product',
  berichten: ['JW301'],
  plaatsen: [`${TOEGEWEZEN_PRODUCT}/Product`],
  betekenis: 'Heeft een toewijzing geen Budget, dan is het Product verplicht.',
  actie: 'Vul het Product in. Is het een toewijzing zonder product? Vul dan het Budget in.',
  toets(bericht, _context, meld) {
    elkToegewezenProduct(bericht, zonderProduct, meldProduct, meld)
  },
})
