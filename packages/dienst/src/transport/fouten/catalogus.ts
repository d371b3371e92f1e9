// SPDX-License-Identifier: EUPL-1.2
/**
 * The error codes of the chain as data, with the period in which each had its meaning. The
 * list of 2018 (revision 3) and that of November 2025 use the same codes for different
 * things, so a code alone says nothing: it is looked up with who sent it and the day. What
 * is not in the list stays unknown; nothing is guessed.
 */

const FOUTBRONNEN = ['StUF', 'IB', 'RINIS', 'VECOZO'] as const
/** Whose code it is. The codes of StUF itself are used by everybody. */
export type Foutbron = (typeof FOUTBRONNEN)[number]

export type Foutsleutel = keyof typeof BETEKENISSEN

/** Meaning and remedy. Dutch, for who runs the service. */
export const BETEKENISSEN = {
  'ontvanger-onbekend': {
    zin: 'De ontvanger is niet bekend in de keten.',
    remedie: 'Controleer de code van de ontvanger en of die partij is aangesloten.',
  },
  'afzender-onbekend': {
    zin: 'De afzender is niet bekend in de keten.',
    remedie: 'Controleer uw code en uw aansluiting bij de beheerder van het knooppunt.',
  },
  'afzender-niet-bevoegd': {
    zin: 'De afzender mag dit niet versturen.',
    remedie: 'Controleer of het certificaat en de aansluiting bij deze organisatie horen.',
  },
  'kenmerk-niet-uniek': {
    zin: 'Het referentienummer is al gebruikt, met een andere inhoud.',
    remedie: 'Verstuur het bericht als nieuw bericht.',
  },
  'tijdstip-niet-oplopend': {
    zin: 'Het tijdstip op de envelop ligt niet na dat van het vorige bericht.',
    remedie: 'Verstuur het bericht opnieuw. Blijft het? Laat de klok van de computer nakijken.',
  },
  'envelop-fout': {
    zin: 'De envelop voldoet niet aan de standaard.',
    remedie: 'Meld dit aan de maker van de software die het bericht verstuurde.',
  },
  'inhoud-fout': {
    zin: 'De inhoud voldoet niet aan het schema van het bericht.',
    remedie: 'Herstel het bericht en verstuur het als nieuw bericht.',
  },
  'te-groot': {
    zin: 'Het bericht is te groot.',
    remedie: 'Verdeel de gegevens over meer berichten.',
  },
  'kenmerk-fout': {
    zin: 'Het referentienummer heeft niet de goede vorm.',
    remedie: 'Meld dit aan de maker van de software die het bericht verstuurde.',
  },
  'functie-onbekend': {
    zin: 'De ontvanger kent deze soort bericht niet, of verwerkt haar niet.',
    remedie: 'Vraag de ontvanger welke berichten hij ontvangt.',
  },
  'combinatie-niet-toegestaan': {
    zin: 'Deze afzender mag deze soort bericht niet aan deze ontvanger sturen.',
    remedie: 'Controleer de soort bericht en de ontvanger.',
  },
  'geen-route': {
    zin: 'De keten heeft geen weg naar deze ontvanger.',
    remedie: 'Meld dit aan de beheerder van het knooppunt.',
  },
  'versie-verschilt': {
    zin: 'De ontvanger gebruikt een andere versie van de standaard.',
    remedie: 'Controleer welke versie is afgesproken.',
  },
  'rol-of-toestemming': {
    zin: 'De partij heeft bij het knooppunt niet de rol of toestemming die nodig is.',
    remedie: 'Laat de machtiging bij het knooppunt nakijken.',
  },
  'applicatiegegevens-ontbreken': {
    zin: 'Gegevens over de applicatie ontbreken op de envelop.',
    remedie: 'Meld dit aan de maker van de software die het bericht verstuurde.',
  },
  'antwoord-al-gegeven': {
    zin: 'Op dit bericht is al een antwoord gegeven.',
    remedie: 'Kijk welk antwoord het eerste was. Vaak hoeft u niets te doen.',
  },
  'verwijzing-ontbreekt': {
    zin: 'De envelop zegt niet op welk bericht dit een antwoord is.',
    remedie: 'Meld dit aan de maker van de software die het bericht verstuurde.',
  },
  'verwijzing-onbekend': {
    zin: 'De ontvanger kent het bericht niet waar dit over gaat.',
    remedie: 'Controleer of het eerste bericht langs dezelfde weg kwam.',
  },
  'niet-op-te-slaan': {
    zin: 'De ontvanger kon het bericht niet opslaan.',
    remedie: 'Dit gaat meestal vanzelf over. De dienst probeert het opnieuw.',
  },
  virus: {
    zin: 'Het knooppunt vond een virus.',
    remedie: 'Laat de computer nakijken waar het bericht is gemaakt.',
  },
  'persoonsgegevens-op-test': {
    zin: 'Er stonden persoonsgegevens in een testbericht.',
    remedie: 'Gebruik in de testomgeving alleen verzonnen gegevens.',
  },
  'regels-fout': {
    zin: 'De inhoud voldoet niet aan de regels van het bericht.',
    remedie:
      'Controleer het bericht met Stopwijzer, herstel het en verstuur het als nieuw bericht.',
  },
  'identificatie-niet-uniek': {
    zin: 'De Identificatie van het bericht is al eens gebruikt voor deze soort bericht.',
    remedie: 'Verstuur het als nieuw bericht, met een nieuwe Identificatie.',
  },
  'zip-fout': {
    zin: 'Het zipbestand is niet goed.',
    remedie: 'Maak het zipbestand opnieuw, zonder mappen en zonder wachtwoord.',
  },
} as const

