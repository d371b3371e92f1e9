// SPDX-License-Identifier: EUPL-1.2
/**
 * Commands that may be sent again: the same Idempotency-Key gives the stored answer, for
 * a day (docs/adr/0142). Per organisation, identity and route; the answer is encrypted.
 */
import type pg from 'pg'
import type { sporen } from '../opslag/leesmetaudit.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { Probleem } from './probleem.ts'
import { kenmerkVan, type Wie } from './wie.ts'

/** A request under a key, as hashes. */
export interface Herhaalsleutel {
  readonly sleutel: Buffer
  readonly vraag: Buffer
}

/** What is kept: the answer, and whose data is in it. */
export interface Bewaard {
  readonly uitkomst: unknown
  readonly spoor: ReturnType<typeof sporen>
}

const BEWAARTIJD_MS = 24 * 3600 * 1000
export const PER_KEER = 100
const TABEL = 'herhaling'

/** Keyed hashes: a body may hold a BSN, and a plain hash of that could be searched. */
export function maakHerhaalsleutel(
  { versleuteling }: Toegang,
  wie: Wie,
  route: string,
  sleutel: string,
  verzoek: unknown,
): Herhaalsleutel {
  const hash = (...delen: unknown[]) =>
    versleuteling.pseudoniem(`${TABEL}|${JSON.stringify([kenmerkVan(wie), route, ...delen])}`)
  return { sleutel: hash(sleutel), vraag: hash(sleutel, verzoek) }
}

/** The answer that was stored under this key, if any. Throws when the key is taken otherwise. */
export async function leesHerhaling(
  client: pg.ClientBase,
  { organisatie, versleuteling }: Toegang,
  { sleutel, vraag }: Herhaalsleutel,
  tijdstip: string,
): Promise<Bewaard | null> {
  const { rows } = await client.query<{ vraag: Buffer; antwoord: Buffer | null }>({
    name: 'lees-herhaling',
    text: `SELECT vraag, antwoord FROM herhaling
      WHERE organisatie = $1 AND sleutel = $2 AND moment > $3`,
    values: [organisatie, sleutel, vroegste(tijdstip)],
  })
  const rij = rows[0]
  if (rij === undefined) return null
  if (!rij.vraag.equals(vraag)) throw new Probleem('HERHAALSLEUTEL_ANDERS')
  if (rij.antwoord === null) throw new Probleem('HERHAALSLEUTEL_BEZIG')
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
      WHERE h.moment <= $5`,
    values: [organisatie, een.sleutel, een.vraag, tijdstip, vroegste(tijdstip)],
  })
  return rowCount === 1 ? null : leesHerhaling(client, toegang, een, tijdstip)
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
    values: [organisatie, vroegste(tijdstip)],
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

function vroegste(tijdstip: string): string {
  return new Date(Date.parse(tijdstip) - BEWAARTIJD_MS).toISOString()
}
