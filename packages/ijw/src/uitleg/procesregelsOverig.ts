// SPDX-License-Identifier: EUPL-1.2
/** The other process rules (OP), about all kinds of messages, in a sentence or two each. */
import type { Uitleg } from './model.ts'
import { procesregel } from './procesregel.ts'

const HEEN = ['JW301', 'JW305', 'JW307']
const RETOUR = ['JW302', 'JW306', 'JW308']
const START_STOP = ['JW305', 'JW307']

/** Code, title, messages, meaning, what to do, related codes. */
const REGELS: readonly Parameters<typeof procesregel>[] = [
  [
    'OP011',
    'Start pas na het echte begin',
    ['JW305'],
    'De aanbieder meldt de start pas als de zorg echt is begonnen.',
    'Wacht met het JW305 tot de zorg begint.',
  ],
  [
    'OP033x2',
    'Geen status 2',
    START_STOP,
    'StatusAanlevering 2 (gewijzigd) mag niet.',
    'Verwijder met 3 en meld opnieuw met 1.',
    ['CS058'],
  ],
  [
    'OP047',
    'Afkeuren mag bij een fout',
    HEEN,
    'Een bericht dat niet aan de standaard voldoet, mag de ontvanger afkeuren.',
    'Gebruik daarvoor alleen de codes uit WJ001.',
    ['WJ001'],
  ],
  [
    'OP065',
    'Afgekeurde cliënt komt compleet terug',
    RETOUR,
    'Bij een fout bevat het retourbericht de cliënt met alle delen en codes.',
    'Zoek het deel met een andere code dan 0200.',
    ['0200'],
  ],
  [
    'OP079',
    'Cliënt heeft een BSN',
    HEEN,
    'Een bericht noemt de cliënt altijd met het BSN.',
    'Controleer het BSN voordat u het bericht stuurt.',
    ['CS002'],
  ],
  [
    'OP090x2',
    'Geen retourbericht mogelijk',
    RETOUR,
    'Kan de ontvanger geen retourbericht maken? Dan laat hij dat op een andere manier weten.',
    'Bel of mail de verzender, zonder persoonsgegevens in de mail.',
  ],
  [
    'OP179',
    'Bestand hoogstens 25 MB',
    HEEN,
    'Een bestand is hoogstens 25 MB groot.',
    'Verdeel de gegevens over meer berichten.',
    ['IB012', 'BRS06'],
  ],
  [
    'OP192',
    'Vorm van het bestand',
    HEEN,
    'Een bericht is XML in de tekenset UTF-8, zonder BOM. Regels eindigen met CR en LF.',
    'Laat uw software het bestand zo opslaan.',
    ['BESTAND'],
  ],
  [
    'OP252',
    'Onvolledige geboortedatum',
    HEEN,
    'Is een deel van de geboortedatum onbekend? Dan zegt DatumGebruik welk deel.',
    'Kies een code uit lijst COD170.',
    ['CS139'],
  ],
  [
    'OP254',
    'Aanbieder heeft een AGB-code',
    HEEN,
    'De AGB-code zegt welke aanbieder het is en waar het bericht heen gaat.',
    'Controleer de AGB-code van acht cijfers.',
  ],
  [
    'OP289',
    'Eén start tegelijk',
    START_STOP,
    'Op een toegewezen product loopt hoogstens één start.',
    'Meld eerst de stop voordat u een nieuwe start meldt.',
    ['9326'],
  ],
  [
    'OP363',
    'Start en stop van elk product',
    START_STOP,
    'De aanbieder meldt start en stop van elk product waarvoor hij een toewijzing heeft.',
    'Controleer of elke toewijzing een start heeft, en na afloop een stop.',
  ],
]

export const OVERIGE_PROCESREGELS: readonly Uitleg[] = REGELS.map((regel) => procesregel(...regel))
