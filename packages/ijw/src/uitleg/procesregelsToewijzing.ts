// SPDX-License-Identifier: EUPL-1.2
/** The process rules (OP) about toewijzingen (JW301), in a sentence or two each. */
import type { Uitleg } from './model.ts'
import { procesregel } from './procesregel.ts'

const JW301 = ['JW301']
const VOORAF = 'Controleer dit voordat u het JW301 stuurt.'
const BEL = 'Maak hierover eerst een afspraak met de andere partij.'

/** Code, title, messages, meaning, what to do, related codes. */
const REGELS: readonly Parameters<typeof procesregel>[] = [
  [
    'OP001',
    'Gezag vastleggen',
    JW301,
    'De gemeente legt vast wie het gezag over de jeugdige heeft. Vanaf 16 jaar kan dat de jeugdige zelf zijn.',
    VOORAF,
  ],
  [
    'OP002',
    'Gezagsdrager gaat mee',
    JW301,
    'Wie het gezag heeft, staat als relatie in de toewijzing.',
    VOORAF,
  ],
  [
    'OP002x1',
    'Gezagsdrager is al bekend',
    JW301,
    'De gezagsdrager mag ontbreken als de aanbieder die in zijn verzoek al noemde.',
    VOORAF,
  ],
  [
    'OP002x2',
    'Jeugdige met eigen gezag',
    JW301,
    'Heeft de jeugdige zelf het gezag? Dan staat hij niet ook nog als relatie in de toewijzing.',
    VOORAF,
  ],
  [
    'OP033x1',
    'Een toewijzing wijzigen',
    JW301,
    'De gemeente wijzigt een toewijzing met een nieuw JW301. De nieuwste Toewijzingsdatum en -tijd gelden.',
    'Bespreek een kortere einddatum eerst met de aanbieder.',
  ],
  [
    'OP043',
    'Geen toewijzing naast een pgb',
    JW301,
    'Voor hetzelfde product in dezelfde periode is er zorg in natura of een pgb, nooit allebei.',
    'Laat de toewijzing uiterlijk eindigen op de dag vóór het pgb begint.',
  ],
  [
    'OP071',
    'Relatienummer blijft gelijk',
    JW301,
    'Een relatie houdt bij de gemeente altijd hetzelfde nummer.',
    VOORAF,
  ],
  [
    'OP076',
    'Soort relatie vastleggen',
    JW301,
    'Van elke relatie staat de soort vast. Alleen relaties die nodig zijn voor contact gaan mee.',
    VOORAF,
  ],
  [
    'OP086',
    'Toewijzen met een JW301',
    JW301,
    'Zorg die de gemeente per inzet of per resultaat betaalt, wijst zij altijd toe met een JW301.',
    VOORAF,
  ],
  [
    'OP091',
    'Extra adressen mogen',
    JW301,
    'Extra contactgegevens mogen mee, als de soort van het adres erbij staat.',
    VOORAF,
    ['COD757'],
  ],
  [
    'OP130',
    'Relatie is bereikbaar',
    JW301,
    'Een relatie heeft een naam, en een volledig adres of een telefoonnummer.',
    VOORAF,
    ['TR006'],
  ],
  [
    'OP186',
    'Beëindigen in het verleden',
    JW301,
    'Een toewijzing eindigt alleen met een datum in het verleden als de aanbieder het daarmee eens is.',
    BEL,
  ],
  [
    'OP191',
    'Weinig vrije tekst',
    JW301,
    'Partijen gebruiken zo min mogelijk vrije tekst. Er staan geen gegevens in waaraan iemand te herkennen is.',
    'Laat namen en details uit het commentaar weg.',
  ],
  [
    'OP257',
    'Andere zorg, nieuwe toewijzing',
    JW301,
    'Bij een ander product of een andere omvang eindigt de oude toewijzing en komt er een nieuwe. Verandert alleen de einddatum of het budget? Dan past de gemeente de oude aan.',
    'De aanbieder meldt een stop op het oude nummer en een start op het nieuwe.',
    ['JZ588/37', 'JZ002/05'],
  ],
  [
    'OP258',
    'Beëindigen met een JW301',
    JW301,
    'De gemeente meldt het einde van een toewijzing met een JW301.',
    'De aanbieder meldt daarna de stop als er een start staat.',
    ['JZ002'],
  ],
  [
    'OP259',
    'Niet stapelen',
    JW301,
    'Dezelfde aanbieder krijgt hetzelfde product niet twee keer in dezelfde periode.',
    VOORAF,
    ['TR302'],
  ],
  [
    'OP261',
    'Vaste manier van uitvoeren',
    JW301,
    'Per product ligt vast op welke manier de gemeente betaalt.',
    VOORAF,
  ],
  [
    'OP274',
    'Antwoord op een verzoek',
    JW301,
    'De gemeente antwoordt binnen vijf werkdagen op een verzoek om toewijzing.',
    'Stuur een toewijzing (JW301) of een antwoord (JW319).',
  ],
  [
    'OP275',
    'Nummer is uniek',
    JW301,
    'Een ToewijzingNummer is bij een gemeente maar van één toewijzing.',
    'Geef elke nieuwe toewijzing een nieuw nummer.',
    ['9332'],
  ],
  [
    'OP298',
    'Volume verlagen in overleg',
    JW301,
    'De gemeente verlaagt het totale volume alleen als de aanbieder het daarmee eens is.',
    BEL,
  ],
  [
    'OP299',
    'Budget verlagen in overleg',
    JW301,
    'De gemeente verlaagt een budget alleen als de aanbieder het daarmee eens is of er zelf om vroeg.',
    BEL,
  ],
  [
    'OP305',
    'Stuks inspanning',
    JW301,
    'Inspanning in stuks wijst de gemeente toe met eenheid 84.',
    'Kies eenheid 84 uit lijst WJ756.',
    ['WJ756'],
  ],
  [
    'OP344',
    'Elk verzoek krijgt een besluit',
    JW301,
    'Een verzoek eindigt altijd in een toewijzing of een afwijzing.',
    'Stuur een JW301 of een JW319.',
  ],
  [
    'OP346',
    'Antwoord op een wijzigingsverzoek',
    JW301,
    'De gemeente antwoordt binnen vijf werkdagen op een verzoek om wijziging. Is er onderzoek nodig? Dan volgt het besluit binnen acht weken.',
    'Stuur een JW301 of een JW319.',
  ],
  [
    'OP347',
    'Niet stapelen in een verzoek',
    JW301,
    'Een aanbieder vraagt hetzelfde product niet twee keer aan voor dezelfde periode.',
    'Kijk eerst welke toewijzingen er al zijn.',
  ],
  [
    'OP362',
    'Verwijderen schaadt geen zorg',
    JW301,
    'Verwijdert de gemeente een toewijzing? Dan blijft zorg die al is gegeven of gedeclareerd geldig.',
    BEL,
    ['9385', 'JZ002/13'],
  ],
]

export const TOEWIJZINGSREGELS: readonly Uitleg[] = REGELS.map((regel) => procesregel(...regel))
