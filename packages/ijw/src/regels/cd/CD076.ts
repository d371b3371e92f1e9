// SPDX-License-Identifier: EUPL-1.2
import { elkToegewezenProduct, TOEGEWEZEN_PRODUCT, type ToegewezenProduct } from '../klassen.ts'
import { kort } from '../kort.ts'
import { type Meld, regel } from '../regel.ts'

const zonderEinddatum = (product: ToegewezenProduct) =>
  product.Omvang?.Frequentie === '2' && product.Einddatum === undefined

function meldEinddatum(product: ToegewezenProduct, pad: string, meld: Meld): void {
  meld(
    `${pad}/Einddatum`,
    `Toewijzing ${kort(product.ToewijzingNummer)} heeft Frequentie '2' (per week) maar geen Einddatum.`,
  )
}

export const CD076 = regel({
  code: 'CD076',
  titel: 'Per week vraagt om een Einddatum',
  berichten: ['JW301'],
  plaatsen: [`${TOEGEWEZEN_PRODUCT}/Einddatum`],
  betekenis: 'Is de Frequentie 2 (per week), dan is de Einddatum verplicht.',
  actie: 'Vul de Einddatum van de toewijzing in, of kies een andere Frequentie.',
  toets(bericht, _context, meld) {
    elkToegewezenProduct(bericht, zonderEinddatum, meldEinddatum, meld)
  },
})
