// SPDX-License-Identifier: EUPL-1.2
import { elkToegewezenProduct, TOEGEWEZEN_PRODUCT, type ToegewezenProduct } from '../klassen.ts'
import { kort } from '../kort.ts'
import { type Meld, regel } from '../regel.ts'

const budgetNaastOmvang = (product: ToegewezenProduct) =>
  product.Omvang !== undefined && product.Budget !== undefined

function meldBudget(product: ToegewezenProduct, pad: string, meld: Meld): void {
  meld(
    `${pad}/Budget`,
    `Toewijzing ${kort(product.ToewijzingNummer)} heeft een Omvang en ook een Budget '${kort(product.Budget!)}'; het Budget moet weg.`,
  )
}

export const CD078 = regel({
  code: 'CD078',
  titel: 'Geen Budget naast een Omvang',
  berichten: ['JW301'],
  plaatsen: [`${TOEGEWEZEN_PRODUCT}/Budget`],
  betekenis: 'Heeft een toewijzing een Omvang, dan blijft het Budget weg.',
  actie: 'Kies een van de twee: Omvang of Budget. Laat de andere weg.',
  toets(bericht, _context, meld) {
    elkToegewezenProduct(bericht, budgetNaastOmvang, meldBudget, meld)
  },
})
