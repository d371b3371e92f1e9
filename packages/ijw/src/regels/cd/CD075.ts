// SPDX-License-Identifier: EUPL-1.2
import { elkToegewezenProduct, TOEGEWEZEN_PRODUCT, type ToegewezenProduct } from '../klassen.ts'
import { kort } from '../kort.ts'
import { type Meld, regel } from '../regel.ts'

const zonderEinddatum = (product: ToegewezenProduct) =>
  product.Budget !== undefined && product.Einddatum === undefined

function meldEinddatum(product: ToegewezenProduct, pad: string, meld: Meld): void {
  meld(
    `${pad}/Einddatum`,
    `Toewijzing ${kort(product.ToewijzingNummer)} heeft een Budget maar geen Einddatum.`,
  )
}

export const CD075 = regel({
  code: 'CD075',
  titel: 'Budget vraagt om een Einddatum',
  berichten: ['JW301'],
  plaatsen: [`${TOEGEWEZEN_PRODUCT}/Einddatum`],
  betekenis: 'Heeft een toewijzing een Budget, dan is de Einddatum verplicht.',
  actie: 'Vul de Einddatum van de toewijzing in.',
  toets(bericht, _context, meld) {
    elkToegewezenProduct(bericht, zonderEinddatum, meldEinddatum, meld)
  },
})
