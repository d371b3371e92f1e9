// SPDX-License-Identifier: EUPL-1.2
/**
 * A typed client of the API, for browser and Node. It touches nothing itself: sending and
 * making keys are passed in, so that it can run anywhere and be tested.
 */
import {
  type AntwoordVan,
  BASIS,
  type InhoudVan,
  isJson,
  type ParamsVan,
  type QueryVan,
  type Route,
} from '../route.ts'
import { alsFout, KoppelvlakFout } from './fout.ts'

/** What the client has to know of a route while it runs. */
export interface Weg {
  readonly methode: Route['methode']
  readonly pad: string
  readonly idempotent: boolean
  /** Media type of the body that goes with it; `null` without one. */
  readonly zendt: string | null
  readonly ontvangt: 'json' | 'bytes' | 'niets'
}
export type Wegen<R> = { readonly [Id in keyof R]: Weg }

/** The few facts of each route; small enough to be made at build time. */
export function wegenVan<R extends Readonly<Record<string, Route>>>(routes: R): Wegen<R> {
  const weg = ({ methode, pad, idempotent = false, inhoud, antwoord }: Route): Weg => ({
    methode,
    pad,
    idempotent,
    zendt:
      inhoud === undefined ? null : isJson(inhoud) ? 'application/json' : inhoud.mediatypes[0]!,
    ontvangt: isJson(antwoord) ? 'json' : 'mediatype' in antwoord ? 'bytes' : 'niets',
  })
  return Object.fromEntries(
    Object.entries(routes).map(([id, route]) => [id, weg(route)]),
  ) as unknown as Wegen<R>
}

/** The part of `fetch` that is used. */
export type Haal = (
  adres: string,
  opties: {
    readonly method: string
    readonly headers: Record<string, string>
    readonly body?: string | Uint8Array<ArrayBuffer>
    readonly credentials: 'same-origin'
    readonly redirect: 'manual'
  },
) => Promise<{
  readonly status: number
  readonly headers: { get(naam: string): string | null }
  text(): Promise<string>
  arrayBuffer(): Promise<ArrayBuffer>
}>

export interface Clientopties<R> {
  /** Address of the service without a path; empty in a page of the service itself. */
  readonly adres: string
  readonly wegen: Wegen<R>
  readonly haal: Haal
  /** A fresh key for a command: 8 to 128 letters, digits, `-` or `_`, never used before. */
  readonly nieuweSleutel: () => string
  /** Key or token of a system. A browser has its session cookie instead, ... */
  readonly sleutel?: () => string
  /** ... and the proof that goes with it. */
  readonly csrf?: () => string | null
}

type Mits<Naam extends string, T> = keyof T extends never
  ? unknown
  : Partial<T> extends T
    ? { readonly [N in Naam]?: T }
    : { readonly [N in Naam]: T }

/** What a call needs: exactly what the route takes. */
export type Clientinvoer<R> = Mits<'params', ParamsVan<R>> &
  Mits<'query', QueryVan<R>> &
  (InhoudVan<R> extends undefined ? unknown : { readonly inhoud: InhoudVan<R> }) &
  // A file of another kind than the first that the route takes.
  (R extends { readonly inhoud: { readonly mediatypes: readonly (infer M)[] } }
    ? { readonly mediatype?: M }
    : unknown) &
  (R extends { readonly etag: 'eist' } ? { readonly ifMatch: string } : unknown) &
  // To send the same command again after a restart.
  (R extends { readonly idempotent: true } ? { readonly herhaalsleutel?: string } : unknown)

export interface Clientantwoord<R> {
  readonly status: number
  readonly inhoud: AntwoordVan<R>
  readonly etag: string | null
  readonly locatie: string | null
}

type Vragen<R> = { readonly [Id in keyof R]: Clientinvoer<R[Id]> }
type Resultaat<A> = A extends { readonly resultaten: readonly (infer T)[] } ? T : never

export interface Client<R> {
  /** Asks, and gives the body of the answer. Throws `KoppelvlakFout`. */
  vraag<Id extends keyof R & string>(id: Id, invoer: Vragen<R>[Id]): Promise<AntwoordVan<R[Id]>>
  /** The same with status and headers. */
  vraagAlles<Id extends keyof R & string>(
    id: Id,
    invoer: Vragen<R>[Id],
  ): Promise<Clientantwoord<R[Id]>>
  /** Every result of a list, page by page. */
  alle<Id extends keyof R & string>(
    id: Id,
    invoer: Vragen<R>[Id],
  ): AsyncGenerator<Resultaat<AntwoordVan<R[Id]>>>
}

