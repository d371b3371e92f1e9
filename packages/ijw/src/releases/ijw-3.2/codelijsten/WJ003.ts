// SPDX-License-Identifier: EUPL-1.2
/** WJ003: Wettelijke vertegenwoordiging. */
import type { Codelijst } from './model.ts'

export const WJ003: Codelijst = {
  id: 'WJ003',
  naam: 'Wettelijke vertegenwoordiging',
  element: 'LDT_WettelijkeVertegenwoordiging',
  berichten: ['JW301', 'JW302'],
  peildatum: null,
  bron: 'iJw 3.2, codelijst WJ003',
  toelichting: 'Deze lijst zegt wie de cliënt volgens de wet vertegenwoordigt.',
  codes: [
    {
      code: '06',
      label: 'Voogdij',
      betekenis: 'Een voogd heeft het gezag over het kind, in plaats van de ouders.',
      gevolg: null,
      actie: null,
      geldigVan: null,
      geldigTot: null,
    },
    {
      code: '07',
      label: 'Bewindvoering',
      betekenis: 'Een bewindvoerder beheert het geld en de goederen van de cliënt.',
      gevolg: null,
      actie: null,
      geldigVan: null,
      geldigTot: null,
    },
    {
      code: '08',
      label: 'Mentorschap',
      betekenis: 'Een mentor beslist mee over zorg en begeleiding van de cliënt.',
      gevolg: null,
      actie: null,
      geldigVan: null,
      geldigTot: null,
    },
    {
      code: '09',
      label: 'Onder curatele stelling',
      betekenis: 'Een curator beslist voor de cliënt, over geld en over zorg.',
      gevolg: null,
      actie: null,
      geldigVan: null,
      geldigTot: null,
    },
    {
      code: '10',
      label: 'Zaakwaarneming',
      betekenis:
        'Iemand regelt zaken voor de cliënt zonder dat de rechter diegene heeft aangewezen.',
      gevolg: null,
      actie: null,
      geldigVan: null,
      geldigTot: null,
    },
  ],
}
