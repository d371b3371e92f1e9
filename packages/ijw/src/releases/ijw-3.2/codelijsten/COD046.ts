// SPDX-License-Identifier: EUPL-1.2
/** COD046: Geslacht. */
import type { Codelijst } from './model.ts'

export const COD046: Codelijst = {
  id: 'COD046',
  naam: 'Geslacht',
  element: 'LDT_Geslacht',
  berichten: ['JW301', 'JW302', 'JW305', 'JW306', 'JW307', 'JW308'],
  peildatum: null,
  bron: 'iJw 3.2, codelijst COD046',
  toelichting: 'Deze lijst zegt welk geslacht van de cliënt is vastgelegd.',
  codes: [
    {
      code: '0',
      label: 'Onbekend',
      betekenis: 'Het geslacht is niet bekend of niet vastgelegd.',
      gevolg: null,
      actie: null,
      geldigVan: null,
      geldigTot: null,
    },
    {
      code: '1',
      label: 'Mannelijk',
      betekenis: 'De cliënt is een jongen of man.',
      gevolg: null,
      actie: null,
      geldigVan: null,
      geldigTot: null,
    },
    {
      code: '2',
      label: 'Vrouwelijk',
      betekenis: 'De cliënt is een meisje of vrouw.',
      gevolg: null,
      actie: null,
      geldigVan: null,
      geldigTot: null,
    },
  ],
}
