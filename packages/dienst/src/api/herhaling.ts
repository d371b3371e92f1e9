// SPDX-License-Identifier: EUPL-1.2
/**
 * Commands that may be sent again: the same Idempotency-Key gives the stored answer, for
 * a day (docs/adr/0142). Per organisation, identity and route; the answer is encrypted.
 */
import type { Route } from '@stopwijzer/koppelvlak'
import type pg from 'pg'
import type { sporen } from '../opslag/leesmetaudit.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { Probleem } from './probleem.ts'
import { kenmerkVan, type Wie } from './wie.ts'

/** A request under a key, as hashes. */
export interface Herhaalsleutel {
  readonly sleutel: Buffer
  readonly vraag: Buffer
  /** The work knows what it did before: it may be done again when nobody knows how it ended. */
  readonly herkent: boolean
}

/** What is kept: the answer, and whose data is in it. */
export interface Bewaard {
  readonly uitkomst: unknown
  readonly spoor: ReturnType<typeof sporen>
}

const BEWAARTIJD_MS = 24 * 3600 * 1000
/** Who has a key for longer without an answer, is gone or will be recognised. */
const HOUVAST_MS = 60_000
export const PER_KEER = 100
const TABEL = 'herhaling'

/** Keyed hashes: a body may hold a BSN, and a plain hash of that could be searched. */
export function maakHerhaalsleutel(
  { versleuteling }: Toegang,
  wie: Wie,
  { id, herkentHerhaling = false }: Pick<Route, 'id' | 'herkentHerhaling'>,
  sleutel: string,
  verzoek: unknown,
): Herhaalsleutel {
  const hash = (...delen: unknown[]) =>
    versleuteling.pseudoniem(`${TABEL}|${JSON.stringify([kenmerkVan(wie), id, ...delen])}`)
  return { sleutel: hash(sleutel), vraag: hash(sleutel, verzoek), herkent: herkentHerhaling }
}

/**
 * The answer that was stored under this key, if any. Throws when the key is taken otherwise; for
 * work that may be done again `claim` decides about a key without an answer.
 */
export async function leesHerhaling(
  client: pg.ClientBase,
  { organisatie, versleuteling }: Toegang,
  { sleutel, vraag, herkent }: Herhaalsleutel,
  tijdstip: string,
): Promise<Bewaard | null> {
  const { rows } = await client.query<{ vraag: Buffer; antwoord: Buffer | null }>({
    name: 'lees-herhaling',
    text: `SELECT vraag, antwoord FROM herhaling
      WHERE organisatie = $1 AND sleutel = $2 AND moment > $3`,
    values: [organisatie, sleutel, eerder(tijdstip, BEWAARTIJD_MS)],
  })
  const rij = rows[0]
  if (rij === undefined) return null
  if (!rij.vraag.equals(vraag)) throw new Probleem('HERHAALSLEUTEL_ANDERS')
  if (rij.antwoord === null) {
    if (herkent) return null
    throw new Probleem('HERHAALSLEUTEL_BEZIG')
  }
  const tekst = versleuteling.ontsleutel(TABEL, sleutel.toString('hex'), rij.antwoord)
  return JSON.parse(tekst.toString('utf8')) as Bewaard
}

/**
 * Takes the key for this transaction. Waits for another transaction that has it in hand;
 * what that one stored comes back instead.
 */
export async function claim(
  client: pg.ClientBase,
  toegang: Toegang,
  een: Herhaalsleutel,
  tijdstip: string,
): Promise<Bewaard | null> {
  const { organisatie } = toegang
  await ruimHerhalingen(client, organisatie, tijdstip)
  const { rowCount } = await client.query({
    name: 'claim-herhaling',
    text: `INSERT INTO herhaling AS h (organisatie, sleutel, vraag, moment) VALUES ($1, $2, $3, $4)
      ON CONFLICT (organisatie, sleutel)
      DO UPDATE SET vraag = excluded.vraag, moment = excluded.moment, antwoord = NULL
      WHERE h.moment <= $5
        OR ($6 AND h.antwoord IS NULL AND h.vraag = excluded.vraag AND h.moment <= $7)`,
    values: [
      ...[organisatie, een.sleutel, een.vraag, tijdstip, eerder(tijdstip, BEWAARTIJD_MS)],
      ...[een.herkent, eerder(tijdstip, HOUVAST_MS)],
    ],
  })
  if (rowCount === 1) return null
  const bewaard = await leesHerhaling(client, toegang, een, tijdstip)
  if (bewaard === null) throw new Probleem('HERHAALSLEUTEL_BEZIG')
  return bewaard
}

/**
 * Removes keys that are a day old, at most a hundred; ones that another transaction has in
 * hand are left to it. Returns how many.
 */
export async function ruimHerhalingen(
  client: pg.ClientBase,
  organisatie: string,
  tijdstip: string,
): Promise<number> {
  const { rowCount } = await client.query({
    name: 'ruim-herhaling',
    text: `DELETE FROM herhaling WHERE organisatie = $1 AND sleutel IN (
      SELECT sleutel FROM herhaling WHERE organisatie = $1 AND moment <= $2
      ORDER BY moment LIMIT ${PER_KEER} FOR UPDATE SKIP LOCKED)`,
    values: [organisatie, eerder(tijdstip, BEWAARTIJD_MS)],
  })
  return rowCount ?? 0
}

/** Stores the answer, in the transaction that took the key or a later one. */
export async function bewaar(
  client: pg.ClientBase,
  { organisatie, versleuteling }: Toegang,
  { sleutel }: Herhaalsleutel,
  bewaard: Bewaard,
): Promise<void> {
  const inhoud = Buffer.from(JSON.stringify(bewaard))
  await client.query({
    name: 'bewaar-herhaling',
    text: 'UPDATE herhaling SET antwoord = $3 WHERE organisatie = $1 AND sleutel = $2',
    values: [
      organisatie,
      sleutel,
      versleuteling.versleutel(TABEL, sleutel.toString('hex'), inhoud),
    ],
  })
}

/** Gives a key back under which nothing was done. */
export async function geefVrij(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  { sleutel }: Herhaalsleutel,
): Promise<void> {
  await client.query(
    'DELETE FROM herhaling WHERE organisatie = $1 AND sleutel = $2 AND antwoord IS NULL',
    [organisatie, sleutel],
  )
}

function eerder(tijdstip: string, ms: number): string {
  return new Date(Date.parse(tijdstip) - ms).toISOString()
}
