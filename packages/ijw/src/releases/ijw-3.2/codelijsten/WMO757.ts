// SPDX-License-Identifier: EUPL-1.2
/** WMO757: Frequentie. */
import type { Codelijst } from './model.ts'

export const WMO757: Codelijst = {
  id: 'WMO757',
  naam: 'Frequentie',
  element: 'LDT_Frequentie',
  berichten: ['JW301', 'JW302'],
  peildatum: null,
  bron: 'iJw 3.2, codelijst WMO757',
  toelichting: 'Deze lijst zegt over welke periode het volume geldt.',
  codes: [
    {
      code: '1',
      label: 'Per dag',
      betekenis: 'Het volume geldt per dag.',
      gevolg: null,
      actie: null,
      geldigVan: null,
      geldigTot: null,
    },
    {
      code: '2',
      label: 'Per week',
      betekenis: 'Het volume geldt per week. De toewijzing heeft dan altijd een Einddatum.',
      gevolg: null,
      actie: null,
      geldigVan: null,
      geldigTot: null,
    },
    {
      code: '4',
      label: 'Per maand',
      betekenis: 'Het volume geldt per maand.',
      gevolg: null,
      actie: null,
      geldigVan: null,
      geldigTot: null,
    },
    {
      code: '6',
      label: 'Totaal binnen geldigheidsduur toewijzing',
      betekenis: 'Het volume geldt voor de hele looptijd van de toewijzing.',
      gevolg: null,
      actie: null,
      geldigVan: null,
      geldigTot: null,
    },
  ],
}
