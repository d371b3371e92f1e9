// SPDX-License-Identifier: EUPL-1.2
/** The words of the command line for states and kinds; a test holds those of tasks to the pages. */
import type { Wachtrijregel } from '@stopwijzer/dienst'
import type { Levering, Taaksoort, ToewijzingStatus } from '@stopwijzer/keten'

export const LEVERING: Readonly<Record<Levering, string>> = {
  TOEGEWEZEN: 'Toegewezen',
  GESTART: 'Gestart',
  TIJDELIJK_GESTOPT: 'Tijdelijk gestopt',
  DEFINITIEF_GESTOPT: 'Definitief gestopt',
}

export const TOEWIJZING: Readonly<Record<ToewijzingStatus, string>> = {
  OPEN: 'Open',
  INGETROKKEN: 'Ingetrokken',
  VERLOPEN: 'Verlopen',
  VERWIJDERD: 'Verwijderd',
}

export const TAAK: Readonly<Record<Taaksoort, string>> = {
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
}

/** What a message in the queue waits for; `dood` says what it asks. */
export const STAAT: Readonly<Record<Wachtrijregel['staat'], string>> = {
  dood: 'WACHT OP U',
  mislukt: 'mislukt, gaat vanzelf opnieuw',
  vastgehouden: 'vastgehouden',
  wacht: 'gaat bij de volgende ronde weg',
  verzonden: 'verzonden',
  afgekeurd: 'AFGEKEURD',
}

/** The word for a stored value; one that is not in the list stays as it is. */
export function woord(woorden: Readonly<Record<string, string>>, waarde: string): string {
  return woorden[waarde] ?? waarde
}
