// SPDX-License-Identifier: EUPL-1.2
import { CLIENT } from '../klassen.ts'
import { regel } from '../regel.ts'

const TAAL = `${CLIENT}/Communicatie/Taal`

export const CD007 = regel({
  code: 'CD007',
  titel: 'Taal hoort bij een tolk',
  berichten: ['JW301'],
  plaatsen: [TAAL],
  betekenis:
    'Bij communicatievorm 1 (tolk taal) is de Taal verplicht. Bij een andere vorm blijft de Taal weg.',
  actie: 'Vul bij vorm 1 de taal van de tolk in. Laat Taal bij vorm 2 of 3 weg.',
  toets(bericht, _context, meld) {
    const { Communicatie } = bericht.Client
    if (Communicatie === undefined) return
    if (Communicatie.Vorm === '1') {
      if (Communicatie.Taal === undefined) {
        meld(TAAL, "Bij communicatievorm '1' (tolk taal) ontbreekt de Taal.")
      }
    } else if (Communicatie.Taal !== undefined) {
      // Taal is free text and may hold anything: never repeat it.
      meld(TAAL, `Een Taal kan niet bij communicatievorm '${Communicatie.Vorm}'.`)
    }
  },
})
