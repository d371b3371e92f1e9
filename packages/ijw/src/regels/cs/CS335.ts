// SPDX-License-Identifier: EUPL-1.2
import { gelijkDatum } from '../../waarden/datum.ts'
import { elkToegewezenProduct, TOEGEWEZEN_PRODUCT, type ToegewezenProduct } from '../klassen.ts'
import { kort } from '../kort.ts'
import { type Meld, regel } from '../regel.ts'

const verwijderdMetLooptijd = ({ RedenWijziging, Ingangsdatum, Einddatum }: ToegewezenProduct) =>
  RedenWijziging === '13' && (Einddatum === undefined || !gelijkDatum(Einddatum, Ingangsdatum))

function meldLooptijd(product: ToegewezenProduct, pad: string, meld: Meld): void {
  const eind =
    product.Einddatum === undefined
      ? 'er is geen Einddatum'
      : `Einddatum '${product.Einddatum}' is niet gelijk aan Ingangsdatum '${product.Ingangsdatum}'`
  meld(
    `${pad}/RedenWijziging`,
    `RedenWijziging '13' (verwijderd) kan niet bij toewijzing ${kort(product.ToewijzingNummer)}: ${eind}.`,
  )
}

export const CS335 = regel({
  code: 'CS335',
  titel: 'Verwijderde toewijzing eindigt op de Ingangsdatum',
  berichten: ['JW301'],
  plaatsen: [`${TOEGEWEZEN_PRODUCT}/RedenWijziging`],
  betekenis:
    'RedenWijziging 13 (verwijderd) mag alleen als de Einddatum gelijk is aan de Ingangsdatum.',
  actie:
    'Wilt u de toewijzing verwijderen? Maak de Einddatum gelijk aan de Ingangsdatum. Wilt u haar korter maken? Kies dan een andere RedenWijziging.',
  toets(bericht, _context, meld) {
    elkToegewezenProduct(bericht, verwijderdMetLooptijd, meldLooptijd, meld)
  },
})
