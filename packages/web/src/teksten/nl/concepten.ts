// SPDX-License-Identifier: EUPL-1.2
/** Texts of the list of drafts. */
export const concepten = {
  titel: 'Concepten',
  inleiding: 'Meldingen die nog niet zijn verstuurd. Uw collega’s zien ze ook.',
  leeg: 'Er zijn geen concepten. Bewaar een start of stop als concept, dan staat die hier.',
  client: 'Cliënt',
  soort: 'Soort',
  soorten: { start: 'Start', stop: 'Stop' },
  toewijzing: 'Toewijzing',
  ingevuld: 'Ingevuld',
  begint: (dag: string) => `begint op ${dag}`,
  eindigt: (dag: string) => `laatste dag ${dag}`,
  ontbreekt: {
    begindatum: 'Vul de eerste dag in',
    einddatum: 'Vul de laatste dag in',
    redenBeeindiging: 'Kies een reden',
  },
  zonder: {
    begindatum: 'nog geen begindatum',
    einddatum: 'nog geen laatste dag',
    reden: 'nog geen reden',
  },
  gewijzigd: 'Gewijzigd',
  doorOp: (wie: string, moment: string) => `${moment}, ${wie}`,
  acties: 'Acties',

  verstuur: 'Verstuur',
  verstuurVan: (naam: string) => `Verstuur het concept van ${naam}`,
  gooiWeg: 'Gooi weg',
  gooiWegVan: (naam: string) => `Gooi het concept van ${naam} weg`,
  wegVraag: 'Concept weggooien?',
  wegUitleg: (soort: string, naam: string) =>
    `De ${soort} van ${naam} is nog niet verstuurd. Na het weggooien is het concept echt weg.`,
  weggegooid: 'Het concept is weggegooid.',
  nietWeg: 'Het concept is niet weggegooid. Probeer het over een minuut opnieuw.',

  verstuurd: (naam: string) => `De melding van ${naam} is verstuurd`,
  nietVerstuurd: (naam: string) => `De melding van ${naam} is niet verstuurd`,
  blijft: 'Zo zou de gemeente het bericht afkeuren. Het concept is bewaard gebleven.',
  openOm: 'Open om te verbeteren',
}
