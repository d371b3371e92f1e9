// SPDX-License-Identifier: EUPL-1.2
import { CONTACT, type Contact, elkContact, RELATIE_CONTACT } from '../klassen.ts'
import { type Meld, regel } from '../regel.ts'

const periodeFout = (contact: Contact) => contact.Periode !== undefined && contact.Soort !== '04'

function meldPeriode(contact: Contact, pad: string, meld: Meld): void {
  meld(
    `${pad}/Periode`,
    `Een contact met soort '${contact.Soort}' kan geen Periode hebben; dat kan alleen bij soort 04 (tijdelijk verblijfadres).`,
  )
}

export const CD009 = regel({
  code: 'CD009',
  titel: 'Alleen een tijdelijk adres heeft een Periode',
  berichten: ['JW301'],
  plaatsen: [`${CONTACT}/Periode`, `${RELATIE_CONTACT}/Periode`],
  betekenis: 'Een Periode mag alleen bij een contact met soort 04 (tijdelijk verblijfadres).',
  actie: 'Laat de Periode weg, of kies soort 04 als het om een tijdelijk adres gaat.',
  toets(bericht, _context, meld) {
    elkContact(bericht, periodeFout, meldPeriode, meld)
  },
})
