// SPDX-License-Identifier: EUPL-1.2
import { elkToegewezenProduct, TOEGEWEZEN_PRODUCT, type ToegewezenProduct } from '../klassen.ts'
import { kort } from '../kort.ts'
import { looptNa2020 } from '../looptijd.ts'
import { type Meld, regel } from '../regel.ts'

/** WJ756: etmaal, dagdeel, euro's and stuks (inspanning) are never agreed per day. */
function eenheidPerDag(product: ToegewezenProduct): boolean {
  const { Omvang } = product
  if (Omvang === undefined || Omvang.Frequentie !== '1') return false
  const { Eenheid } = Omvang
  if (Eenheid !== '14' && Eenheid !== '16' && Eenheid !== '83' && Eenheid !== '84') return false
  return looptNa2020(product)
}

function meldFrequentie(product: ToegewezenProduct, pad: string, meld: Meld): void {
  meld(
    `${pad}/Omvang/Frequentie`,
    `Frequentie '${product.Omvang?.Frequentie}' (per dag) kan niet bij Eenheid '${product.Omvang?.Eenheid}' van toewijzing ${kort(product.ToewijzingNummer)}; kies 2, 4 of 6.`,
  )
}

export const CS338 = regel({
  code: 'CS338',
  titel: 'Eenheid en Frequentie passen bij elkaar',
  berichten: ['JW301'],
  plaatsen: [`${TOEGEWEZEN_PRODUCT}/Omvang/Frequentie`],
  betekenis:
    'Bij Eenheid 14, 16, 83 of 84 is de Frequentie 2, 4 of 6. Dit geldt als de Einddatum leeg is of na 31-12-2020 ligt.',
  actie: 'Kies Frequentie 2 (per week), 4 (per maand) of 6 (totaal), of kies een andere Eenheid.',
  toets(bericht, _context, meld) {
    elkToegewezenProduct(bericht, eenheidPerDag, meldFrequentie, meld)
  },
})
