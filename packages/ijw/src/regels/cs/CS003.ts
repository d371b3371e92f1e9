// SPDX-License-Identifier: EUPL-1.2
import { vergelijkDatum } from '../../waarden/datum.ts'
import {
  CONTACT,
  type Contact,
  elkContact,
  elkToegewezenProduct,
  RELATIE_CONTACT,
  TOEGEWEZEN_PRODUCT,
  type ToegewezenProduct,
} from '../klassen.ts'
import { kort } from '../kort.ts'
import { type Meld, regel } from '../regel.ts'

function draaitOm(begin: string | undefined, eind: string | undefined): boolean {
  return begin !== undefined && eind !== undefined && vergelijkDatum(eind, begin) < 0
}

const contactFout = ({ Periode }: Contact) => draaitOm(Periode?.Begindatum, Periode?.Einddatum)

function meldContact({ Periode }: Contact, pad: string, meld: Meld): void {
  meld(
    `${pad}/Periode/Einddatum`,
    `Einddatum '${Periode?.Einddatum}' van de periode ligt voor de Begindatum '${Periode?.Begindatum}'.`,
  )
}

const productFout = (product: ToegewezenProduct) =>
  draaitOm(product.Ingangsdatum, product.Einddatum)

function meldProduct(product: ToegewezenProduct, pad: string, meld: Meld): void {
  meld(
    `${pad}/Einddatum`,
    `Einddatum '${product.Einddatum}' van toewijzing ${kort(product.ToewijzingNummer)} ligt voor de Ingangsdatum '${product.Ingangsdatum}'.`,
  )
}

export const CS003 = regel({
  code: 'CS003',
  titel: 'Einddatum ligt niet voor het begin',
  berichten: ['JW301'],
  plaatsen: [
    `${CONTACT}/Periode/Einddatum`,
    `${RELATIE_CONTACT}/Periode/Einddatum`,
    `${TOEGEWEZEN_PRODUCT}/Einddatum`,
  ],
  betekenis:
    'Is er een Einddatum, dan ligt die op of na de Begindatum of de Ingangsdatum. Dezelfde dag mag.',
  actie: 'Kijk welke van de twee datums niet klopt. Verbeter die datum.',
  toets(bericht, _context, meld) {
    elkContact(bericht, contactFout, meldContact, meld)
    elkToegewezenProduct(bericht, productFout, meldProduct, meld)
  },
})
