// SPDX-License-Identifier: EUPL-1.2
/** What the identity provider says about somebody, read by our settings. Pure. */
import type { Mensenrol } from '@stopwijzer/koppelvlak'
import type { Rolvertaling } from '../../configuratie/soorten.ts'
import type { Lidmaatschap } from '../gebruikers.ts'

type Claims = Readonly<Record<string, unknown>>

/** Roles at a path such as `realm_access.roles`; `null` when nothing stands there. */
export function rollenUit(claims: Claims, pad: string): readonly string[] | null {
  let plek: unknown = claims
  for (const naam of pad.split('.')) {
    // Only what the provider sent itself, never something of the prototype.
    if (typeof plek !== 'object' || plek === null || !Object.hasOwn(plek, naam)) return null
    plek = (plek as Claims)[naam]
  }
  if (typeof plek === 'string') return [plek]
  return Array.isArray(plek) ? plek.filter((een) => typeof een === 'string') : null
}

/**
 * Roles per organisation, in order of code. A role without organisation is one of the only
 * organisation there is; with more of them it would be a guess, and gives nothing.
 */
export function lidmaatschappenUit(
  rollen: readonly string[],
  vertaling: readonly Rolvertaling[],
  organisaties: readonly string[],
): readonly Lidmaatschap[] {
  const enige = organisaties.length === 1 ? organisaties[0]! : null
  const uit = new Map<string, Set<Mensenrol>>()
  for (const { naam, organisatie, rol } of vertaling) {
    const code = organisatie ?? enige
    if (!rollen.includes(naam) || code === null || !organisaties.includes(code)) continue
    uit.set(code, (uit.get(code) ?? new Set()).add(rol as Mensenrol))
  }
  return [...uit]
    .map(([organisatie, set]) => ({ organisatie, rollen: [...set] }))
    .sort((a, b) => (a.organisatie < b.organisatie ? -1 : 1))
}

/** Did the provider ask for a second factor? By `amr` (a list) or `acr` (one word). */
export function heeftTweedeFactor(claims: Claims, woorden: readonly string[]): boolean {
  const { amr, acr } = claims
  const gezegd = [...(Array.isArray(amr) ? amr : []), acr]
  return gezegd.some((een) => typeof een === 'string' && woorden.includes(een))
}

/** Name for screen and audit log; never a key. */
export function naamUit(claims: Claims): string {
  for (const veld of ['name', 'preferred_username', 'email']) {
    const waarde = claims[veld]
    if (typeof waarde === 'string' && waarde.trim() !== '') return waarde.trim().slice(0, 100)
  }
  return 'onbekende naam'
}
