// SPDX-License-Identifier: EUPL-1.2
/** Takes away messages, and everything about clients. Runs as the owner of the tables. */
import type pg from 'pg'

/** The Identificaties stay: they name nobody, and TR056 asks for them for ever. */
export async function verwijderBerichten(
  client: pg.ClientBase,
  organisatie: string,
  ids: readonly string[],
): Promise<void> {
  await verwijderRetourcodes(client, organisatie, 'b.id = ANY ($2::text[])', ids)
  for (const [tabel, kolom] of [
    ['uitgaand', 'bericht'],
    ['mislukt', 'id'],
    ['bericht', 'id'],
  ] as const) {
    await client.query(
      `DELETE FROM ${tabel} WHERE organisatie = $1 AND ${kolom} = ANY ($2::text[])`,
      [organisatie, ids],
    )
  }
}

/** Found by the codes that the messages have: the key of the table starts with the code. */
async function verwijderRetourcodes(
  client: pg.ClientBase,
  organisatie: string,
  welke: string,
  waarden: readonly unknown[],
): Promise<void> {
  await client.query(
    `WITH weg AS MATERIALIZED (
       SELECT b.id, b.moment, unnest(string_to_array(b.codes, ' ')) AS code FROM bericht b
       WHERE b.organisatie = $1 AND ${welke} AND b.codes <> '')
     DELETE FROM retourcode r USING weg w
     WHERE r.organisatie = $1 AND r.code = w.code AND r.moment = w.moment AND r.bericht = w.id`,
    [organisatie, waarden],
  )
}

/** Every table that says of whom a row is, each before the tables that it refers to. */
export const TABELLEN_VAN_CLIENT = [
  'annotatie',
  'afscherming',
  'concept',
  'correctie',
  'gebeurtenis',
  'herspeelverschil',
  'overleg',
  'taak',
  'melding',
  'toestand',
  'feit',
  'mislukt',
  'bericht',
  'dossier',
] as const

export async function verwijderDossiers(
  client: pg.ClientBase,
  organisatie: string,
  hexen: readonly string[],
): Promise<void> {
  const hashes = hexen.map((hex) => Buffer.from(hex, 'hex'))
  await verwijderRetourcodes(client, organisatie, 'b.dossier = ANY ($2::bytea[])', hashes)
  await client.query(
    `DELETE FROM uitgaand u USING bericht b WHERE u.organisatie = $1 AND b.organisatie = $1
       AND b.id = u.bericht AND b.dossier = ANY ($2::bytea[])`,
    [organisatie, hashes],
  )
  for (const tabel of TABELLEN_VAN_CLIENT) {
    await client.query(
      `DELETE FROM ${tabel} WHERE organisatie = $1 AND dossier = ANY ($2::bytea[])`,
      [organisatie, hashes],
    )
  }
}
