// SPDX-License-Identifier: EUPL-1.2
/**
 * Where the engine and the API tell what happened, for whoever measures. Nobody listens
 * unless a port for measurements is set; then this costs one comparison per batch.
 * Nothing of a client and no organisation goes through here.
 */

export interface Waarneming {
  /** A batch that was handled: per message its kind and what became of it. */
  partij(berichten: readonly { readonly berichtsoort: string; readonly uitkomst: string }[]): void
  /** A request that was answered; `route` is a pattern, never an address. */
  verzoek(route: string, methode: string, status: number, seconden: number): void
}

let waarnemer: Waarneming | null = null

/** Listens from now on; `null` listens no more. One at a time in a process. */
export function zetWaarnemer(nieuw: Waarneming | null): void {
  waarnemer = nieuw
}

export function neemWaar(): Waarneming | null {
  return waarnemer
}
