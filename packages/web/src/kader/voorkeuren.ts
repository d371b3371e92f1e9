// SPDX-License-Identifier: EUPL-1.2
/**
 * Choices of a person that stay in this browser: colours, language, density. Nothing about
 * clients, ever: a browser is shared more often than people think.
 */
const NAMEN = ['kleuren', 'taal', 'dicht'] as const
export type Voorkeur = (typeof NAMEN)[number]

const sleutel = (naam: Voorkeur) => `stopwijzer.${naam}`

/** The kept choice, or null; a browser that refuses storage has none. */
export function leesVoorkeur(naam: Voorkeur): string | null {
  try {
    return localStorage.getItem(sleutel(naam))
  } catch {
    return null
  }
}

/** Keeps a choice; when the browser refuses, it lasts until the page closes. */
export function bewaarVoorkeur(naam: Voorkeur, waarde: string): void {
  try {
    localStorage.setItem(sleutel(naam), waarde)
  } catch {
    // A private window without storage: the choice still holds on this page.
  }
}
