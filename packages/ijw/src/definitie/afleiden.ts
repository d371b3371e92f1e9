// SPDX-License-Identifier: EUPL-1.2
/**
 * TypeScript types inferred from a definition.
 *
 * A value is always the text of the element (numbers keep their leading zeros);
 * an element that may be left out is `undefined` when absent; a repeating
 * element is an array. The object mirrors the XML one to one.
 */
import type { BerichtDefinitie, Element, EnkelvoudigType, SamengesteldType } from './model.ts'

type Plat<T> = { [K in keyof T]: T[K] } & {}

/** The value of a type: a string (union of codes for a closed list) or an object. */
export type Waarde<T> = T extends { soort: 'enkelvoudig'; waarden: readonly (infer W)[] }
  ? W
  : T extends { soort: 'enkelvoudig' }
    ? string
    : T extends { soort: 'samengesteld'; elementen: readonly Element[] }
      ? Inhoud<T>
      : never

type ElementenVan<T> = T extends { elementen: readonly (infer E)[] } ? E : never
type Verplicht<E> = E extends { min: 1 } ? E : never
type Vrij<E> = E extends { min: 0 } ? E : never
type Keren<E> = E extends { meervoud: true; type: infer T }
  ? readonly Waarde<T>[]
  : E extends { type: infer T }
    ? Waarde<T>
    : never
type Naam<E> = E extends { naam: infer N extends string } ? N : never

/** The object for a sequence: required and optional elements by name. */
export type Inhoud<T> = Plat<
  { readonly [E in Verplicht<ElementenVan<T>> as Naam<E>]: Keren<E> } & {
    readonly [E in Vrij<ElementenVan<T>> as Naam<E>]?: Keren<E> | undefined
  }
>

/** A message: its kind and release, and the content of the root element. */
export type BerichtVan<D extends BerichtDefinitie> = Plat<
  { readonly berichtsoort: D['berichtsoort']; readonly release: D['release'] } & Inhoud<D['wortel']>
>

export type { BerichtDefinitie, Element, EnkelvoudigType, SamengesteldType }
