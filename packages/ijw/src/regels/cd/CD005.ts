// SPDX-License-Identifier: EUPL-1.2
import { CONTACT, type Contact, elkContact, RELATIE_CONTACT } from '../klassen.ts'
import { type Meld, regel } from '../regel.ts'

const landFout = ({ Adres }: Contact) =>
  Adres !== undefined && (Adres.Postcode === undefined) !== (Adres.LandCode === undefined)

function meldLand({ Adres }: Contact, pad: string, meld: Meld): void {
  meld(
    `${pad}/Adres/LandCode`,
    Adres?.LandCode === undefined
      ? `Bij postcode '${Adres?.Postcode}' ontbreekt de LandCode.`
      : `LandCode '${Adres.LandCode}' staat bij een adres zonder Postcode; dan blijft de LandCode weg.`,
  )
}

export const CD005 = regel({
  code: 'CD005',
  titel: 'LandCode hoort bij een Postcode',
  berichten: ['JW301'],
  plaatsen: [`${CONTACT}/Adres/LandCode`, `${RELATIE_CONTACT}/Adres/LandCode`],
  betekenis: 'Met een Postcode is de LandCode verplicht. Zonder Postcode blijft de LandCode weg.',
  actie: 'Vul Postcode en LandCode allebei in, of laat ze allebei weg.',
  toets(bericht, _context, meld) {
    elkContact(bericht, landFout, meldLand, meld)
  },
})
