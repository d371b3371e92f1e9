// SPDX-License-Identifier: EUPL-1.2
/** The words of the command line for states and kinds. */
import type { Wachtrijregel } from '@stopwijzer/dienst'
import type { Levering, ToewijzingStatus } from '@stopwijzer/keten'

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
