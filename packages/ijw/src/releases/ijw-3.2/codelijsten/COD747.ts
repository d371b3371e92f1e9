// SPDX-License-Identifier: EUPL-1.2
/** COD747: Communicatievorm. */
import type { Codelijst, CommunicatievormCode } from './model.ts'

export const COD747: Codelijst<CommunicatievormCode> = {
  id: 'COD747',
  naam: 'Communicatievorm',
  element: 'LDT_Communicatievorm',
  berichten: ['JW301', 'JW302'],
  peildatum: null,
  bron: 'iJw 3.2, codelijst COD747',
  toelichting: 'Deze lijst zegt welke tolk de cliënt nodig heeft.',
  codes: [
    {
      code: '1',
      label: 'Tolk taal',
      betekenis: 'De cliënt heeft een tolk nodig voor een andere taal.',
      gevolg: null,
      actie: 'Vul ook de taal in.',
      geldigVan: null,
      geldigTot: null,
      taalVerplicht: true,
    },
    {
      code: '2',
      label: 'Doventolk',
      betekenis: 'De cliënt heeft een doventolk nodig.',
      gevolg: null,
      actie: 'Laat de taal leeg.',
      geldigVan: null,
      geldigTot: null,
      taalVerplicht: false,
    },
    {
      code: '3',
      label: 'Doofblindentolk',
      betekenis: 'De cliënt heeft een tolk voor doofblinden nodig.',
      gevolg: null,
      actie: 'Laat de taal leeg.',
      geldigVan: null,
      geldigTot: null,
      taalVerplicht: false,
    },
  ],
}
