// SPDX-License-Identifier: EUPL-1.2
/** What the stand-in does with the next requests of a kind, as data: one step per request, then all is well. */

const HANDELINGEN = ['verstuur', 'lijst', 'lading', 'bevestig', 'status'] as const
export type Handeling = (typeof HANDELINGEN)[number]

export type Doen =
  | { readonly doe: 'goed' }
  /** Answers later. */
  | { readonly doe: 'vertraag'; readonly ms: number }
  /** Ends the connection, before the work was done or after. */
  | { readonly doe: 'verbreek'; readonly gedaan: boolean }
  /** Never answers. */
  | { readonly doe: 'zwijg'; readonly gedaan: boolean }
  /** A bare HTTP status, with Retry-After when given. Nothing is done. */
  | { readonly doe: 'http'; readonly status: number; readonly naSeconden?: number }
  /** Refuses with codes and sentences, as problem details. */
  | { readonly doe: 'weiger'; readonly status: number; readonly errors: Record<string, string[]> }
  /** Of a payload: one byte is another one. */
  | { readonly doe: 'bederf' }
  /** Of a list: the newest first. */
  | { readonly doe: 'omgekeerd' }
  /** Answers 200 with this text, whatever it is. */
  | { readonly doe: 'tekst'; readonly tekst: string }
export type Stap = Doen & { readonly bij: Handeling }

const SOORTEN: ReadonlySet<string> = new Set([
  ...['goed', 'vertraag', 'verbreek', 'zwijg', 'http', 'weiger', 'bederf', 'omgekeerd', 'tekst'],
])

/** Reads a plan from outside. Throws when a step is not one. */
export function leesPlan(waarde: unknown): readonly Stap[] {
  if (!Array.isArray(waarde)) throw new Error('Een plan is een lijst van stappen.')
  return waarde.map((een: unknown) => {
    const { doe, bij } = (een ?? {}) as { doe?: unknown; bij?: unknown }
    if (typeof doe !== 'string' || !SOORTEN.has(doe)) {
      throw new Error(`Onbekende stap. Kies uit: ${[...SOORTEN].join(', ')}.`)
    }
    if (!HANDELINGEN.some((naam) => naam === bij)) {
      throw new Error(`Zeg waarbij: ${HANDELINGEN.join(', ')}.`)
    }
    return een as Stap
  })
}
