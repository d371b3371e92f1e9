// SPDX-License-Identifier: EUPL-1.2
/** One message with its answer, the thread it stands in, and its bytes. */
import type pg from 'pg'
import { leesAntwoord, leesInhoud } from '../opslag/lezen.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import type { Antwoord } from '../verwerking/antwoord.ts'
import { type Berichtregel, KOLOMMEN } from './zoeken.ts'

export interface Berichtdetail extends Berichtregel {
  /** What the engine made of it; `null` for a message made here. */
  readonly antwoord: Antwoord | null
  /** Message that took its place. */
  readonly vervangenDoor: string | null
}

interface Rij extends Berichtregel {
  readonly ruw: Buffer
  readonly vervangenDoor: string | null
}

/** One row of the ledger; `null` when there is no such message. */
export async function leesRegel(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  id: string,
): Promise<Berichtregel | null> {
  const { rows } = await client.query<Berichtregel>(
    `SELECT ${KOLOMMEN} FROM bericht b WHERE b.organisatie = $1 AND b.id = $2`,
    [organisatie, id],
  )
  return rows[0] ?? null
}

/** The same with the answer; `null` when there is no such message. */
export async function leesBericht(
  client: pg.ClientBase,
  toegang: Toegang,
  id: string,
): Promise<Berichtdetail | null> {
  const { rows } = await client.query<Rij>(
    `SELECT ${KOLOMMEN}, b.antwoord AS ruw, u.vervangen_door AS "vervangenDoor"
     FROM bericht b LEFT JOIN uitgaand u ON u.organisatie = b.organisatie AND u.bericht = b.id
     WHERE b.organisatie = $1 AND b.id = $2`,
    [toegang.organisatie, id],
  )
  const rij = rows[0]
  if (rij === undefined) return null
  const { ruw, ...regel } = rij
  return { ...regel, antwoord: leesAntwoord(toegang, id, ruw) as Antwoord | null }
}

export interface Draad {
  /** The heenbericht and the return messages to it, oldest first. */
  readonly draad: readonly Berichtregel[]
  /** Other messages about the same toewijzingen, newest first. */
  readonly eromheen: readonly Berichtregel[]
}

const MEESTE_EROMHEEN = 100

/** Heen and retour together, and what else there is about the same toewijzingen. */
export async function leesDraad(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  bericht: Berichtregel,
): Promise<Draad> {
  const heen = bericht.overBericht ?? bericht.id
  const { rows: draad } = await client.query<Berichtregel>(
    `SELECT ${KOLOMMEN} FROM bericht b
     WHERE b.organisatie = $1 AND (b.id = $2 OR b.over_bericht = $2) ORDER BY b.moment, b.id`,
    [organisatie, heen],
  )
  const nummers = [...new Set(draad.flatMap((een) => een.nummers))]
  if (bericht.dossier === null || nummers.length === 0) return { draad, eromheen: [] }
  const { rows: eromheen } = await client.query<Berichtregel>(
    `SELECT ${KOLOMMEN} FROM bericht b
     WHERE b.organisatie = $1 AND b.dossier = $2 AND b.id <> ALL($3::text[])
       AND string_to_array(coalesce(b.nummers, ''), ' ') && $4::text[]
     ORDER BY b.moment DESC, b.id DESC LIMIT ${MEESTE_EROMHEEN}`,
    [organisatie, bericht.dossier, draad.map((een) => een.id), nummers],
  )
  return { draad, eromheen }
}

/** The message as it was received or sent. */
export async function leesXml(
  client: pg.ClientBase,
  toegang: Toegang,
  id: string,
): Promise<Uint8Array | null> {
  return (await leesInhoud(client, toegang, [id])).get(id) ?? null
}
