// SPDX-License-Identifier: EUPL-1.2
/** Texts of the pages about what a stop means for the payment. */
import { aantal } from '../opmaak.ts'

export const gevolgen = {
  titel: 'Gevolgen voor de betaling',
  inleiding:
    'Wat elke goedgekeurde stop betekent volgens de regionale afspraak. Het is een contractafspraak: nooit een reden om een bericht of declaratie af te keuren (OP364).',
  tab: { stops: 'Per stop', sommen: 'Opgeteld' },
  naam: 'Gevolgen per stop',
  leeg: 'Er zijn nog geen stops in een regio met een afspraak.',
  leegFilter: 'Geen stop voldoet aan uw filters.',

  filter: {
    van: 'Einde vanaf',
    tot: 'Einde tot en met',
    reden: 'Reden',
    overleg: 'Overleg',
    open: 'Moet nog',
    vastgelegd: 'Vastgelegd',
    gemeente: 'Gemeente (code)',
    aanbieder: 'Aanbieder (AGB-code)',
    vanMaand: 'Vanaf maand',
    totMaand: 'Tot en met maand',
    per: 'Opgeteld per',
  },
  per: { maand: 'Maand', reden: 'Reden', aanbieder: 'Aanbieder', gemeente: 'Gemeente' },

  kolom: {
    toewijzing: 'Toewijzing',
    partij: 'Gemeente en aanbieder',
    einde: 'Einde en reden',
    gevolg: 'Gevolg',
    prijs: 'Prijs',
    betaalbaar: 'Te betalen',
    rest: 'Rest',
    aantal: 'Stops',
    zonder: 'Zonder bedrag',
  },
  taakgericht: 'zonder toewijzing',

  soort: {
    volledig: 'helemaal te betalen',
    gedeeltelijk: (procent: number) => `${procent}% te betalen`,
    verrekenbaar: (procent: number) => `${procent}% te betalen, kan verrekend worden`,
    'tijdelijk-geen': 'tijdelijk geen betaling',
    'in-overleg': 'in overleg',
    afgesproken: (procent: number) => `na overleg ${procent}% te betalen`,
    'niet-geregeld': 'geen afspraak',
  },
  zonderBedrag: {
    'in-overleg': 'wacht op overleg',
    'niet-geregeld': 'geen afspraak',
    'tijdelijk-geen': 'geen betaling',
    prijs: 'prijs niet bekend',
  },
  uitlegTitel: 'Wat de woorden betekenen',
  uitleg: [
    [
      'in overleg',
      'Gemeente en aanbieder bepalen samen wat te betalen is. Er is nog geen uitkomst.',
    ],
    [
      'kan verrekend worden',
      'Het percentage staat vast. De gemeente kan een deel later terugvragen of bijbetalen.',
    ],
    ['geen afspraak', 'De regionale afspraak noemt deze reden niet. Er is dus niets te rekenen.'],
    [
      'prijs niet bekend',
      'Het gevolg is bekend, maar de prijs van het product staat niet in de lijst. Uw beheerder laadt prijzen bij Prijzen en productcodes.',
    ],
  ],

  sommen: {
    naam: 'Gevolgen opgeteld',
    leeg: 'In deze periode zijn er geen stops in een regio met een afspraak.',
    totaal: 'Totaal',
    uitleg:
      'Stops zonder bedrag tellen wel mee in het aantal, niet in de bedragen: de prijs of de uitkomst van het overleg is nog niet bekend.',
  },

  detail: {
    titel: (nummer: string) => `Gevolg bij toewijzing ${nummer}`,
    titelZonder: 'Gevolg zonder toewijzing',
    gevolg: 'Wat de afspraak zegt',
    stop: 'De stop',
    begin: 'Begin van de zorg',
    einde: 'Laatste dag met zorg',
    reden: 'Reden',
    product: 'Product',
    gemeente: 'Gemeente',
    aanbieder: 'Aanbieder',
    profiel: 'Regionale afspraak',
    status: 'Soort afspraak',
    naarToewijzing: 'Naar de toewijzing en haar tijdlijn',
    weg: 'Is de stop gecorrigeerd of verwijderd? Dan is er ook geen gevolg meer.',
    overleg: 'Overleg',
    geenOverleg: 'Over deze stop hoeft u niet te overleggen: de afspraak zegt wat te betalen is.',
    nogNiet: 'Er is nog geen uitkomst. De taak om te overleggen staat open.',
    vastleggen: 'Leg de uitkomst vast',
    opnieuw: 'Leg een nieuwe uitkomst vast',
    opnieuwUitleg: 'Een nieuwe uitkomst telt vanaf nu. De vorige blijft hieronder staan.',
    percentage: 'Te betalen deel van de prijs',
    percentageUitleg: 'Een heel getal van 0 tot en met 100',
    percentageFout: 'Vul een heel getal van 0 tot en met 100 in',
    afspraak: 'Wat is afgesproken?',
    afspraakUitleg:
      'Bijvoorbeeld wie met wie sprak, en wanneer. Zet hier geen gegevens van de cliënt in.',
    afspraakFout: 'Schrijf in een paar woorden wat is afgesproken',
    bewaar: 'Leg vast',
    bewaard: 'De uitkomst is vastgelegd. De taak om te overleggen is klaar.',
    nietBewaard: 'De uitkomst is niet vastgelegd.',
    alleenControleur: 'De uitkomst van het overleg legt een controleur vast.',
    geschiedenis: 'Vastgelegde uitkomsten',
    telt: 'telt nu',
    vervangen: 'vervangen',
    regel: (procent: number) => `${procent}% te betalen`,
    wie: (dag: string, wie: string | null) => (wie === null ? dag : `${dag}, ${wie}`),
  },
  regels: (n: number) => aantal(n, 'stop', 'stops'),
}
