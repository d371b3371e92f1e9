// SPDX-License-Identifier: EUPL-1.2
/** The mark on a client, why it is there, and what it holds. Only in a transaction that sees everything. */
import type pg from 'pg'
import type { Werkitem } from '../verwerking/werkitem.ts'
import { alsWerkitem, type Wachtend } from './geparkeerd.ts'
import type { Toegang } from './organisatie.ts'
import { alsBytes, uitBytes } from './rijen.ts'

/** Sets or takes off the mark; a client never seen before gets a dossier. Returns false when it was so already. */
export async function zetMerk(
  client: pg.ClientBase,
  { organisatie, versleuteling }: Toegang,
  { sleutel, bsn }: { readonly sleutel: Buffer; readonly bsn: string },
  afgeschermd: boolean,
  tijdstip: string,
): Promise<boolean> {
  const hex = sleutel.toString('hex')
  const { rowCount } = await client.query(
    `INSERT INTO dossier AS d (organisatie, dossier, bsn, aangemaakt, afgeschermd)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (organisatie, dossier) DO UPDATE SET afgeschermd = excluded.afgeschermd
     WHERE d.afgeschermd <> excluded.afgeschermd`,
    [
      organisatie,
      sleutel,
      versleuteling.versleutel('dossier', hex, Buffer.from(bsn)),
      tijdstip,
      afgeschermd,
    ],
  )
  return rowCount === 1
}

export async function schrijfAfscherming(
  client: pg.ClientBase,
  { organisatie, versleuteling }: Toegang,
  sleutel: Buffer,
  soort: 'gezet' | 'opgeheven',
  reden: string,
  moment: string,
): Promise<void> {
  const rij = `${sleutel.toString('hex')}|${soort}`
  await client.query(
    `INSERT INTO afscherming (organisatie, dossier, soort, inhoud, moment)
     VALUES ($1, $2, $3, $4, $5)`,
    [
      organisatie,
      sleutel,
      soort,
      versleuteling.versleutel('afscherming', rij, alsBytes({ reden })),
      moment,
    ],
  )
}

/**
 * Holds everything of a client that is out or waits to go out, so that it does not go (again).
 * Waits for who is publishing a row, so that nothing leaves after this. Returns how many
 * messages wait because of it.
 */
export async function houdUitgaandVast(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  sleutel: Buffer,
): Promise<number> {
  const { rows } = await client.query<{ wacht: boolean }>(
    `UPDATE uitgaand u SET staat = 'afgeschermd', volgende = NULL FROM bericht b
     WHERE u.organisatie = $1 AND b.organisatie = $1 AND b.id = u.bericht AND b.dossier = $2
       AND u.staat IN ('wacht', 'dood')
     RETURNING u.gepubliceerd IS NULL AS wacht`,
    [organisatie, sleutel],
  )
  return rows.filter((rij) => rij.wacht).length
}

/** Lets it go again; what had failed begins a new period of attempts. */
export async function laatUitgaandGaan(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  sleutel: Buffer,
): Promise<number> {
  const { rows } = await client.query<{ wacht: boolean }>(
    `UPDATE uitgaand u SET staat = 'wacht', sinds = NULL FROM bericht b
     WHERE u.organisatie = $1 AND b.organisatie = $1 AND b.id = u.bericht AND b.dossier = $2
       AND u.staat = 'afgeschermd'
     RETURNING u.gepubliceerd IS NULL AS wacht`,
    [organisatie, sleutel],
  )
  return rows.filter((rij) => rij.wacht).length
}

/** Messages of a client that a person has to decide about, in order of arrival, or the one asked for; locked. */
export function leesVastgehouden(
  client: pg.ClientBase,
  toegang: Toegang,
  sleutel: Buffer,
  bericht: string | null = null,
): Promise<Werkitem[]> {
  return leesWachtende(client, toegang, sleutel, 'afgeschermd', bericht)
}

/** Messages of a client that wait for a predecessor, with the moment of their receipt; locked. */
export async function leesGeparkeerdVan(
  client: pg.ClientBase,
  toegang: Toegang,
  sleutel: Buffer,
): Promise<Werkitem[]> {
  return leesWachtende(client, toegang, sleutel, 'vastgehouden', null)
}

