// SPDX-License-Identifier: EUPL-1.2
/** Small makers that keep definitions readable and their literal types intact. */
import type { Element, EnkelvoudigType, Ruimte, SamengesteldType } from './model.ts'

/** A simple datatype; facets stay literal so that types can be inferred from them. */
export function enkelvoudig<const T extends Omit<EnkelvoudigType, 'soort'>>(
  type: T,
): T & { readonly soort: 'enkelvoudig' } {
  return Object.freeze({ soort: 'enkelvoudig', ...type } as const)
}

/** A restriction step: the base type with one more pattern (used for BerichtCode and versions). */
export function beperkt<const T extends EnkelvoudigType, const P extends string>(
  type: T,
  patroon: P,
) {
  return Object.freeze({
    ...type,
    patronen: [...(type.patronen ?? []), patroon],
    beperktVan: type,
  }) as Omit<T, 'patronen'> & { readonly patronen: readonly string[]; readonly beperktVan: T }
}

/** A sequence of elements in a namespace. */
export function samengesteld<const N extends string, const E extends readonly Element[]>(
  naam: N,
  ruimte: Ruimte,
  elementen: E,
) {
  return Object.freeze({ soort: 'samengesteld', naam, ruimte, elementen } as const)
}

type Type = EnkelvoudigType | SamengesteldType

/** An element that must occur exactly once. */
export function een<const N extends string, const T extends Type>(naam: N, type: T) {
  return Object.freeze({ naam, type, min: 1, max: 1 } as const)
}

/** An element that may be left out. */
export function optioneel<const N extends string, const T extends Type>(naam: N, type: T) {
  return Object.freeze({ naam, type, min: 0, max: 1 } as const)
}

/** An element that occurs once or more. */
export function lijst<const N extends string, const T extends Type>(naam: N, type: T) {
  return Object.freeze({ naam, type, min: 1, max: Infinity, meervoud: true } as const)
}

/** Marks an element as part of the logical key of its class. */
export function sleutel<const E extends Element>(element: E): E & { readonly sleutel: true } {
  return Object.freeze({ ...element, sleutel: true } as const)
}
