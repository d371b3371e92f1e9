// SPDX-License-Identifier: EUPL-1.2
import { CONTACT, type Contact, elkContact, RELATIE_CONTACT } from '../klassen.ts'
import { type Meld, regel } from '../regel.ts'

/** Small letters pass: the source asks for letters and does not say which (see the page). */
const NEDERLANDSE_POSTCODE = /^[1-9][0-9]{3}[A-Za-z]{2}$/

const postcodeFout = ({ Adres }: Contact) =>
  Adres?.LandCode === 'NL' &&
  Adres.Postcode !== undefined &&
  !NEDERLANDSE_POSTCODE.test(Adres.Postcode)

function meldPostcode({ Adres }: Contact, pad: string, meld: Meld): void {
  meld(
    `${pad}/Adres/Postcode`,
    `Postcode '${Adres?.Postcode}' is geen Nederlandse postcode: vier cijfers en twee letters, zonder spatie.`,
  )
}

export const CS089 = regel({
  code: 'CS089',
  titel: 'Nederlandse postcode heeft de juiste vorm',
  berichten: ['JW301'],
  plaatsen: [`${CONTACT}/Adres/Postcode`, `${RELATIE_CONTACT}/Adres/Postcode`],
  betekenis:
    'Bij LandCode NL heeft de Postcode vier cijfers en twee letters. Het eerste cijfer is geen 0 en er staat geen spatie in.',
  actie: 'Schrijf de postcode zonder spatie, bijvoorbeeld 1012AB. Of verbeter de LandCode.',
  toets(bericht, _context, meld) {
    elkContact(bericht, postcodeFout, meldPostcode, meld)
  },
})
