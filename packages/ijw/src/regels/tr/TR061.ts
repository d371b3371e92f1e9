// SPDX-License-Identifier: EUPL-1.2
import { CLIENT, CONTACT } from '../klassen.ts'
import { regel } from '../regel.ts'

export const TR061 = regel({
  code: 'TR061',
  titel: 'Cliënt heeft een gewoon adres',
  berichten: ['JW301'],
  plaatsen: [`${CONTACT}/Soort`],
  betekenis:
    'De cliënt heeft minstens één contact met soort 01 (BRP-adres), 02 (correspondentieadres) of 03 (verblijfadres).',
  actie: 'Voeg een contact toe met soort 01, 02 of 03.',
  toets(bericht, _context, meld) {
    const contacten = bericht.Client.Contactgegevens.Contact
    for (let i = 0; i < contacten.length; i++) {
      if (contacten[i]!.Soort !== '04') return
    }
    meld(
      `${CLIENT}/Contactgegevens/Contact[1]/Soort`,
      "De cliënt heeft alleen contacten met soort '04' (tijdelijk verblijfadres).",
    )
  },
})
