// SPDX-License-Identifier: EUPL-1.2
import { CLIENT } from '../klassen.ts'
import { regel } from '../regel.ts'

export const CS318 = regel({
  code: 'CS318',
  titel: 'Een cliënt is een natuurlijk persoon',
  berichten: ['JW301'],
  plaatsen: [`${CLIENT}/Naam`],
  betekenis:
    'NaamGebruik 6 (niet-natuurlijk persoon) kan niet bij een cliënt. Een cliënt is altijd een mens.',
  actie: 'Kies een ander NaamGebruik voor de cliënt, bijvoorbeeld 1 (eigen naam).',
  toets(bericht, _context, meld) {
    if (bericht.Client.Naam.NaamGebruik === '6') {
      meld(`${CLIENT}/Naam`, "NaamGebruik '6' (niet-natuurlijk persoon) kan niet bij een cliënt.")
    }
  },
})
