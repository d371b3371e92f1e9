// SPDX-License-Identifier: EUPL-1.2
/** Which methods an address has, for 405 and its `Allow`. */
import { BASIS, type Route } from '@stopwijzer/koppelvlak'
import { VASTE_PADEN } from './openbaar.ts'

/** A function from a path to its methods; none when the path does not exist. */
export function methodenVan(routes: readonly Route[]): (pad: string) => readonly string[] {
  const perPatroon = new Map<string, string[]>()
  for (const { pad, methode } of routes) {
    const patroon = (BASIS + pad).replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+')
    const methoden = perPatroon.get(patroon) ?? []
    methoden.push(methode, ...(methode === 'GET' ? ['HEAD'] : []))
    perPatroon.set(patroon, methoden)
  }
  const patronen = [...perPatroon].map(
    ([patroon, methoden]) => [new RegExp(`^${patroon}$`), methoden] as const,
  )
  return (pad) => {
    if (VASTE_PADEN.includes(pad)) return ['GET', 'HEAD']
    const passend = patronen.filter(([patroon]) => patroon.test(pad))
    return [...new Set(passend.flatMap(([, methoden]) => methoden))].sort()
  }
}