async function leesWachtende(
  client: pg.ClientBase,
  toegang: Toegang,
  sleutel: Buffer,
  status: 'afgeschermd' | 'vastgehouden',
  bericht: string | null,
): Promise<Werkitem[]> {
  const { rows } = await client.query<Wachtend>(
    `SELECT id, item, inhoud, antwoord, dossier,
       to_char(moment, 'YYYY-MM-DD"T"HH24:MI:SS') AS moment
     FROM bericht WHERE organisatie = $1 AND dossier = $2 AND status = $3
       AND ($4::text IS NULL OR id = $4)
     ORDER BY vastgelegd, id FOR UPDATE`,
    [toegang.organisatie, sleutel, status, bericht],
  )
  return rows.map((rij) => {
    const item = alsWerkitem(toegang, rij)
    // Parked before the mark came: its Identificatie was its own.
    const vastgehouden = { ontvangenOp: rij.moment, identificatieAlGebruikt: false }
    return { ...item, vastgehouden: item.vastgehouden ?? vastgehouden }
  })
}

export interface AfschermingRij {
  readonly dossier: Buffer
  readonly bsn: string
  /** Local moment. */
  readonly sinds: string
  readonly reden: string
  readonly toewijzingen: readonly string[]
  /** Received messages that wait for a person. */
  readonly vastgehouden: number
  /** Outgoing messages that are held. */
  readonly wachtrij: number
  /** Items that failed because of a fault in the program. */
  readonly mislukt: number
}

/** The shielded clients, the longest one first. */
export async function leesAfschermingRijen(
  client: pg.ClientBase,
  toegang: Toegang,
): Promise<AfschermingRij[]> {
  const { rows } = await client.query<
    Omit<AfschermingRij, 'bsn' | 'reden'> & { bsn: Buffer; inhoud: Buffer }
  >(
    `SELECT d.dossier, d.bsn, a.inhoud, to_char(a.moment, 'YYYY-MM-DD"T"HH24:MI:SS') AS sinds,
       ARRAY(SELECT DISTINCT t.toewijzing_nummer FROM toestand t WHERE t.organisatie = $1
         AND t.dossier = d.dossier AND t.toewijzing_nummer <> '' ORDER BY 1) AS toewijzingen,
       (SELECT count(*) FROM bericht b WHERE b.organisatie = $1 AND b.dossier = d.dossier
         AND b.status = 'afgeschermd')::int AS vastgehouden,
       (SELECT count(*) FROM bericht b JOIN uitgaand u ON u.organisatie = $1 AND u.bericht = b.id
         WHERE b.organisatie = $1 AND b.dossier = d.dossier AND u.staat = 'afgeschermd'
           AND u.gepubliceerd IS NULL)::int AS wachtrij,
       (SELECT count(*) FROM mislukt m WHERE m.organisatie = $1 AND m.dossier = d.dossier
         AND m.staat <> 'opgegeven')::int AS mislukt
     FROM dossier d
     JOIN LATERAL (SELECT inhoud, moment FROM afscherming e WHERE e.organisatie = $1
       AND e.dossier = d.dossier AND e.soort = 'gezet' ORDER BY e.volgnummer DESC LIMIT 1) a ON true
     WHERE d.organisatie = $1 AND d.afgeschermd
     ORDER BY a.moment, d.dossier`,
    [toegang.organisatie],
  )
  return rows.map(({ inhoud, bsn, ...rij }) => {
    const hex = rij.dossier.toString('hex')
    const waarom = toegang.versleuteling.ontsleutel('afscherming', `${hex}|gezet`, inhoud)
    return {
      ...rij,
      bsn: toegang.versleuteling.ontsleutel('dossier', hex, bsn).toString('utf8'),
      reden: uitBytes<{ reden: string }>(waarom).reden,
    }
  })
}

/** Search hashes (hex) of the shielded clients that this access may see: to mark them in a list. */
export async function afgeschermdenInZicht(
  client: pg.ClientBase,
  { organisatie, zicht }: Toegang,
): Promise<ReadonlySet<string>> {
  if (zicht !== 'alles') return new Set()
  const { rows } = await client.query<{ hex: string }>(
    `SELECT encode(dossier, 'hex') AS hex FROM dossier WHERE organisatie = $1 AND afgeschermd`,
    [organisatie],
  )
  return new Set(rows.map((rij) => rij.hex))
}
