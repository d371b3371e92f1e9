// SPDX-License-Identifier: EUPL-1.2
import { elkToegewezenProduct, TOEGEWEZEN_PRODUCT, type ToegewezenProduct } from '../klassen.ts'
import { kort } from '../kort.ts'
import { looptNa2020 } from '../looptijd.ts'
import { type Meld, regel } from '../regel.ts'

const omvangZonderCode = (product: ToegewezenProduct) =>
  product.Omvang !== undefined && product.Product?.Code === undefined && looptNa2020(product)

function meldOmvang(product: ToegewezenProduct, pad: string, meld: Meld): void {
  meld(
    `${pad}/Omvang`,
    `Toewijzing ${kort(product.ToewijzingNummer)} heeft een Omvang maar geen productcode; dan blijft de Omvang weg.`,
  )
}

export const CD080 = regel({
  code: 'CD080',
  titel: 'Geen Omvang zonder productcode',
  berichten: ['JW301'],
  plaatsen: [`${TOEGEWEZEN_PRODUCT}/Omvang`],
  betekenis:
    'Ontbreekt de productcode, dan blijft de Omvang weg. Dit geldt als de Einddatum leeg is of na 31-12-2020 ligt.',
  actie: 'Vul de productcode in, of laat de Omvang weg.',
  toets(bericht, _context, meld) {
    elkToegewezenProduct(bericht, omvangZonderCode, meldOmvang, meld)
  },
})
