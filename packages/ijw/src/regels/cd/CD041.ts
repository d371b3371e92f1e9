// SPDX-License-Identifier: EUPL-1.2
import { elkToegewezenProduct, TOEGEWEZEN_PRODUCT, type ToegewezenProduct } from '../klassen.ts'
import { kort } from '../kort.ts'
import { type Meld, regel } from '../regel.ts'

const zonderOmvang = (product: ToegewezenProduct) =>
  product.Product?.Code !== undefined && product.Omvang === undefined

function meldOmvang(product: ToegewezenProduct, pad: string, meld: Meld): void {
  meld(
    `${pad}/Omvang`,
    `Bij toewijzing ${kort(product.ToewijzingNummer)} met productcode '${product.Product?.Code}' ontbreekt de Omvang.`,
  )
}

export const CD041 = regel({
  code: 'CD041',
  titel: 'Productcode vraagt om een Omvang',
  berichten: ['JW301'],
  plaatsen: [`${TOEGEWEZEN_PRODUCT}/Omvang`],
  betekenis: 'Staat er een productcode in de toewijzing, dan is de Omvang verplicht.',
  actie:
    'Vul de Omvang in: volume, eenheid en frequentie. Hoort er een Budget bij? Laat dan de productcode weg.',
  toets(bericht, _context, meld) {
    elkToegewezenProduct(bericht, zonderOmvang, meldOmvang, meld)
  },
})
