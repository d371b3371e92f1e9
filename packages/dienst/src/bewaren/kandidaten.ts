// SPDX-License-Identifier: EUPL-1.2
/** Finds what is older than its term, and why some of it stays. Runs as the owner of the tables. */
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

export interface Vondst {
  readonly kandidaten: readonly Kandidaat[]
  /** There are more than were asked for. */
  readonly meer: boolean
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
       SELECT b.* FROM bericht b WHERE b.organisatie = $1 AND b.moment < $2::timestamp
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

/** As `zoekBerichten`, oldest first, in pieces: until so many are found that may go. */
export async function zoekOudsteBerichten(
  client: pg.ClientBase,
  organisatie: string,
  grens: string,
  vandaag: string,
  hoogstens: number,
): Promise<Vondst> {
  const uit: Kandidaat[] = []
  let weg = 0
  const neemAan = async (ids: readonly string[]) => {
    const gevonden = await zoekBerichten(client, organisatie, grens, vandaag, ids)
    weg += gevonden.filter(({ blijft }) => blijft === null).length
    uit.push(...gevonden)
  }
  for (let na: readonly [moment: string, id: string] = ['-infinity', '']; weg < hoogstens; ) {
    const { rows } = await client.query<{ id: string; moment: string }>(
      `SELECT id, moment::text AS moment FROM bericht
       WHERE organisatie = $1 AND moment < $2::timestamp AND (moment, id) > ($3::timestamp, $4)
       ORDER BY moment, id LIMIT ${STUK}`,
      [organisatie, grens, ...na],
    )
    const laatste = rows.at(-1)
    if (laatste === undefined) {
      await neemAan(await opgegevenItems(client, organisatie, grens))
      return { kandidaten: uit, meer: false }
    }
    na = [laatste.moment, laatste.id]
    await neemAan(rows.map(({ id }) => id))
  }
  return { kandidaten: uit, meer: true }
}

/** Items that never became a message; there are few. */
async function opgegevenItems(
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

/** Messages judged in one question. */
const STUK = 1_000
const PARTIJ = 200

/**
 * Clients of whom nothing changed since a day; only those of `sleutels` when given, and until about
 * `hoogstens` are found that may go.
 */
export async function zoekDossiers(
  client: pg.ClientBase,
  versleuteling: Versleuteling,
  organisatie: string,
  grens: string,
  vandaag: string,
  sleutels: readonly Buffer[] | null = null,
  hoogstens = Infinity,
): Promise<Vondst> {
  const uit: Kandidaat[] = []
  let weg = 0
  for (let na: Buffer = Buffer.alloc(0); ; ) {
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
         AND d.dossier > $4 AND ($5::bytea[] IS NULL OR d.dossier = ANY ($5))
       ORDER BY d.dossier LIMIT ${PARTIJ}`,
      [organisatie, grens, vandaag, na, sleutels],
    )
    if (rows.length === 0) return { kandidaten: uit, meer: false }
    if (weg >= hoogstens) return { kandidaten: uit, meer: true }
    na = rows.at(-1)!.dossier
    const oud = rows.filter(({ laatst }) => laatst < grens)
    const feiten = await laatsteFeiten(client, versleuteling, organisatie, oud)
    for (const { dossier, reden, laatst } of rows) {
      const hex = dossier.toString('hex')
      // The messages may have gone long before: the facts still say when they came.
      const dag = [laatst, feiten.get(hex) ?? ''].sort().at(-1)!
      const blijft = reden ?? (dag < grens ? null : 'recent')
      if (blijft === null) weg++
      uit.push({ sleutel: hex, client: hex, jaar: dag.slice(0, 4), blijft })
    }
  }
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
