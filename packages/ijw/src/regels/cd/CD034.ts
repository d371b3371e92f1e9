// SPDX-License-Identifier: EUPL-1.2
import { CONTACT, type Contact, elkContact, RELATIE_CONTACT } from '../klassen.ts'
import { type Meld, regel } from '../regel.ts'

/** A contact without Adres is left to TR006: it may hold a telephone number only (see the page). */
const postcodeFout = ({ Soort, Adres }: Contact) =>
  Adres !== undefined && Adres.Postcode === undefined && (Soort === '01' || Soort === '03')

function meldPostcode(contact: Contact, pad: string, meld: Meld): void {
  meld(
    `${pad}/Adres/Postcode`,
    `Het adres met soort '${contact.Soort}' heeft geen Postcode; bij soort 01 en 03 is die verplicht.`,
  )
}

export const CD034 = regel({
  code: 'CD034',
  titel: 'BRP-adres en verblijfadres hebben een Postcode',
  berichten: ['JW301'],
  plaatsen: [`${CONTACT}/Adres/Postcode`, `${RELATIE_CONTACT}/Adres/Postcode`],
  betekenis: 'Bij soort 01 (BRP-adres) en soort 03 (verblijfadres) is de Postcode verplicht.',
  actie: 'Vul de Postcode in, met de LandCode erbij.',
  toets(bericht, _context, meld) {
    elkContact(bericht, postcodeFout, meldPostcode, meld)
  },
})
