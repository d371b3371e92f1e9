// SPDX-License-Identifier: EUPL-1.2
/** Texts of corrections. */
export const corrigeren = {
  titel: 'Corrigeren',
  gestuurd: 'De correctie is begonnen',
  inleiding: 'U kiest wat er niet klopt. U ziet alleen wat de gemeente goedkeurt.',
  kanNiet: 'U kunt nu niets corrigeren',
  niets: 'Er is nog geen goedgekeurde start of stop. Dan valt er niets te corrigeren.',
  paneel: 'Wat klopt er niet?',
  over: 'Wat wilt u corrigeren?',
  daad: 'Wat moet er anders?',
  kiesOver: 'Kies wat u wilt corrigeren',
  kiesDaad: 'Kies wat er anders moet',
  vulWaarde: 'Vul in wat het moet zijn',
  nogLeeg: 'Kies wat er anders moet. U ziet hier dan of het kan, en wat er daarna gebeurt.',
  controleGoed: 'Deze correctie kan beginnen',
  verstuur: 'Verstuur de correctie',
  verstuurEerste: 'Verstuur het eerste bericht',
  nietMogelijk: 'Wat nu niet kan, en waarom',
  geenProduct: 'geen product',

  wat: { start: 'Start', stop: 'Stop' },
  startOp: (begin: string) => `start op ${begin}`,
  stopOp: (einde: string, reden: string) => `stop per ${einde}, reden ${reden}`,
  regel: {
    '1': (wat: string, nummer: string) => `Meldt: ${wat} (toewijzing ${nummer})`,
    '3': (wat: string, nummer: string) => `Verwijdert: ${wat} (toewijzing ${nummer})`,
  },

  daden: {
    stop: {
      redenBeeindiging: 'Een andere reden',
      einddatum: 'Een andere laatste dag',
      begindatum: 'Hoort bij een andere begindatum',
      toewijzingIngangsdatum: 'Een andere ingangsdatum van de toewijzing',
      toewijzingNummer: 'Hoort bij een andere toewijzing',
      product: 'Een ander product',
      client: 'Hoort bij een andere cliënt',
      weg: 'Had niet gemeld moeten worden: verwijderen',
    },
    start: {
      redenBeeindiging: 'Een andere reden',
      einddatum: 'Een andere laatste dag',
      begindatum: 'Een andere eerste dag',
      toewijzingIngangsdatum: 'Een andere ingangsdatum van de toewijzing',
      toewijzingNummer: 'Hoort bij een andere toewijzing',
      product: 'Een ander product',
      client: 'Hoort bij een andere cliënt',
      weg: 'Had niet gemeld moeten worden: verwijderen',
    },
  },
  berichten: (soorten: readonly string[]) =>
    soorten.length === 1
      ? `Eén ${soorten[0]}. Daarna bent u klaar.`
      : `${soorten.length} berichten: ${soorten.join(', dan ')}. Elk wacht op de goedkeuring van het vorige.`,
  waarde: {
    einddatum: 'Juiste laatste dag van de zorg',
    begindatum: 'Juiste eerste dag van de zorg',
    toewijzingIngangsdatum: 'Juiste ingangsdatum van de toewijzing',
    toewijzingNummer: 'Juist toewijzingsnummer',
    product: 'Juist product',
  },
  ruimte: {
    vanTot: (van: string, tot: string) => `Een dag van ${van} tot en met ${tot}.`,
    tot: (tot: string) => `Een dag tot en met ${tot}.`,
    vanaf: (van: string) => `Een dag vanaf ${van}.`,
    behalve: (dagen: string) => `Niet: ${dagen}.`,
    dagen: (dagen: string) => `Ook goed: ${dagen}.`,
  },
  wegUitleg:
    'Het telt dan als nooit gemeld. Was de toewijzing al gesloten? Dan gaat die hierdoor niet vanzelf weer open.',
  clientUitleg:
    'Wij verwijderen de melding bij deze cliënt. De melding bij de juiste cliënt doet u daarna zelf, op de toewijzing van die cliënt.',

  plan: {
    titel: 'Wat er gebeurt',
    soort: {
      JW305: 'Bericht JW305',
      JW307: 'Bericht JW307',
      wachten: 'Wachten op antwoord',
      'andere-client': 'Melden bij de andere cliënt',
    },
    stand: { klaar: 'klaar', bezig: 'nu', later: 'later' },
  },

  lijst: {
    titel: 'Correcties',
    inleiding:
      'Correcties van meer dan één bericht. Het volgende bericht gaat vanzelf na de goedkeuring van het vorige.',
    alles: 'Toon ook wat klaar of afgebroken is',
    leeg: 'Er lopen geen correcties.',
    client: 'Cliënt',
    wat: 'Wat',
    toewijzing: 'Toewijzing',
    staat: 'Stand',
    voortgang: 'Voortgang',
    wacht: 'Wacht op',
    begonnen: 'Begonnen',
  },
  staat: {
    loopt: 'loopt',
    gestopt: 'wacht op u',
    klaar: 'klaar',
    afgebroken: 'afgebroken',
  },
  voortgang: (n: number, totaal: number) => `bericht ${n} van ${totaal}`,

  een: {
    titel: 'Correctie',
    van: (wat: string, nummer: string) =>
      `Correctie van een ${wat.toLowerCase()}, toewijzing ${nummer}`,
    toewijzing: 'Naar de toewijzing',
    voortgang: 'Stappen klaar',
    waarover: 'Waarover',
    gemeente: 'Gemeente',
    gewijzigd: 'Laatst veranderd',
    kenmerk: 'Kenmerk',
    wacht: (op: string, n: number, totaal: number) =>
      `Bericht ${n} van ${totaal} is weg. Wij wachten op de ${op} van de gemeente. U hoeft niets te doen.`,
    stand: {
      loopt: 'De correctie loopt. U hoeft niets te doen.',
      gestopt: 'De correctie staat stil en wacht op u.',
      klaar: 'De correctie is klaar.',
      afgebroken: 'De correctie is afgebroken. Wat al was goedgekeurd, is gebleven.',
    },
    waarom: 'Waarom zij stilstaat',
    gaVerder: 'Ga verder',
    gaatVerder: 'De correctie gaat verder.',
    kanNogNiet: 'De correctie kan nog niet verder',
  },

  afbreken: {
    knop: 'Breek af',
    titel: 'Correctie afbreken?',
    uitleg:
      'Er gaat geen bericht meer weg. Wat de gemeente al goedkeurde, blijft zo. Kijk daarna op de toewijzing of die klopt.',
    reden: 'Waarom breekt u af?',
    redenUitleg: 'Komt in het logboek. Zet hier geen gegevens van de cliënt in.',
    vul: 'Schrijf in een paar woorden waarom',
    gedaan: 'De correctie is afgebroken.',
  },
}
