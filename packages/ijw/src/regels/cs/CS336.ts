// SPDX-License-Identifier: EUPL-1.2
import { elkToegewezenProduct, TOEGEWEZEN_PRODUCT, type ToegewezenProduct } from '../klassen.ts'
import { kort } from '../kort.ts'
import { type Meld, regel } from '../regel.ts'

const vervallenReden = (product: ToegewezenProduct) => product.RedenWijziging === '01'

function meldReden(product: ToegewezenProduct, pad: string, meld: Meld): void {
  meld(
    `${pad}/RedenWijziging`,
    `RedenWijziging '01' bij toewijzing ${kort(product.ToewijzingNummer)} is vervallen en mag niet meer.`,
  )
}

export const CS336 = regel({
  code: 'CS336',
  titel: 'RedenWijziging 01 is vervallen',
  berichten: ['JW301'],
  plaatsen: [`${TOEGEWEZEN_PRODUCT}/RedenWijziging`],
  betekenis: 'De gemeente gebruikt RedenWijziging 01 (administratieve correctie, oud) niet meer.',
  actie:
    'Gebruik 13 om een toewijzing te verwijderen. Gebruik 14 voor een administratieve correctie.',
  toets(bericht, _context, meld) {
    elkToegewezenProduct(bericht, vervallenReden, meldReden, meld)
  },
})
