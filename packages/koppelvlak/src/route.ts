// SPDX-License-Identifier: EUPL-1.2
/**
 * A route as data. Server, OpenAPI document, client, rights matrix and contract tests
 * all follow from it (docs/adr/0140-koppelvlak-als-gegevens.md).
 */
import type { Static, TObject, TSchema } from 'typebox'
import type { Probleemcode } from './problemen.ts'
import type { Recht } from './rechten/index.ts'

export type Methode = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** A body as JSON. */
export interface JsonInhoud {
  readonly schema: TSchema
  /** Largest body in bytes; 256 KiB when not given. */
  readonly maxBytes?: number
}

/** A body of other bytes; the handler gets them as they came. */
export interface RuweInhoud {
  readonly mediatypes: readonly string[]
  readonly maxBytes: number
}

/** An answer as JSON. */
export interface JsonAntwoord {
  readonly status: 200 | 201 | 202
  readonly schema: TSchema
}

/** An answer of other bytes or text, e.g. a file. */
export interface RuwAntwoord {
  readonly status: 200
  readonly mediatype: string
}

/** An answer without a body: done, or go elsewhere. */
export interface LeegAntwoord {
  readonly status: 204 | 303
}

/** Shown in the document and held against the schemas by a test. No real personal data. */
export interface Voorbeeld {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly inhoud?: unknown
  readonly antwoord?: unknown
}

export interface Route {
  /** Source and act, e.g. `termijnen.bereken`; also the operationId. */
  readonly id: string
  readonly methode: Methode
  /** Path after `/v1`, kebab-case, parameters as `{id}`, an act as last segment with `_`. */
  readonly pad: string
  /** The right it takes. `openbaar`: anyone, also without login. */
  readonly recht: Recht | 'openbaar'
  /** One short sentence, Dutch. */
  readonly samenvatting: string
  /** What it does, what follows and what to know; Dutch B1, Markdown. */
  readonly uitleg: string
  /** Group in the document; a key of `LABELS`. */
  readonly label: Label
  readonly params?: TObject
  readonly query?: TObject
  readonly inhoud?: JsonInhoud | RuweInhoud
  readonly antwoord: JsonAntwoord | RuwAntwoord | LeegAntwoord
  /** Problems of this route itself; those of every route follow by themselves. */
  readonly problemen: readonly Probleemcode[]
  /** A POST that changes something: takes an Idempotency-Key, the same key gives the same answer. */
  readonly idempotent?: boolean
  /** The work itself knows what it did before: a key of which the first request broke off may come again. */
  readonly herkentHerhaling?: boolean
  /** `geeft`: answers with an ETag. `eist`: takes an If-Match. */
  readonly etag?: 'geeft' | 'eist'
  /** Requests per minute per identity (or address) when this route is heavier than others. */
  readonly perMinuut?: number
  readonly voorbeeld?: Voorbeeld
}

/** Groups of routes in the document, in this order. */
export const LABELS = {
  Hulpmiddelen: 'Controleren en rekenen. Er wordt niets opgeslagen.',
  Berichten: 'Berichten aanleveren, zoeken en lezen.',
  Toewijzingen: 'Toewijzingen en hun toestand.',
  Meldingen: 'De start en de stop van zorg melden en verbeteren.',
  Taken: 'Wat er nog moet gebeuren, en wanneer.',
  Cliënten: 'Een cliënt zoeken. Het BSN staat nooit in een adres.',
  Gevolgen: 'Gevolgen voor de betaling en het overleg daarover.',
  Rapportages: 'Aantallen en overzichten.',
  Gebeurtenissen: 'Wat er sinds de vorige keer is veranderd.',
  Beheer: 'Instellen en in de gaten houden. Zonder gegevens van cliënten.',
  Toegang: 'Inloggen, uitloggen en wie er toegang heeft.',
  Verantwoording: 'Wie deed wat, en wanneer.',
} as const
export type Label = keyof typeof LABELS

/** Where every path begins. */
export const BASIS = '/v1'
/** Largest JSON body when a route names none. */
export const MEESTE_JSON = 256 * 1024

/** What the compiler has to know of a route exactly; the texts may stay texts. */
type Getypeerd = 'id' | 'recht' | 'params' | 'query' | 'inhoud' | 'antwoord' | 'etag' | 'idempotent'
export type RouteMet<R> = Omit<Route, Getypeerd> & Readonly<Pick<R, Getypeerd & keyof R>>

/** Makes a route: keeps the types of its schemas, and freezes it. */
export function route<const R extends Route>(gegevens: R): RouteMet<R> {
  return Object.freeze(gegevens) as RouteMet<R>
}

/** The same value, unchangeable all the way down: what handlers may return. */
export type Vast<T> = T extends readonly (infer E)[]
  ? readonly Vast<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Vast<T[K]> }
    : T

type Leeg = Readonly<Record<never, never>>

export type ParamsVan<R> = R extends { readonly params: infer S extends TSchema }
  ? Readonly<Static<S>>
  : Leeg
export type QueryVan<R> = R extends { readonly query: infer S extends TSchema }
  ? Readonly<Static<S>>
  : Leeg
export type InhoudVan<R> = R extends { readonly inhoud: infer I }
  ? I extends { readonly schema: infer S extends TSchema }
    ? Vast<Static<S>>
    : Uint8Array
  : undefined
export type AntwoordVan<R> = R extends { readonly antwoord: infer A }
  ? A extends { readonly schema: infer S extends TSchema }
    ? Vast<Static<S>>
    : A extends { readonly mediatype: string }
      ? Uint8Array | string
      : undefined
  : never

/** Everything that a request on this route brings. */
export interface InvoerVan<R> {
  readonly params: ParamsVan<R>
  readonly query: QueryVan<R>
  readonly inhoud: InhoudVan<R>
}

export function isJson<I extends object>(
  inhoud: I,
): inhoud is Extract<I, { readonly schema: TSchema }> {
  return 'schema' in inhoud
}
