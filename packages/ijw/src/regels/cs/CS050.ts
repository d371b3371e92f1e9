// SPDX-License-Identifier: EUPL-1.2
import { CLIENT, elkeRelatie, RELATIE, type Relatie } from '../klassen.ts'
import { type Meld, regel } from '../regel.ts'

type Naam = Relatie['Naam']

/** COD700 by the presence of Partnernaam; code 5 (pseudoniem) is in neither row. */
const MET_PARTNERNAAM = '1234'
const ZONDER_PARTNERNAAM = '16'

const naamFout = (naam: Naam) =>
  !(naam.Partnernaam === undefined ? ZONDER_PARTNERNAAM : MET_PARTNERNAAM).includes(
    naam.NaamGebruik,
  )

const relatieFout = (relatie: Relatie) => naamFout(relatie.Naam)

function meldNaam(naam: Naam, pad: string, meld: Meld): void {
  const [stand, mag] =
    naam.Partnernaam === undefined
      ? ['zonder Partnernaam', '1 of 6']
      : ['met Partnernaam', '1, 2, 3 of 4']
  meld(
    `${pad}/Naam/NaamGebruik`,
    `NaamGebruik '${naam.NaamGebruik}' kan niet bij een naam ${stand}; daar hoort ${mag}.`,
  )
}

const meldRelatie = (relatie: Relatie, pad: string, meld: Meld) => meldNaam(relatie.Naam, pad, meld)

export const CS050 = regel({
  code: 'CS050',
  titel: 'NaamGebruik past bij de Partnernaam',
  berichten: ['JW301'],
  plaatsen: [`${CLIENT}/Naam/NaamGebruik`, `${RELATIE}/Naam/NaamGebruik`],
  betekenis:
    'Met een Partnernaam is NaamGebruik 1, 2, 3 of 4. Zonder Partnernaam is NaamGebruik 1 of 6.',
  actie: 'Kies een NaamGebruik dat past, of vul de Partnernaam in.',
  toets(bericht, _context, meld) {
    if (naamFout(bericht.Client.Naam)) meldNaam(bericht.Client.Naam, CLIENT, meld)
    elkeRelatie(bericht, relatieFout, meldRelatie, meld)
  },
})
