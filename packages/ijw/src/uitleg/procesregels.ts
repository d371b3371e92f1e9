// SPDX-License-Identifier: EUPL-1.2
/**
 * Explanations of the process rules (OP) and invariants (IV) that govern start, stop and
 * closing. No message is rejected on them, so they have no return code and no rule module;
 * they live here because people meet their codes in letters, manuals and our own pages.
 */
import type { Uitleg } from './model.ts'
import { procesregel } from './procesregel.ts'

const HEEN = ['JW301', 'JW305', 'JW307']
const RETOUR = ['JW302', 'JW306', 'JW308']

export const PROCESREGELS: readonly Uitleg[] = [
  procesregel(
    'OP003',
    'Veiligheid van de cliënt gaat voor',
    HEEN,
    'Is berichtenverkeer volgens een professional gevaarlijk voor de cliënt? Dan sturen partijen geen bericht.',
    'Maak buiten het berichtenverkeer een afspraak met de andere partij.',
  ),
  procesregel(
    'OP033',
    'Een start of stop verbeteren',
    ['JW305', 'JW307'],
    'U verbetert een start of stop door de oude melding te verwijderen en een goede te sturen.',
    'Verwijder met StatusAanlevering 3 en meld opnieuw met 1.',
    ['COD467', '9063'],
  ),
  procesregel(
    'OP039',
    'Andere naam is geen reden om af te keuren',
    HEEN,
    'Wijkt de naam, de geboortedatum of het geslacht af? Dan mag de ontvanger het bericht daarop niet afkeuren.',
    'Verwerk het bericht en neem contact op over het verschil.',
  ),
  procesregel(
    'OP072',
    'Een stop hoort bij een start',
    ['JW307'],
    'Een stop kan alleen na een gemelde start. De stop verwijst naar die start.',
    'Meld eerst de start en wacht op het JW306.',
    ['9069'],
  ),
  procesregel(
    'OP080',
    'De volgorde van ontvangst zegt niets',
    HEEN,
    'Berichten kunnen in een andere volgorde aankomen dan u ze stuurde. Daar mag de ontvanger geen betekenis aan geven.',
    'Wacht bij een reeks op elk retourbericht voordat u het volgende bericht stuurt.',
    ['9069'],
  ),
  procesregel(
    'OP087',
    'Een JW301 is compleet',
    ['JW301'],
    'Een JW301 bevat alle toewijzingen van de cliënt bij deze aanbieder die nog gelden. Ook wat sinds het vorige goedgekeurde JW301 is gewijzigd, hoort erin.',
    'Neem ook toewijzingen op die niet veranderen. Laat bij die toewijzingen de RedenWijziging leeg.',
    ['JZ002'],
  ),
  procesregel(
    'OP090',
    'Antwoord binnen drie werkdagen',
    RETOUR,
    'De ontvanger stuurt het retourbericht binnen drie werkdagen na ontvangst. De verzender houdt zelf in de gaten of het komt.',
    'Komt er na drie werkdagen niets? Bel dan de ontvanger. Stuur het bericht niet zomaar nog eens.',
    ['9056'],
  ),
  procesregel(
    'OP095',
    'Niet afkeuren op wat de ander niet weet',
    HEEN,
    'De ontvanger keurt een bericht niet af op gegevens die de verzender niet kan kennen.',
    'Neem contact op als uw eigen gegevens iets anders zeggen.',
  ),
  procesregel(
    'OP155',
    'Een stop verwijst naar de laatste start',
    ['JW307'],
    'De Begindatum in een stop is die van de laatst gemelde start.',
    'Neem de Begindatum over uit uw laatste goedgekeurde start.',
    ['9069'],
  ),
  procesregel(
    'OP270',
    'Samen afspreken welke dag telt',
    ['JW305', 'JW307'],
    'Gemeente en aanbieder spreken af welke dag telt als begin en als einde van de zorg.',
    'Leg die afspraak vast. Vaak is het de eerste en de laatste dag met zorg.',
    ['Begindatum', 'Einddatum'],
  ),
  procesregel(
    'OP271',
    'Start melden binnen vijf werkdagen',
    ['JW305'],
    'De aanbieder meldt de start binnen vijf werkdagen nadat de zorg begon. Kwam de toewijzing pas later? Dan telt de dag van ontvangst. Verbetert de aanbieder een start? Dan telt de eerste melding.',
    'Reken de uiterste dag uit met `stopwijzer termijn`.',
    ['JW305'],
  ),
  procesregel(
    'OP272',
    'Stop melden binnen vijf werkdagen',
    ['JW307'],
    'De aanbieder meldt de stop binnen vijf werkdagen na het einde van de zorg. Volgt de stop op een tijdelijke stop? Dan telt de dag waarop bekend is dat de zorg niet verdergaat. Verkortte de gemeente de toewijzing met terugwerkende kracht? Dan telt de dag van ontvangst, of het einde van de zorg als dat later was. Verbetert de aanbieder een stop? Dan telt de eerste melding.',
    'Reken de uiterste dag uit met `stopwijzer termijn`. Bent u te laat? Meld de stop toch: de gemeente keurt hem daarom niet af.',
    ['JW307', 'JZ588/20'],
  ),
  procesregel(
    'OP286',
    'Eén fout keurt het hele bericht af',
    HEEN,
    'Is een deel van het bericht fout? Dan keurt de ontvanger het hele bericht af. Het telt als nooit verzonden.',
    'Herstel de fout en stuur alles opnieuw, met een nieuwe Identificatie.',
    ['0001', '0200'],
  ),
  procesregel(
    'OP288',
    'Na elke start volgt een stop',
    ['JW307'],
    'Wie een start meldde, meldt ook de stop. Dat geldt ook als de zorg op de einddatum van de toewijzing eindigt.',
    'Meld de stop, ook als de zorg volgens plan eindigt.',
    ['JZ588/31'],
  ),
  procesregel(
    'OP295',
    'Zonder start geen stop',
    ['JW305', 'JW307'],
    'Meldde u nooit een start? Dan meldt u ook geen stop, ook niet als de gemeente de toewijzing intrekt.',
    'Doe niets als er geen zorg was. Was er wel zorg? Meld dan eerst de start.',
    ['9069'],
  ),
  procesregel(
    'OP364',
    'Een stop houdt geen betaling tegen',
    ['JW305', 'JW307'],
    'De gemeente keurt een declaratie niet af omdat een start of stop ontbreekt of een andere datum heeft.',
    'Bel over een ontbrekende stop, maar laat de declaratie doorgaan.',
  ),
  procesregel(
    'OP377',
    'Van tijdelijk naar definitief',
    ['JW307'],
    'Na een tijdelijke stop mag u zonder nieuwe start een definitieve stop melden.',
    'Kies een Einddatum op of na de Einddatum van de tijdelijke stop.',
    ['JZ588/20', '9414'],
  ),
  procesregel(
    'OP378',
    'Geen twee tijdelijke stops',
    ['JW307'],
    'Na een tijdelijke stop kan zonder nieuwe start alleen een definitieve stop volgen.',
    'Gaat de zorg verder? Meld dan eerst een nieuwe start.',
    ['9413'],
  ),
  procesregel(
    'OP379',
    'Opnieuw starten mag',
    ['JW305'],
    'Na een tijdelijke of definitieve stop mag u opnieuw een start melden op dezelfde toewijzing.',
    'Kijk eerst of de toewijzing nog loopt. Meld daarna de start met een nieuwe Begindatum.',
    ['9326'],
  ),
  procesregel(
    'OP380',
    'Verlengen zonder stop en start',
    ['JW301'],
    'Verlengt de gemeente dezelfde toewijzing? Dan loopt de zorg gewoon door.',
    'Meld geen stop en geen nieuwe start.',
    ['JZ002/04'],
  ),
  procesregel(
    'IV028',
    'Wat staat er in een retourbericht',
    RETOUR,
    'Is alles goed? Dan bevat het retourbericht alleen een header zonder codes. Is er een fout in een product? Dan komen alle delen terug, elk met een code.',
    'Zoek het deel met een andere code dan 0200.',
    ['WJ001', '0200', '0233'],
  ),
]
