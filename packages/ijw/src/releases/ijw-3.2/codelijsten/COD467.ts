// SPDX-License-Identifier: EUPL-1.2
/**
 * COD467: Status aanlevering.
 * The XSD allows 2 and 9; CS058 rejects them on level 2.
 */
import type { Codelijst, StatusAanleveringCode } from './model.ts'

export const COD467: Codelijst<StatusAanleveringCode> = {
  id: 'COD467',
  naam: 'Status aanlevering',
  element: 'LDT_StatusAanlevering',
  berichten: ['JW305', 'JW306', 'JW307', 'JW308'],
  peildatum: null,
  bron: 'iJw 3.2, codelijst COD467',
  toelichting:
    'Deze lijst zegt of u een start of stop meldt of verwijdert. Alleen 1 en 3 zijn toegestaan.',
  codes: [
    {
      code: '1',
      label: 'Eerste aanlevering',
      betekenis: 'Dit is een nieuwe start of stop.',
      gevolg: null,
      actie: 'Gebruik deze code ook als een eerdere melding is afgekeurd.',
      geldigVan: null,
      geldigTot: null,
      toegestaan: true,
    },
    {
      code: '2',
      label: 'Gewijzigde aanlevering',
      betekenis: 'Deze code stond voor een gewijzigde melding. In de Jeugdwet mag hij niet.',
      gevolg: 'De gemeente keurt het hele bericht af met 0001 (CS058).',
      actie: 'Verwijder de oude melding met 3 en stuur de goede met 1.',
      geldigVan: null,
      geldigTot: null,
      toegestaan: false,
    },
    {
      code: '3',
      label: 'Verwijderen aanlevering',
      betekenis: 'U verwijdert een start of stop die eerder is goedgekeurd.',
      gevolg: 'De eerdere melding telt niet meer. U kunt haar opnieuw aanleveren.',
      actie:
        'Neem alle gegevens precies over uit de eerdere melding. Verander alleen de status in 3.',
      geldigVan: null,
      geldigTot: null,
      toegestaan: true,
    },
    {
      code: '9',
      label: 'Niet van toepassing (ongewijzigd)',
      betekenis: 'Deze code stond voor een melding zonder wijziging. In de Jeugdwet mag hij niet.',
      gevolg: 'De gemeente keurt het hele bericht af met 0001 (CS058).',
      actie: 'Laat een start of stop die niet verandert weg uit het bericht.',
      geldigVan: null,
      geldigTot: null,
      toegestaan: false,
    },
  ],
}
