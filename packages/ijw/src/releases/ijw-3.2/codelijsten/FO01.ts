// SPDX-License-Identifier: EUPL-1.2
/**
 * FO01: Foutcodes GGK/VECOZO (IB).
 * Numbers changed over the years: read a code together with its text and the sender.
 */
import type { Codelijst, InfrastructuurFoutCode } from './model.ts'
import { transportfout } from './transportfout.ts'

export const FO01: Codelijst<InfrastructuurFoutCode> = {
  id: 'Fo01',
  naam: 'Foutcodes GGK/VECOZO (IB)',
  element: null,
  berichten: [],
  peildatum: '2025-11',
  bron: 'Foutcodelijst GGK en VECOZO (Fo01)',
  toelichting:
    'Met deze codes melden het GGK en VECOZO dat zij een bericht niet bezorgen. Het zijn geen retourcodes.',
  codes: [
    {
      ...transportfout(
        'IB001',
        'Bericht voldoet niet aan XSD',
        'De envelop van het bericht heeft niet de vorm die het GGK verwacht.',
        'Laat uw leverancier de StUF-envelop herstellen. Bied het bericht daarna opnieuw aan.',
      ),
      afzender: ['BIDN', 'CAK', 'VWS'],
    },
    {
      ...transportfout(
        'IB002',
        'De verzendende organisatie is niet geautoriseerd om gebruik te maken van het GGK',
        'Uw organisatie mag het GGK nog niet gebruiken.',
        'Laat uw beheerder dit regelen met het GGK.',
      ),
      afzender: ['BIDN'],
    },
    {
      ...transportfout(
        'IB003',
        'Het ontvangen bericht overschrijdt de maximaal toegestane bestandsgrootte van 25MB',
        'Het bericht is groter dan 25 MB.',
        'Verdeel de gegevens over meer berichten.',
      ),
      afzender: ['BIDN'],
    },
    {
      ...transportfout(
        'IB004',
        'De functie wordt niet ondersteund',
        'Het GGK kent deze functie niet.',
        'Controleer de functie in de StUF-envelop.',
      ),
      afzender: ['BIDN'],
    },
    {
      ...transportfout(
        'IB005',
        'Gemeentecode is niet bekend bij het GGK, controleer de StUF-envelop',
        'Het GGK kent deze gemeentecode niet.',
        'Controleer de ontvanger in de StUF-envelop en in het bericht.',
      ),
      afzender: ['BIDN'],
    },
    {
      ...transportfout(
        'IB006',
        'Zendend systeem niet geautoriseerd voor combinatie van berichtcode, entiteittype en functie',
        'Uw systeem mag deze berichtsoort niet sturen via het GGK.',
        'Laat uw beheerder dit regelen met het GGK.',
      ),
      afzender: ['BIDN'],
    },
    {
      ...transportfout(
        'IB007',
        'Combinatie functie en organisatie is niet toegestaan',
        'Uw organisatie mag deze functie niet gebruiken.',
        'Laat uw beheerder dit regelen met het GGK.',
      ),
      afzender: ['BIDN'],
    },
    {
      ...transportfout(
        'IB008',
        'Indienende partij beschikt niet over juiste rol voor dit berichttype',
        'U hebt bij VECOZO niet de goede rol voor deze berichtsoort.',
        'Laat uw beheerder dit regelen met VECOZO.',
      ),
      afzender: ['VECOZO'],
    },
    {
      ...transportfout(
        'IB009',
        'Indiener heeft geen toestemmingsverklaring van afzender voor dit berichttype',
        'De afzender gaf u geen toestemming om dit bericht in te dienen.',
        'Vraag de afzender om een toestemmingsverklaring bij VECOZO.',
      ),
      afzender: ['VECOZO'],
    },
    {
      ...transportfout(
        'IB010',
        'Geadresseerde partij niet aangesloten bij VECOZO of AGB is incorrect',
        'De ontvanger is niet aangesloten bij VECOZO, of de AGB-code klopt niet.',
        'Controleer de AGB-code van de ontvanger.',
      ),
      afzender: ['VECOZO'],
    },
    {
      ...transportfout(
        'IB011',
        'Geadresseerde partij beschikt niet over juiste rol voor dit berichttype',
        'De ontvanger heeft bij VECOZO niet de goede rol voor deze berichtsoort.',
        'Bel de ontvanger. Die regelt de rol met VECOZO.',
      ),
      afzender: ['VECOZO'],
    },
    {
      ...transportfout(
        'IB012',
        'Payload is groter dan toegestaan (max. 25MB)',
        'Het bericht is groter dan 25 MB.',
        'Verdeel de gegevens over meer berichten.',
      ),
      afzender: ['VECOZO'],
    },
    {
      ...transportfout(
        'IB013',
        'Bestand bevat een virus en is verwijderd',
        'Er zat een virus in het bestand. VECOZO heeft het verwijderd.',
        'Laat uw beheerder uw systeem controleren. Maak het bericht daarna opnieuw.',
      ),
      afzender: ['VECOZO'],
    },
    {
      ...transportfout(
        'IB014',
        'Payload voldoet niet aan de XSD',
        'Het bericht heeft niet de vorm die de standaard voorschrijft.',
        'Controleer het bericht met `stopwijzer controleer`. Herstel elke fout uit het rapport. Stuur het bericht daarna opnieuw, met een nieuwe Identificatie.',
      ),
      afzender: ['VECOZO'],
    },
    {
      ...transportfout(
        'IB015',
        'Bericht bevat niet-toegestane persoonsgegevens',
        'Het bericht bevat persoonsgegevens die hier niet mogen. Dat gebeurt vooral in een testomgeving.',
        'Gebruik in een test alleen verzonnen personen.',
      ),
      afzender: ['VECOZO'],
    },
    {
      ...transportfout(
        'IB016',
        'Referentienummer is niet uniek',
        'U gebruikte dit referentienummer al.',
        'Kijk eerst of het eerdere bericht is aangekomen. Kies anders een nieuw nummer.',
      ),
      afzender: ['VECOZO', 'CAK'],
    },
    {
      ...transportfout(
        'IB017',
        'Applicatiegegevens niet of onjuist gevuld',
        'De gegevens over uw software ontbreken of kloppen niet.',
        'Laat uw leverancier de applicatiegegevens invullen.',
      ),
      afzender: ['VECOZO'],
    },
    {
      ...transportfout(
        'IB018',
        'Applicatiegegevens niet of onjuist gevuld',
        'De gegevens over uw software ontbreken of kloppen niet.',
        'Laat uw leverancier de applicatiegegevens invullen.',
      ),
      afzender: ['VECOZO'],
    },
    {
      ...transportfout(
        'IB019',
        'Declaratie-antwoord reeds ingediend',
        'Er is al een antwoord op deze declaratie ingediend.',
        'Stuur geen tweede antwoord.',
      ),
      afzender: ['VECOZO'],
    },
    {
      ...transportfout(
        'IB020',
        'Declaratie-antwoord reeds ingediend',
        'Er is al een antwoord op deze declaratie ingediend.',
        'Stuur geen tweede antwoord.',
      ),
      afzender: ['VECOZO'],
    },
    {
      ...transportfout(
        'IB021',
        'AlsAntwoordOp niet gevuld',
        'De verwijzing naar het eerste bericht ontbreekt (AlsAntwoordOp).',
        'Laat uw leverancier deze verwijzing invullen.',
      ),
      afzender: ['VECOZO'],
    },
    {
      ...transportfout(
        'IB022',
        'AlsAntwoordOp niet gevuld',
        'De verwijzing naar het eerste bericht ontbreekt (AlsAntwoordOp).',
        'Laat uw leverancier deze verwijzing invullen.',
      ),
      afzender: ['VECOZO'],
    },
    {
      ...transportfout(
        'IB023',
        'Functie is niet actief',
        'Deze functie staat uit bij het GGK.',
        'Laat uw beheerder dit regelen met het GGK.',
      ),
      afzender: ['BIDN'],
    },
    {
      ...transportfout(
        'IB901',
        'Geen geldig ZIP-bestand aangeleverd',
        'Het bestand is geen goed zip-bestand.',
        'Maak het zip-bestand opnieuw.',
      ),
      afzender: ['VECOZO'],
    },
    {
      ...transportfout(
        'IB902',
        'ZIP-bestand bevat meer bestanden dan toegestaan',
        'Er zitten te veel bestanden in het zip-bestand.',
        'Verdeel de berichten over meer zip-bestanden.',
      ),
      afzender: ['VECOZO'],
    },
    {
      ...transportfout(
        'IB903',
        'ZIP-bestand bevat wachtwoordbeveiliging',
        'Er zit een wachtwoord op het zip-bestand.',
        'Maak het zip-bestand opnieuw, zonder wachtwoord.',
      ),
      afzender: ['VECOZO'],
    },
    {
      ...transportfout(
        'IB904',
        'Bestand in ZIP-bestand is groter dan toegestaan (max. 25MB)',
        'Een bestand in het zip-bestand is groter dan 25 MB.',
        'Verdeel de gegevens over meer berichten.',
      ),
      afzender: ['VECOZO'],
    },
    {
      ...transportfout(
        'IB905',
        'ZIP-bestand bevat minder bestanden dan toegestaan',
        'Er zitten te weinig bestanden in het zip-bestand.',
        'Controleer of het bericht in het zip-bestand zit.',
      ),
      afzender: ['VECOZO'],
    },
  ],
}
