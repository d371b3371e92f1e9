// SPDX-License-Identifier: EUPL-1.2
import { CONTACT, type Contact, elkContact, RELATIE_CONTACT } from '../klassen.ts'
import { type Meld, regel } from '../regel.ts'

const onbereikbaar = ({ Telefoon, Adres }: Contact) =>
  Telefoon === undefined && (Adres?.Huis === undefined || Adres.Postcode === undefined)

function meldContact(contact: Contact, pad: string, meld: Meld): void {
  meld(
    pad,
    `Het contact met soort '${contact.Soort}' heeft geen telefoonnummer en geen huisnummer met postcode.`,
  )
}

export const TR006 = regel({
  code: 'TR006',
  titel: 'Contact heeft een telefoonnummer of een adres',
  berichten: ['JW301'],
  plaatsen: [CONTACT, RELATIE_CONTACT],
  betekenis:
    'Een contact heeft een telefoonnummer, of een huisnummer met postcode, of allebei. Alleen een e-mailadres is niet genoeg.',
  actie: 'Vul een telefoonnummer in, of het huisnummer met de postcode.',
  toets(bericht, _context, meld) {
    elkContact(bericht, onbereikbaar, meldContact, meld)
  },
})
