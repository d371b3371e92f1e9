// SPDX-License-Identifier: EUPL-1.2
/** What the stand-in does with the next requests, as data: one step per request, then all is well. */

export type Stap =
  /** Stores it and answers. */
  | { readonly doe: 'goed' }
  /** As an intermediary that has not looked. */
  | { readonly doe: 'bv04' }
  /** Answers later. */
  | { readonly doe: 'vertraag'; readonly ms: number }
  /** Ends the connection: before it stores anything, or after. */
  | { readonly doe: 'verbreek'; readonly opgeslagen: boolean }
  /** Never answers. */
  | { readonly doe: 'zwijg'; readonly opgeslagen: boolean }
  /** A bare HTTP status, with Retry-After when given. */
  | { readonly doe: 'http'; readonly status: number; readonly naSeconden?: number }
  /** Refuses; nothing is stored. */
  | { readonly doe: 'fo03'; readonly code: string; readonly plek?: 'client' | 'server' }
  /** Answers 200 with this text, whatever it is. */
  | { readonly doe: 'tekst'; readonly tekst: string; readonly status?: number }

/** Reads a plan from outside. Throws when a step is not one. */
export function leesPlan(waarde: unknown): readonly Stap[] {
  if (!Array.isArray(waarde)) throw new Error('Een plan is een lijst van stappen.')
  return waarde.map((een: unknown) => {
    const { doe } = (een ?? {}) as { doe?: unknown }
    if (typeof doe !== 'string' || !SOORTEN.has(doe)) {
      throw new Error(`Onbekende stap. Kies uit: ${[...SOORTEN].join(', ')}.`)
    }
    return een as Stap
  })
}

const SOORTEN: ReadonlySet<string> = new Set([
  ...['goed', 'bv04', 'vertraag', 'verbreek', 'zwijg', 'http', 'fo03', 'tekst'],
])
