// SPDX-License-Identifier: EUPL-1.2
/** Texts of the page about retention. */
export const bewaren = {
  inleiding:
    'Hoe lang gegevens blijven, en weghalen wat weg kan. Dat doet u met zijn tweeën: de een maakt een plan, een ander keurt het goed.',
  termijnen: 'Bewaartermijnen',
  klasse: {
    berichten: 'Berichten zoals ze waren, met het antwoord',
    dossier: 'Dossier van een cliënt: feiten, toestand, taken, overleg, notities',
    audit: 'Logboek',
    sessies: 'Sessies van mensen die waren ingelogd',
    uploads: 'Antwoorden op geüploade lijsten en herhaalde verzoeken',
  },
  vanaf: {
    berichten: 'na ontvangst of verzending',
    dossier: 'na de laatste wijziging',
    audit: 'na de gebeurtenis',
    sessies: 'na het laatste gebruik',
    uploads: 'na het verzoek',
  },
  kop: { wat: 'Wat', termijn: 'Blijft', vanaf: 'Gerekend', weg: 'Gaat weg' },
  jaren: (n: number) => `${n} jaar`,
  dagen: (n: number) => (n === 1 ? '1 dag' : `${n} dagen`),
  vanzelf: 'vanzelf',
  metPlan: 'met een plan',
  minimum:
    'Korter dan de wet vraagt, kan niet. Langer kan: vraag de systeembeheerder (stopwijzer bewaren).',

  plannen: 'Bewaarplannen',
  geenPlannen: 'Er zijn nog geen plannen.',
  maak: 'Maak een plan van vandaag',
  maakUitleg:
    'Een plan telt wat weg kan en haalt niets weg. Een ander keurt het goed, binnen dertig dagen.',
  gemaakt: 'Het plan is gemaakt. Vraag een andere beheerder om het goed te keuren.',
  plan: (dag: string) => `Plan van ${dag}`,
  staat: {
    gemaakt: 'wacht op een tweede persoon',
    akkoord: 'goedgekeurd',
    bezig: 'bezig',
    klaar: 'uitgevoerd',
    ingetrokken: 'vervallen',
  },
  gemaaktDoor: 'Gemaakt door',
  akkoordVan: 'Goedgekeurd door',
  nogNiet: 'nog niet',
  op: (naam: string, moment: string) => `${naam}, ${moment}`,
  telling: (plan: string) => `Wat weg kan: ${plan}`,
  tel: {
    wat: 'Wat',
    voor: 'Ouder dan',
    weg: 'Kan weg',
    perJaar: 'Per jaar',
    blijft: 'Blijft toch',
  },
  berichten: 'Berichten',
  dossiers: 'Dossiers',
  audit: 'Regels van het logboek',
  niets: 'niets',
  perJaar: (jaar: string, n: string) => `${jaar}: ${n}`,
  reden: {
    afgeschermd: 'de cliënt is afgeschermd (OP003)',
    correctie: 'er loopt een correctie',
    taak: 'er staat een taak open',
    concept: 'er staat een melding klaar die nog niet weg is',
    wacht: 'er wacht een bericht op beoordeling',
    uitgaand: 'er moet nog een bericht weg',
    onbeantwoord: 'een eigen bericht heeft nog geen antwoord',
    loopt: 'de zorg of de toewijzing loopt nog',
    recent: 'er veranderde later nog iets',
  },
  blijft: (n: string, reden: string) => `${n}: ${reden}`,
  uitkomst: (berichten: string, dossiers: string, regels: string) =>
    `Weggehaald: ${berichten} berichten, ${dossiers} dossiers en ${regels} regels van het logboek.`,
  gebleven: (n: string) => `${n} bleven, omdat ze intussen weer in gebruik waren.`,

  keurGoed: 'Keur goed',
  keurGoedVraag: 'Dit plan goedkeuren?',
  keurGoedUitleg:
    'U geeft als tweede persoon akkoord. Daarna kan het worden uitgevoerd. Kijk eerst of de aantallen kloppen.',
  goedgekeurd: 'Het plan is goedgekeurd.',
  voerUit: 'Voer uit',
  gaVerder: 'Ga verder',
  voerUitVraag: 'Definitief weghalen?',
  voerUitUitleg: (berichten: string, dossiers: string, regels: string) =>
    `Dit haalt ${berichten} berichten, ${dossiers} dossiers en ${regels} regels van het logboek weg. Weg is weg. Wat weer in gebruik is, blijft.`,
  uitgevoerd: 'Het plan is uitgevoerd.',
  nogBezig: 'Het is veel werk. Ga verder om de rest weg te halen.',
}
