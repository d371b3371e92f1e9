// SPDX-License-Identifier: EUPL-1.2
/** What VECOZO says about a message on its way (berichtstatus v3). */

export const STATUSSEN = [
  ...['Ontvangen', 'DeelsOntvangen', 'DeelberichtAanleveringAfgekeurd', 'WordtVerwerkt'],
  ...['AfgekeurdDoorDienst', 'VerwerkingVoltooid', 'WordtAangeboden', 'Bezorgd'],
  ...['AanbiedenMislukt', 'BezorgingAfgebroken'],
] as const

/** `bekend: false`: a status of a later version; only asking on can tell what becomes of it. */
export function duidStatus(status: string): {
  readonly einde: 'bezorgd' | 'afgewezen' | null
  readonly bekend: boolean
} {
  const bekend = (STATUSSEN as readonly string[]).includes(status)
  if (status === 'Bezorgd') return { einde: 'bezorgd', bekend }
  const mis = status === 'AfgekeurdDoorDienst' || status === 'BezorgingAfgebroken'
  return { einde: mis ? 'afgewezen' : null, bekend }
}

const LANGSTE_MS = 3 * 3_600_000

/**
 * When to ask again: after as long as it has been under way already, so that a message that
 * goes well is seen soon and one that stays is not asked about all day. `nu`, `sinds` in ms.
 */
export function volgendeVraag(sinds: number, nu: number, kortsteMs: number): number {
  return nu + Math.min(Math.max(nu - sinds, kortsteMs), LANGSTE_MS)
}
