// SPDX-License-Identifier: EUPL-1.2
/** From the number that a person types to the client and the municipality that it belongs to. */
import type { Bevinding } from '@stopwijzer/ijw'
import type { Product } from '@stopwijzer/keten'
import type pg from 'pg'
import type { Toegang } from '../opslag/organisatie.ts'
import { geenClient, meerduidig, onbekend } from './meldweigering.ts'

export interface Onderwerp {
  readonly toewijzingNummer: string
  /** Needed when two municipalities use the same number. */
  readonly gemeente?: string | undefined
}

/** Taakgericht work has no number: the product is the key, and the client has to be named. */
export interface TaakgerichtOnderwerp {
  readonly toewijzingNummer: null
  readonly gemeente: string
  readonly product: Product
  /** `clientSleutel` as the list of states shows it; may be left out when one client has this product. */
  readonly client?: string | undefined
}

export type Meldonderwerp = Onderwerp | TaakgerichtOnderwerp

/** Where a number is known. */
export interface Plek {
  readonly gemeente: string
  readonly dossier: Buffer
}

/** The number as the tables have it: without leading zeros. */
export function gewoonNummer(nummer: string): string {
  return nummer.replace(/^0+(?=\d)/, '')
}

/** Per number (`gewoonNummer`) its place, or more when municipalities share it; for a provider. */
export async function zoekPlekken(
  client: pg.ClientBase,
  toegang: Toegang,
  nummers: readonly string[],
): Promise<Map<string, Plek[]>> {
  const { rows } = await client.query<Plek & { nummer: string }>(
    `SELECT toewijzing_nummer AS nummer, gemeente, dossier FROM toestand
     WHERE organisatie = $1 AND aanbieder = $1 AND toewijzing_nummer = ANY($2::text[])
     ORDER BY toewijzing_nummer, gemeente, dossier`,
    [toegang.organisatie, [...new Set(nummers)]],
  )
  const uit = new Map<string, Plek[]>()
  for (const { nummer, gemeente, dossier } of rows) {
    uit.set(nummer, [...(uit.get(nummer) ?? []), { gemeente, dossier }])
  }
  return uit
}

/** The places that each of these may mean, in the same order. */
export async function zoekOnderwerpen(
  client: pg.ClientBase,
  toegang: Toegang,
  onderwerpen: readonly Meldonderwerp[],
): Promise<Plek[][]> {
  const nummers = onderwerpen.flatMap(({ toewijzingNummer }) =>
    toewijzingNummer === null ? [] : [gewoonNummer(toewijzingNummer)],
  )
  const opNummer = await zoekPlekken(client, toegang, nummers)
  const opProduct = await zoekTaakgericht(client, toegang, onderwerpen)
  return onderwerpen.map(({ toewijzingNummer }, i) =>
    toewijzingNummer === null
      ? (opProduct.get(i) ?? [])
      : (opNummer.get(gewoonNummer(toewijzingNummer)) ?? []),
  )
}

/** By index: the client that is named, or those with starts or stops on this product. */
async function zoekTaakgericht(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  onderwerpen: readonly Meldonderwerp[],
): Promise<Map<number, Plek[]>> {
  const vragen = onderwerpen.flatMap((een, i) =>
    een.toewijzingNummer === null ? [{ i, ...een }] : [],
  )
  const uit = new Map<number, Plek[]>()
  if (vragen.length === 0) return uit
  const { rows } = await client.query<Plek & { i: number }>(
    `WITH k AS (SELECT * FROM unnest($2::int[], $3::text[], $4::text[], $5::text[]) AS n (i, g, p, c))
     SELECT k.i, k.g AS gemeente, d.dossier FROM k JOIN dossier d ON d.organisatie = $1
       AND d.dossier BETWEEN decode(rpad(k.c, 64, '0'), 'hex') AND decode(rpad(k.c, 64, 'f'), 'hex')
     UNION ALL
     SELECT k.i, t.gemeente, t.dossier FROM k JOIN toestand t ON t.organisatie = $1
       AND t.gemeente = k.g AND t.toewijzing_nummer = '' AND t.aanbieder = $1 AND t.product = k.p
     WHERE k.c IS NULL
     ORDER BY 1, 3`,
    [
      organisatie,
      vragen.map(({ i }) => i),
      vragen.map(({ gemeente }) => gemeente),
      vragen.map(({ product }) => `${product.categorie}/${product.code ?? ''}`),
      vragen.map((vraag) => vraag.client ?? null),
    ],
  )
  for (const { i, gemeente, dossier } of rows) {
    uit.set(i, [...(uit.get(i) ?? []), { gemeente, dossier }])
  }
  return uit
}

/** What a person may give as a client: the 16 characters that the lists show. */
export function isClientSleutel(tekst: string): boolean {
  return /^[0-9a-f]{16}$/.test(tekst)
}

/** The one place that is meant, or a finding that tells what to choose. */
export function kiesPlek(onderwerp: Meldonderwerp, plekken: readonly Plek[]): Plek | Bevinding {
  if (onderwerp.toewijzingNummer === null) {
    return plekken.length === 1 ? plekken[0]! : geenClient(onderwerp, plekken.length)
  }
  const passend = plekken.filter((p) => (onderwerp.gemeente ?? p.gemeente) === p.gemeente)
  if (passend.length === 0) return onbekend(onderwerp, plekken)
  return passend.length > 1 ? meerduidig(onderwerp, passend) : passend[0]!
}