export interface Foutregel {
  readonly code: string
  readonly bron: Foutbron
  /** First and first day not any more; `null`: open. */
  readonly vanaf: string | null
  readonly tot: string | null
  readonly sleutel: Foutsleutel
}

type Groep = readonly [Foutsleutel, ...string[]]

const maak = (
  bron: Foutbron,
  vanaf: string | null,
  tot: string | null,
  groepen: readonly Groep[],
): Foutregel[] =>
  groepen.flatMap(([sleutel, ...codes]) =>
    codes.map((code) => ({ code, bron, vanaf, tot, sleutel })),
  )

/** The day of the list of 2025 is not published; its month is. */
const LIJST_2025 = '2025-11-01'

export const FOUTCODES: readonly Foutregel[] = [
  // StUF 03.01, table 4.1, and the codes that come as Fo01.
  ...maak('StUF', null, null, [
    ['versie-verschilt', 'StUF001', 'StUF004', 'StUF007'],
    ['ontvanger-onbekend', 'StUF010'],
    ['afzender-onbekend', 'StUF013'],
    ['kenmerk-niet-uniek', 'StUF016'],
    ['tijdstip-niet-oplopend', 'StUF019'],
    ['envelop-fout', 'StUF022', 'StUF025', 'StUF028', 'StUF031'],
    ['functie-onbekend', 'StUF034', 'StUF037'],
    ['combinatie-niet-toegestaan', 'StUF040'],
    ['verwijzing-onbekend', 'StUF043'],
    ['niet-op-te-slaan', 'StUF046'],
    ['inhoud-fout', 'StUF055'],
  ]),
  // GGK error list, revision 3 (2018).
  ...maak('RINIS', '2018-01-01', LIJST_2025, [['envelop-fout', 'RIN001']]),
  ...maak('IB', '2018-01-01', LIJST_2025, [
    ['afzender-niet-bevoegd', 'IB002'],
    ['te-groot', 'IB007'],
    ['kenmerk-fout', 'IB009'],
    ['geen-route', 'IB101', 'IB102'],
    ['functie-onbekend', 'IB103'],
    ['ontvanger-onbekend', 'IB210'],
    ['afzender-onbekend', 'IB213'],
    ['combinatie-niet-toegestaan', 'IB234'],
    ['versie-verschilt', 'IB798'],
  ]),
  ...maak('VECOZO', '2018-01-01', LIJST_2025, [
    ['rol-of-toestemming', 'BRS02', 'BRS03', 'BRS05', 'BRS06'],
    ['ontvanger-onbekend', 'BRS04'],
    ['inhoud-fout', 'CC02'],
    ['te-groot', 'CC03'],
    ['kenmerk-fout', 'CC04'],
    ['applicatiegegevens-ontbreken', 'CC06'],
    ['kenmerk-niet-uniek', 'CC08'],
    ['antwoord-al-gegeven', 'CC11'],
  ]),
  // Of undated documents of the portal: known in both periods.
  ...maak('VECOZO', null, null, [
    ['zip-fout', 'BRS29'],
    ['kenmerk-niet-uniek', 'BRS114'],
  ]),
  // List of VECOZO as the chain published it with that of 2025; the same numbers meant other things.
  ...maak('VECOZO', LIJST_2025, null, [
    ['afzender-onbekend', 'BRS01'],
    ['rol-of-toestemming', 'BRS02', 'BRS03', 'BRS05'],
    ['ontvanger-onbekend', 'BRS04'],
    ['te-groot', 'BRS06', 'BRS19'],
    ['virus', 'BRS12'],
    ['inhoud-fout', 'BRS13', 'BRS14'],
    ['zip-fout', 'BRS15', 'BRS16', 'BRS17', 'BRS21'],
    ['persoonsgegevens-op-test', 'BRS18'],
    ['identificatie-niet-uniek', 'BRS20'],
    ['regels-fout', 'BRS22', 'BRS28'],
    ['geen-route', 'BRS33'],
  ]),
  // List of November 2025.
  ...maak('IB', LIJST_2025, null, [
    ['envelop-fout', 'IB001'],
    ['afzender-niet-bevoegd', 'IB002'],
    ['te-groot', 'IB003', 'IB012', 'IB904'],
    ['functie-onbekend', 'IB004', 'IB023'],
    ['ontvanger-onbekend', 'IB005', 'IB010'],
    ['combinatie-niet-toegestaan', 'IB006', 'IB007'],
    ['rol-of-toestemming', 'IB008', 'IB009', 'IB011'],
    ['virus', 'IB013'],
    ['inhoud-fout', 'IB014'],
    ['persoonsgegevens-op-test', 'IB015'],
    ['kenmerk-niet-uniek', 'IB016'],
    ['applicatiegegevens-ontbreken', 'IB017', 'IB018'],
    ['antwoord-al-gegeven', 'IB019', 'IB020'],
    ['verwijzing-ontbreekt', 'IB021', 'IB022'],
    ['zip-fout', 'IB901', 'IB902', 'IB903', 'IB905'],
  ]),
]
