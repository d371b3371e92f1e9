// SPDX-License-Identifier: EUPL-1.2
/** The kinds of tasks and what people call them; apart, so that a page needs no schemas for it. */

export const TAAKNAMEN = {
  'sluiten-toewijzing': 'Toewijzing sluiten',
  'herstel-toewijzing': 'Toewijzing herstellen',
  overleg: 'Overleg over de betaling',
  'stop-verschuldigd': 'Stop melden',
  'stop-ontbreekt': 'Stopmelding ontbreekt',
  'start-verschuldigd': 'Start melden',
  'retour-ontbreekt': 'Retourbericht ontbreekt',
  'retour-verschuldigd': 'Retourbericht sturen',
  'afgekeurd-herstellen': 'Afgekeurd bericht herstellen',
  'handmatig-beoordelen': 'Bericht met de hand beoordelen',
  'tijdelijke-stop-lang': 'Tijdelijke stop duurt lang',
  'verwijderde-toewijzing-met-start': 'Verwijderde toewijzing met een start',
  'onbekend-retour': 'Retourbericht zonder bericht',
  'correctie-gestopt': 'Correctie is gestopt',
  'afgeschermd-beoordelen': 'Bericht over een afgeschermde cliënt',
  'afgeschermd-tegengehouden': 'Tegengehouden: afgeschermde cliënt',
  'verzenden-mislukt': 'Verzenden is mislukt',
  'verwerken-mislukt': 'Verwerken is mislukt',
} as const

export type Taaknaam = keyof typeof TAAKNAMEN
