// SPDX-License-Identifier: EUPL-1.2
/** Checks a value against a simple datatype of a definition: every facet the XSD has. */
import type { EnkelvoudigType } from '../definitie/model.ts'
import { vergelijkGetal } from './getal.ts'
import { genormaliseerd, isVanBasis } from './lexicaal.ts'
import { patroon } from './patroon.ts'

/** Why a value is refused; the first facet that fails. */
export type Afkeuring =
  | { readonly reden: 'leeg' }
  | { readonly reden: 'vorm' }
  | { readonly reden: 'keuze' }
  | { readonly reden: 'kort'; readonly lengte: number }
  | { readonly reden: 'lang'; readonly lengte: number }
  | { readonly reden: 'laag' }
  | { readonly reden: 'hoog' }
  | { readonly reden: 'patroon'; readonly patroon: string }

type Keuring = (waarde: string) => Afkeuring | undefined

const keuringen = new WeakMap<EnkelvoudigType, Keuring>()

/**
 * The check of a datatype, compiled once. The check takes the normalised value
 * (see `genormaliseerd`) and returns why it is refused, or `undefined` when it is good.
 */
export function keuring(type: EnkelvoudigType): Keuring {
  let keur = keuringen.get(type)
  if (keur === undefined) {
    keur = maakKeuring(type)
    keuringen.set(type, keur)
  }
  return keur
}

/** Checks a value as it stands in the message: normalises first. */
export function keur(type: EnkelvoudigType, waarde: string): Afkeuring | undefined {
  return keuring(type)(genormaliseerd(type.basis, waarde))
}

function maakKeuring(type: EnkelvoudigType): Keuring {
  const { basis, minLengte = 0, maxLengte = Infinity } = type
  const min = type.min === undefined ? undefined : String(type.min)
  const max = type.max === undefined ? undefined : String(type.max)
  const waarden = type.waarden === undefined ? undefined : new Set<string>(type.waarden)
  const patronen = (type.patronen ?? []).map((bron) => ({ bron, past: patroon(bron) }))
  return (waarde) => {
    if (basis !== 'string' && !isVanBasis(basis, waarde)) {
      return { reden: waarde === '' ? 'leeg' : 'vorm' }
    }
    if (waarden !== undefined && !waarden.has(waarde)) {
      return { reden: waarde === '' ? 'leeg' : 'keuze' }
    }
    if (basis === 'string') {
      const lengte = lengteVan(waarde)
      if (lengte < minLengte) return waarde === '' ? { reden: 'leeg' } : { reden: 'kort', lengte }
      if (lengte > maxLengte) return { reden: 'lang', lengte }
    }
    if (min !== undefined && vergelijkGetal(waarde, min) < 0) return { reden: 'laag' }
    if (max !== undefined && vergelijkGetal(waarde, max) > 0) return { reden: 'hoog' }
    for (const { bron, past } of patronen) {
      if (!past(waarde)) return { reden: waarde === '' ? 'leeg' : 'patroon', patroon: bron }
    }
    return undefined
  }
}

/** Length in Unicode code points, as the XSD counts. */
export function lengteVan(waarde: string): number {
  let lengte = waarde.length
  for (let i = 0; i < waarde.length - 1; i++) {
    const eenheid = waarde.charCodeAt(i)
    if (eenheid >= 0xd800 && eenheid < 0xdc00) {
      lengte--
      i++
    }
  }
  return lengte
}
