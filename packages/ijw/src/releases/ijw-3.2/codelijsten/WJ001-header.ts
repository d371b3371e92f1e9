// SPDX-License-Identifier: EUPL-1.2
/** WJ001, the codes that 302, 306 and 308 carry on the header or on every class. */
import type { RetourcodeCode } from './model.ts'

export const RETOURCODES_HEADER: readonly RetourcodeCode[] = [
  {
    code: '0001',
    label: 'Bericht is afgekeurd om technische redenen',
    betekenis:
      'Het bericht breekt een regel over de inhoud van het bericht zelf. Het retourbericht zegt niet welke regel.',
    gevolg:
      'De ontvanger keurt het hele bericht af. Het telt als nooit verzonden. U krijgt alleen de header terug.',
    actie:
      'Controleer uw bericht met `stopwijzer controleer`. Herstel elke fout uit het rapport. Stuur het hele bericht opnieuw met een nieuwe Identificatie. U hoeft niets te verwijderen.',
    geldigVan: null,
    geldigTot: null,
    oordeel: 'afgekeurd',
    niveau: 2,
    gebruik: [
      {
        heenbericht: 'JW301',
        retourbericht: 'JW302',
        klasse: 'Header',
        regels: [
          'CD005',
          'CD007',
          'CD009',
          'CD025',
          'CD034',
          'CD041',
          'CD075',
          'CD076',
          'CD077',
          'CD078',
          'CD079',
          'CD080',
          'CS002',
          'CS003',
          'CS050',
          'CS089',
          'CS139',
          'CS318',
          'CS335',
          'CS336',
          'CS338',
          'TR002',
          'TR006',
          'TR061',
          'TR101',
          'TR134',
          'TR302',
        ],
      },
      {
        heenbericht: 'JW305',
        retourbericht: 'JW306',
        klasse: 'Header',
        regels: ['CS002', 'CS058', 'CS139', 'TR002', 'TR101', 'TR134'],
      },
      {
        heenbericht: 'JW307',
        retourbericht: 'JW308',
        klasse: 'Header',
        regels: ['CS002', 'CS058', 'CS139', 'TR002', 'TR018', 'TR101', 'TR134'],
      },
    ],
  },
  {
    code: '0200',
    label: 'Geen opmerking over deze berichtklasse',
    betekenis: 'De ontvanger zag geen fout in dit deel van het bericht.',
    gevolg:
      'Staat bij een ander deel een foutcode? Dan is het hele bericht afgekeurd, ook dit deel.',
    actie:
      'Zoek het deel met een andere code dan 0200 en herstel die fout. Stuur het hele bericht opnieuw met een nieuwe Identificatie. Staat 0200 alleen in de header, zonder cliënt? Lees dat als goedgekeurd. Staat bij de cliënt overal 0200? Bel dan de ontvanger.',
    geldigVan: null,
    geldigTot: null,
    oordeel: 'geen fout',
    niveau: null,
    gebruik: [
      { heenbericht: 'JW301', retourbericht: 'JW302', klasse: 'alle', regels: [] },
      { heenbericht: 'JW305', retourbericht: 'JW306', klasse: 'alle', regels: [] },
      { heenbericht: 'JW307', retourbericht: 'JW308', klasse: 'alle', regels: [] },
    ],
  },
  {
    code: '0233',
    label: 'Berichtklasse is niet beoordeeld',
    betekenis:
      'De ontvanger heeft dit deel van het bericht niet beoordeeld. Een fout in een ander deel hield dat tegen.',
    gevolg: 'De ontvanger keurt het hele bericht af. Het telt als nooit verzonden.',
    actie:
      'Herstel de fout bij het andere deel. Stuur het hele bericht opnieuw met een nieuwe Identificatie. Let op: dit deel kan daarna alsnog een foutcode krijgen.',
    geldigVan: null,
    geldigTot: null,
    oordeel: 'niet beoordeeld',
    niveau: null,
    gebruik: [
      { heenbericht: 'JW301', retourbericht: 'JW302', klasse: 'alle', regels: [] },
      { heenbericht: 'JW305', retourbericht: 'JW306', klasse: 'alle', regels: [] },
      { heenbericht: 'JW307', retourbericht: 'JW308', klasse: 'alle', regels: [] },
    ],
  },
  {
    code: '8848',
    label: 'Dagtekening moet gelijk zijn aan of voor de systeemdatum liggen',
    betekenis: 'De Dagtekening ligt later dan de dag van ontvangst, of die dag bestaat niet.',
    gevolg:
      'De ontvanger keurt het hele bericht af. Het telt als nooit verzonden. De ontvanger kijkt niet naar de rest.',
    actie:
      'Controleer de datum van uw systeem. Vul als Dagtekening de dag van verzenden in. Stuur het hele bericht opnieuw met een nieuwe Identificatie.',
    geldigVan: null,
    geldigTot: null,
    oordeel: 'afgekeurd',
    niveau: 4,
    gebruik: [
      { heenbericht: 'JW301', retourbericht: 'JW302', klasse: 'Header', regels: ['TR135'] },
      { heenbericht: 'JW305', retourbericht: 'JW306', klasse: 'Header', regels: ['TR135'] },
      { heenbericht: 'JW307', retourbericht: 'JW308', klasse: 'Header', regels: ['TR135'] },
    ],
  },
  {
    code: '9056',
    label: 'Identificatie moet per berichtsoort uniek zijn voor de verzendende partij',
    betekenis: 'U gebruikte deze Identificatie al voor een ander bericht van dezelfde soort.',
    gevolg:
      'De ontvanger keurt dit bericht af en kijkt niet naar de inhoud. Het eerdere bericht verandert niet.',
    actie:
      'Zoek het eerdere bericht en het antwoord daarop. Stuurde u hetzelfde bericht twee keer? Dan geldt het antwoord op het eerste. Is dit een nieuw bericht? Stuur het opnieuw met een nieuwe Identificatie.',
    geldigVan: null,
    geldigTot: null,
    oordeel: 'afgekeurd',
    niveau: 3,
    gebruik: [
      { heenbericht: 'JW301', retourbericht: 'JW302', klasse: 'Header', regels: ['TR056'] },
      { heenbericht: 'JW305', retourbericht: 'JW306', klasse: 'Header', regels: ['TR056'] },
      { heenbericht: 'JW307', retourbericht: 'JW308', klasse: 'Header', regels: ['TR056'] },
    ],
  },
  {
    code: 'S300',
    label: 'Gemeentecode komt niet voor in de lijst van CBS',
    betekenis: 'De gemeentecode in de header staat niet in de lijst van het CBS.',
    gevolg:
      'De ontvanger keurt het hele bericht af. Het telt als nooit verzonden. De ontvanger kijkt niet naar de rest.',
    actie:
      'Controleer de vier cijfers van de gemeente. Is de gemeente opgegaan in een andere? Gebruik dan de nieuwe code. Gaat het bericht over een oude toewijzing? Dan mag de code die gold op de Ingangsdatum. Stuur het hele bericht opnieuw met een nieuwe Identificatie.',
    geldigVan: null,
    geldigTot: null,
    oordeel: 'afgekeurd',
    niveau: 4,
    gebruik: [
      { heenbericht: 'JW301', retourbericht: 'JW302', klasse: 'Header', regels: ['TR378'] },
      { heenbericht: 'JW305', retourbericht: 'JW306', klasse: 'Header', regels: ['TR378'] },
      { heenbericht: 'JW307', retourbericht: 'JW308', klasse: 'Header', regels: ['TR378'] },
    ],
  },
]
