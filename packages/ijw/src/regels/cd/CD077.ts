// SPDX-License-Identifier: EUPL-1.2
import { elkToegewezenProduct, TOEGEWEZEN_PRODUCT, type ToegewezenProduct } from '../klassen.ts'
import { kort } from '../kort.ts'
import { type Meld, regel } from '../regel.ts'

const omvangNaastBudget = (product: ToegewezenProduct) =>
  product.Budget !== undefined && product.Omvang !== undefined

function meldOmvang(product: ToegewezenProduct, pad: string, meld: Meld): void {
  meld(
    `${pad}/Omvang`,
    `Toewijzing ${kort(product.ToewijzingNummer)} heeft een Budget en ook een Omvang; de Omvang moet weg.`,
  )
}

export const CD077 = regel({
  code: 'CD077',
  titel: 'Geen Omvang naast een Budget',
  berichten: ['JW301'],
  plaatsen: [`${TOEGEWEZEN_PRODUCT}/Omvang`],
  betekenis: 'Heeft een toewijzing een Budget, dan blijft de Omvang weg.',
  actie: 'Kies een van de twee: Omvang of Budget. Laat de andere weg.',
  toets(bericht, _context, meld) {
    elkToegewezenProduct(bericht, omvangNaastBudget, meldOmvang, meld)
  },
})
