// SPDX-License-Identifier: EUPL-1.2
/**
 * COD170: Datumgebruik.
 * There is no code for a date that is fully known: then the element stays away.
 */
import type { Codelijst, DatumGebruikCode } from './model.ts'

export const COD170: Codelijst<DatumGebruikCode> = {
  id: 'COD170',
  naam: 'Datumgebruik',
  element: 'LDT_DatumGebruik',
  berichten: ['JW301', 'JW302', 'JW305', 'JW306', 'JW307', 'JW308'],
  peildatum: null,
  bron: 'iJw 3.2, codelijst COD170',
  toelichting:
    'Deze lijst zegt welk deel van een geboortedatum onbekend is. Is de hele datum bekend? Dan staat er geen code.',
  codes: [
    {
      code: '1',
      label: 'dag onbekend; alleen maand en jaar gebruiken',
      betekenis: 'Alleen de maand en het jaar van de geboorte zijn bekend.',
      gevolg: null,
      actie: 'Vul als dag 01 in: JJJJ-MM-01.',
      geldigVan: null,
      geldigTot: null,
      datumMoetZijn: 'JJJJ-MM-01',
    },
    {
      code: '2',
      label: 'dag en maand onbekend; alleen jaar gebruiken',
      betekenis: 'Alleen het jaar van de geboorte is bekend.',
      gevolg: null,
      actie: 'Vul als datum 1 januari in: JJJJ-01-01.',
      geldigVan: null,
      geldigTot: null,
      datumMoetZijn: 'JJJJ-01-01',
    },
    {
      code: '3',
      label: 'dag, maand en jaar onbekend; onbekende datum',
      betekenis: 'De hele geboortedatum is onbekend.',
      gevolg: null,
      actie: 'Vul als datum 1900-01-01 in.',
      geldigVan: null,
      geldigTot: null,
      datumMoetZijn: '1900-01-01',
    },
  ],
}
