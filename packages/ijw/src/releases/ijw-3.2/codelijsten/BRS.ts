// SPDX-License-Identifier: EUPL-1.2
/**
 * BRS: Foutcodes VECOZO (BRS).
 * Numbers changed over the years: read a code together with its text. BRS28: VECOZO may reject
 * on level 2 itself, and then no return message with 0001 comes.
 */
import type { Codelijst, VecozoFoutCode } from './model.ts'
import { transportfout } from './transportfout.ts'

export const BRS: Codelijst<VecozoFoutCode> = {
  id: 'BRS',
  naam: 'Foutcodes VECOZO (BRS)',
  element: null,
  berichten: [],
  peildatum: '2025-11',
  bron: 'Foutcodelijst VECOZO (BRS)',
  toelichting:
    'Met deze codes meldt VECOZO dat het een bericht niet bezorgt. Het zijn geen retourcodes.',
  codes: [
    {
      ...transportfout(
        'BRS01',
        'Afzender is niet bekend bij VECOZO',
        'VECOZO kent deze afzender niet.',
        'Controleer de AGB-code en de rol van de afzender.',
      ),
      inhoudelijk: false,
    },
    {
      ...transportfout(
        'BRS02',
        'Indiener beschikt niet over de juiste rol om voor dit berichttype berichten in te dienen',
        'U hebt bij VECOZO niet de goede rol om deze berichtsoort in te dienen.',
        'Laat uw beheerder dit regelen met VECOZO.',
      ),
      inhoudelijk: false,
    },
    {
      ...transportfout(
        'BRS03',
        'Indiener is niet gemachtigd om namens de afzender het bericht in te dienen',
        'De afzender gaf u geen toestemming om dit bericht in te dienen.',
        'Vraag de afzender om een toestemmingsverklaring bij VECOZO.',
      ),
      inhoudelijk: false,
    },
    {
      ...transportfout(
        'BRS04',
        'Geadresseerde partij is niet aangesloten bij VECOZO',
        'De ontvanger is niet aangesloten bij VECOZO.',
        'Controleer de code van de ontvanger.',
      ),
      inhoudelijk: false,
    },
    {
      ...transportfout(
        'BRS05',
        'Geadresseerde partij beschikt niet over de juiste rol om voor dit berichttype berichten te ontvangen',
        'De ontvanger heeft bij VECOZO niet de goede rol voor deze berichtsoort.',
        'Bel de ontvanger. Die regelt de rol met VECOZO.',
      ),
      inhoudelijk: false,
    },
    {
      ...transportfout(
        'BRS06',
        'Payload is groter dan toegestaan',
        'Het bericht is te groot.',
        'Verdeel de gegevens over meer berichten.',
      ),
      inhoudelijk: false,
    },
    {
      ...transportfout(
        'BRS12',
        'Virus gedetecteerd in payload',
        'Er zat een virus in het bericht.',
        'Laat uw beheerder uw systeem controleren. Maak het bericht daarna opnieuw.',
      ),
      inhoudelijk: false,
    },
    {
      ...transportfout(
        'BRS13',
        'Berichtinhoud voldoet niet aan XSD',
        'Het bericht heeft niet de vorm die de standaard voorschrijft.',
        'Controleer het bericht met `stopwijzer controleer`. Herstel elke fout uit het rapport. Stuur het bericht daarna opnieuw, met een nieuwe Identificatie.',
      ),
      inhoudelijk: true,
    },
    {
      ...transportfout(
        'BRS14',
        'Payload bevat geen well-formed XML',
        'Het bericht is geen goede XML. VECOZO kan het niet lezen.',
        'Controleer het bericht met `stopwijzer controleer`. Laat uw leverancier de fout herstellen. Stuur het bericht daarna opnieuw, met een nieuwe Identificatie.',
      ),
      inhoudelijk: true,
    },
    {
      ...transportfout(
        'BRS15',
        'Geen geldig ZIP-bestand aangeleverd',
        'Het bestand is geen goed zip-bestand.',
        'Maak het zip-bestand opnieuw.',
      ),
      inhoudelijk: false,
    },
    {
      ...transportfout(
        'BRS16',
        'ZIP-bestand bevat meer bestanden dan toegestaan',
        'Er zitten te veel bestanden in het zip-bestand.',
        'Verdeel de berichten over meer zip-bestanden.',
      ),
      inhoudelijk: false,
    },
    {
      ...transportfout(
        'BRS17',
        'ZIP-bestand bevat wachtwoordbeveiliging',
        'Er zit een wachtwoord op het zip-bestand.',
        'Maak het zip-bestand opnieuw, zonder wachtwoord.',
      ),
      inhoudelijk: false,
    },
    {
      ...transportfout(
        'BRS18',
        'Bericht bevat persoonsgegevens die niet zijn toegestaan op deze omgeving',
        'Het bericht bevat persoonsgegevens die in deze omgeving niet mogen.',
        'Gebruik in een test alleen verzonnen personen.',
      ),
      inhoudelijk: false,
    },
    {
      ...transportfout(
        'BRS19',
        'Bestand in ZIP-bestand is groter dan toegestaan',
        'Een bestand in het zip-bestand is te groot.',
        'Verdeel de gegevens over meer berichten.',
      ),
      inhoudelijk: false,
    },
    {
      ...transportfout(
        'BRS20',
        'Identificatie moet per berichtsoort uniek zijn voor de verzendende partij',
        'U gebruikte deze Identificatie al voor een bericht van dezelfde soort.',
        'Kijk eerst of het eerdere bericht is aangekomen. Is dit een nieuw bericht? Stuur het opnieuw met een nieuwe Identificatie.',
      ),
      inhoudelijk: true,
    },
    {
      ...transportfout(
        'BRS21',
        'ZIP-bestand bevat minder bestanden dan toegestaan',
        'Er zitten te weinig bestanden in het zip-bestand.',
        'Controleer of het bericht in het zip-bestand zit.',
      ),
      inhoudelijk: false,
    },
    {
      ...transportfout(
        'BRS28',
        'Het bericht is afgekeurd op basis van XSLT-controles',
        'VECOZO keurt de inhoud van het bericht af met de landelijke controles.',
        'Controleer het bericht met `stopwijzer controleer`. Herstel elke fout uit het rapport. Stuur het bericht daarna opnieuw, met een nieuwe Identificatie.',
      ),
      inhoudelijk: true,
    },
    {
      ...transportfout(
        'BRS29',
        'ZIP-bestand bevat mappenstructuur',
        'Er zitten mappen in het zip-bestand.',
        'Maak het zip-bestand opnieuw, zonder mappen.',
      ),
      inhoudelijk: false,
    },
    {
      ...transportfout(
        'BRS33',
        'Bericht kan niet afgeleverd worden',
        'VECOZO kan het bericht niet bezorgen.',
        'Controleer de ontvanger. Klopt die? Bel dan VECOZO.',
      ),
      inhoudelijk: false,
    },
    {
      ...transportfout(
        'BRS114',
        'TraceerID is niet uniek',
        'U gebruikte dit TraceerID al.',
        'Weet u niet of het eerdere bericht aankwam? Vraag dan eerst de status op bij VECOZO. Stuur anders opnieuw met een nieuw TraceerID.',
      ),
      inhoudelijk: false,
    },
  ],
}