interface LosseInvoer {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly inhoud?: unknown
  readonly mediatype?: string
  readonly ifMatch?: string
  readonly herhaalsleutel?: string
}

export function maakClient<R>(opties: Clientopties<R>): Client<R> {
  const { wegen, adres } = opties

  async function alles(id: keyof R, invoer: LosseInvoer): Promise<Clientantwoord<unknown>> {
    const weg = wegen[id]
    const verzoek = maakVerzoek(weg, invoer, opties)
    const antwoord = await zend(weg, adres + BASIS + padVan(weg, invoer), verzoek)
    const { status, headers } = antwoord
    // A redirect too: no route gives one, so somebody in between does, and nothing was done.
    if (status < 200 || status > 299) {
      throw alsFout(status, await antwoord.text(), headers.get('retry-after'))
    }
    return {
      status,
      inhoud: (await leesInhoud(weg, antwoord)) as never,
      etag: headers.get('etag'),
      locatie: headers.get('location'),
    }
  }

  /** Without an answer it is unknown whether it was done: what may be repeated is sent once more. */
  async function zend(weg: Weg, naar: string, verzoek: Parameters<Haal>[1]) {
    try {
      return await opties.haal(naar, verzoek)
    } catch (eerste) {
      if (weg.methode !== 'GET' && !weg.idempotent) throw geenVerbinding(eerste)
      return opties.haal(naar, verzoek).catch((fout) => {
        throw geenVerbinding(fout)
      })
    }
  }

  return {
    vraag: async (id, invoer) => (await alles(id, invoer as LosseInvoer)).inhoud as never,
    vraagAlles: (id, invoer) => alles(id, invoer as LosseInvoer) as never,
    async *alle(id, invoer) {
      const eerste = invoer as LosseInvoer
      let na: string | null = null
      do {
        const query = na === null ? eerste.query : { ...eerste.query, na }
        const { inhoud } = await alles(id, query === undefined ? eerste : { ...eerste, query })
        const blad = inhoud as { resultaten: readonly never[]; volgende: string | null }
        yield* blad.resultaten
        na = blad.volgende
      } while (na !== null)
    },
  }
}

function geenVerbinding(oorzaak: unknown): KoppelvlakFout {
  return new KoppelvlakFout(0, 'GEEN_VERBINDING', {}, null, oorzaak)
}

function padVan(weg: Weg, { params = {}, query = {} }: LosseInvoer): string {
  const pad = weg.pad.replace(/\{(\w+)\}/g, (_, naam: string) =>
    encodeURIComponent(String(params[naam])),
  )
  const delen = Object.entries(query).flatMap(([naam, waarde]) =>
    (Array.isArray(waarde) ? waarde : [waarde])
      .filter((een) => een !== undefined)
      .map((een) => `${encodeURIComponent(naam)}=${encodeURIComponent(String(een))}`),
  )
  return delen.length === 0 ? pad : `${pad}?${delen.join('&')}`
}

function maakVerzoek<R>(
  weg: Weg,
  { inhoud, mediatype, ifMatch, herhaalsleutel }: LosseInvoer,
  { sleutel, csrf, nieuweSleutel }: Clientopties<R>,
): Parameters<Haal>[1] {
  const headers: Record<string, string> = {}
  const bewijs = weg.methode === 'GET' ? null : (csrf?.() ?? null)
  if (sleutel !== undefined) headers.authorization = `Bearer ${sleutel()}`
  if (bewijs !== null) headers['x-csrf-token'] = bewijs
  if (ifMatch !== undefined) headers['if-match'] = ifMatch
  if (weg.idempotent) headers['idempotency-key'] = herhaalsleutel ?? nieuweSleutel()
  const vast = {
    method: weg.methode,
    headers,
    credentials: 'same-origin',
    redirect: 'manual',
  } as const
  if (weg.zendt === null) return vast
  headers['content-type'] = mediatype ?? weg.zendt
  return {
    ...vast,
    body:
      weg.zendt === 'application/json'
        ? JSON.stringify(inhoud)
        : (inhoud as Uint8Array<ArrayBuffer>),
  }
}

async function leesInhoud(weg: Weg, antwoord: Awaited<ReturnType<Haal>>): Promise<unknown> {
  if (weg.ontvangt === 'niets') return undefined
  if (weg.ontvangt === 'bytes') return new Uint8Array(await antwoord.arrayBuffer())
  try {
    return JSON.parse(await antwoord.text())
  } catch (fout) {
    throw new KoppelvlakFout(antwoord.status, 'ANTWOORD_ONLEESBAAR', {}, null, fout)
  }
}
