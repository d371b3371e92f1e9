// SPDX-License-Identifier: EUPL-1.2
import { CONTACT, type Contact, elkContact, RELATIE_CONTACT } from '../klassen.ts'
import { type Meld, regel } from '../regel.ts'

const huisFout = ({ Adres }: Contact) => Adres?.LandCode === 'NL' && Adres.Huis === undefined

function meldHuis(_contact: Contact, pad: string, meld: Meld): void {
  meld(`${pad}/Adres/Huis`, 'Bij een adres in Nederland ontbreekt het Huis (het huisnummer).')
}

export const CD025 = regel({
  code: 'CD025',
  titel: 'Adres in Nederland heeft een huisnummer',
  berichten: ['JW301'],
  plaatsen: [`${CONTACT}/Adres/Huis`, `${RELATIE_CONTACT}/Adres/Huis`],
  betekenis: 'Bij LandCode NL is Huis verplicht, met daarin het huisnummer.',
  actie: 'Vul het huisnummer in.',
  toets(bericht, _context, meld) {
    elkContact(bericht, huisFout, meldHuis, meld)
  },
})
