// SPDX-License-Identifier: EUPL-1.2
/** Of some messages and clients: what is older than its term, and why some of it stays. Runs as the owner of the tables. */
import type { Feit } from '@stopwijzer/keten'
import type pg from 'pg'
import { feitRij } from '../opslag/lezen.ts'
import { uitBytes } from '../opslag/rijen.ts'
import type { Versleuteling } from '../sleutels/versleuteling.ts'
import { type Blijfreden, REDEN_VAN_BERICHT, redenVanDossier } from './inhanden.ts'

export interface Kandidaat {
  /** Id of a message, or search hash of a client in hex. */
  readonly sleutel: string
  /** Search hash of the client in hex; `null` for a message of an unknown client. */
  readonly client: string | null
  /** Year of the message, or of the last change. */
  readonly jaar: string
  /** Why it stays; `null`: it may go. */
  readonly blijft: Blijfreden | null
}

/** Of these ids of messages and of given-up items: what was received or sent before a day. */
export async function zoekBerichten(
  client: pg.ClientBase,
  organisatie: string,
  grens: string,
  vandaag: string,
  ids: readonly string[],
): Promise<Kandidaat[]> {
  const { rows } = await client.query<Kandidaat>(
    `WITH oud AS MATERIALIZED (
       SELECT b.organisatie, b.id, b.item, b.dossier, b.moment, b.status, b.berichtsoort
       FROM bericht b WHERE b.organisatie = $1 AND b.moment < $2::timestamp
         AND b.id = ANY ($4::text[])),
     bezig AS MATERIALIZED (
       SELECT d.dossier, ${redenVanDossier('$3::text')} AS reden FROM dossier d
       WHERE d.organisatie = $1 AND d.dossier IN (SELECT o.dossier FROM oud o))
     SELECT b.id AS sleutel, encode(b.dossier, 'hex') AS client, to_char(b.moment, 'YYYY') AS jaar,
       coalesce(d.reden, ${REDEN_VAN_BERICHT}) AS blijft
     FROM oud b LEFT JOIN bezig d ON d.dossier = b.dossier
     UNION ALL
     SELECT m.id, encode(m.dossier, 'hex'), to_char(m.sinds AT TIME ZONE 'Europe/Amsterdam', 'YYYY'),
       CASE WHEN m.staat <> 'opgegeven' THEN 'wacht'
         ELSE (SELECT ${redenVanDossier('$3::text')} FROM dossier d
           WHERE d.organisatie = m.organisatie AND d.dossier = m.dossier) END
     FROM mislukt m WHERE m.organisatie = $1
       AND m.sinds AT TIME ZONE 'Europe/Amsterdam' < $2::timestamp
       AND m.id = ANY ($4::text[])
       AND NOT EXISTS (SELECT FROM bericht b WHERE b.organisatie = $1 AND b.id = m.id)
     ORDER BY 1`,
    [organisatie, grens, vandaag, ids],
  )
  return rows
}

/** Items that never became a message; there are few. */
export async function opgegevenItems(
  client: pg.ClientBase,
  organisatie: string,
  grens: string,
): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT m.id FROM mislukt m WHERE m.organisatie = $1
       AND m.sinds AT TIME ZONE 'Europe/Amsterdam' < $2::timestamp
       AND NOT EXISTS (SELECT FROM bericht b WHERE b.organisatie = $1 AND b.id = m.id)`,
    [organisatie, grens],
  )
  return rows.map(({ id }) => id)
}

/** Of these clients: of whom nothing changed since a day. */
export async function toetsDossiers(
  client: pg.ClientBase,
  versleuteling: Versleuteling,
  organisatie: string,
  grens: string,
  vandaag: string,
  sleutels: readonly Buffer[],
): Promise<Kandidaat[]> {
  if (sleutels.length === 0) return []
  const { rows } = await client.query<{
    dossier: Buffer
    reden: Blijfreden | null
    laatst: string
  }>(
    `SELECT d.dossier, ${redenVanDossier('$3::text')} AS reden,
       to_char(greatest(d.aangemaakt AT TIME ZONE 'Europe/Amsterdam',
         (SELECT max(moment) FROM bericht b WHERE b.organisatie = $1 AND b.dossier = d.dossier),
         (SELECT max(greatest(aangemaakt, afgehandeld)) FROM taak WHERE organisatie = $1 AND dossier = d.dossier),
         (SELECT max(moment) FROM overleg WHERE organisatie = $1 AND dossier = d.dossier),
         (SELECT max(moment) FROM annotatie WHERE organisatie = $1 AND dossier = d.dossier),
         (SELECT max(moment) FROM afscherming WHERE organisatie = $1 AND dossier = d.dossier),
         (SELECT max(gewijzigd) FROM correctie WHERE organisatie = $1 AND dossier = d.dossier)),
         'YYYY-MM-DD') AS laatst
     FROM dossier d
     WHERE d.organisatie = $1 AND d.aangemaakt AT TIME ZONE 'Europe/Amsterdam' < $2::timestamp
       AND d.dossier = ANY ($4::bytea[])
     ORDER BY d.dossier`,
    [organisatie, grens, vandaag, sleutels],
  )
  const oud = rows.filter(({ laatst }) => laatst < grens)
  const feiten = await laatsteFeiten(client, versleuteling, organisatie, oud)
  return rows.map(({ dossier, reden, laatst }) => {
    const hex = dossier.toString('hex')
    // The messages may have gone long before: the facts still say when they came.
    const dag = [laatst, feiten.get(hex) ?? ''].sort().at(-1)!
    const blijft = reden ?? (dag < grens ? null : 'recent')
    return { sleutel: hex, client: hex, jaar: dag.slice(0, 4), blijft }
  })
}

/** Local day of the last fact of each client. */
async function laatsteFeiten(
  client: pg.ClientBase,
  versleuteling: Versleuteling,
  organisatie: string,
  dossiers: readonly { readonly dossier: Buffer }[],
): Promise<Map<string, string>> {
  const { rows } = await client.query<{ dossier: Buffer; bericht: string | null; feiten: Buffer }>(
    `SELECT dossier, bericht, feiten FROM feit
     WHERE organisatie = $1 AND dossier = ANY ($2::bytea[]) ORDER BY dossier, volgnummer`,
    [organisatie, dossiers.map(({ dossier }) => dossier)],
  )
  const uit = new Map<string, string>()
  for (const rij of rows) {
    const hex = rij.dossier.toString('hex')
    const bytes = versleuteling.ontsleutel('feit', feitRij(hex, rij.bericht), rij.feiten)
    for (const feit of uitBytes<Feit[]>(bytes)) {
      const dag = feit.herkomst.moment.slice(0, 10)
      if (dag > (uit.get(hex) ?? '')) uit.set(hex, dag)
    }
  }
  return uit
}
