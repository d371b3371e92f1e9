// SPDX-License-Identifier: EUPL-1.2
/** What waits, failed or is dead: the rows behind the queue that a person sees. */
import type pg from 'pg'
import type { Toegang } from './organisatie.ts'
import type { BerichtStatus } from './schrijfset.ts'

/** A row of the outbox, with what the ledger knows about its message. */
export interface UitgaandRij {
  readonly id: string
  readonly volgnummer: string
  readonly bestandsnaam: string
  readonly berichtsoort: string
  readonly identificatie: string
  readonly status: BerichtStatus
  readonly dossier: Buffer | null
  readonly gepubliceerd: Date | null
  readonly staat: 'wacht' | 'dood' | 'opgegeven' | 'vervangen' | 'afgeschermd'
  readonly pogingen: number
  readonly fout: string | null
  readonly sinds: Date | null
  readonly volgende: Date | null
  /** Local moment at which the ledger got it. */
  readonly moment: string
  /** Local moment of receipt of the message that this one answers. */
  readonly beantwoordt: string | null
}

/** An item that could not be handled because of a fault in the program. */
export interface MislukteRij {
  readonly id: string
  readonly item: Buffer
  readonly inhoud: Buffer
  readonly berichtsoort: string | null
  readonly staat: 'wacht' | 'dood' | 'opgegeven'
  readonly pogingen: number
  readonly fout: string
  readonly sinds: Date
  /** The same to the microsecond, as the database orders them. */
  readonly plek: string
  readonly volgende: Date
  /** Stands in the ledger, parked. */
  readonly geparkeerd: boolean
}

/** Which rows of the queue, and from where; what is left out does not matter. */
export interface Wachtrijdeel {
  readonly bericht?: string | undefined
  readonly berichtsoort?: string | undefined
  /** As a person sees it: `staatVan` in `verwerking/wachtrij.ts`. */
  readonly staat?: Wachtrijstaat | undefined
  /** A freeze holds what would go out. */
  readonly bevroren?: boolean | undefined
  /** After the row with these values. */
  readonly na?: readonly [string, string] | undefined
  /** At most so many rows. */
  readonly grens?: number | undefined
}

export type Wachtrijstaat =
  | 'wacht'
  | 'vastgehouden'
  | 'mislukt'
  | 'dood'
  | 'verzonden'
  | 'afgekeurd'

const UITGAAND = `SELECT u.bericht AS id, u.volgnummer, u.bestandsnaam, b.berichtsoort,
    b.identificatie, b.status, b.dossier, u.gepubliceerd, u.staat, u.pogingen, u.fout, u.sinds,
    u.volgende, to_char(b.moment, 'YYYY-MM-DD"T"HH24:MI:SS.US') AS moment,
    to_char(o.moment, 'YYYY-MM-DD"T"HH24:MI:SS') AS beantwoordt
  FROM uitgaand u
  JOIN bericht b ON b.organisatie = u.organisatie AND b.id = u.bericht
  LEFT JOIN bericht o ON o.organisatie = b.organisatie AND o.id = b.over_bericht
  WHERE u.organisatie = $1`

const OPEN = `u.gepubliceerd IS NULL AND u.staat IN ('wacht', 'dood', 'afgeschermd')`
/** With the words of the index `bericht_onbeantwoord`. */
const ONBEANTWOORD = `u.gepubliceerd IS NOT NULL AND u.staat IN ('wacht', 'afgeschermd')
  AND b.organisatie = $1 AND b.status IN ('verzonden', 'afgekeurd')
  AND b.berichtsoort IN ('JW301', 'JW305', 'JW307') AND b.afzender = b.organisatie`

/** Outgoing messages that are not out, in the order in which they go. Place: volgnummer. */
export async function leesUitgaand(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  deel: Wachtrijdeel = {},
): Promise<UitgaandRij[]> {
  const eis = openEis(deel)
  if (eis === null) return []
  const { bericht = null, berichtsoort = null, na, grens = null } = deel
  const { rows } = await client.query<UitgaandRij>(
    `${UITGAAND} AND ${OPEN} AND ${eis} AND ($2::text IS NULL OR u.bericht = $2)
       AND ($3::text IS NULL OR b.berichtsoort = $3) AND u.volgnummer > $4
     ORDER BY u.volgnummer LIMIT $5`,
    [organisatie, bericht, berichtsoort, na?.[0] ?? '0', grens],
  )
  return rows
}

/** What a state means for a message that is not out; `null`: none of these has it. */
function openEis({ staat, bevroren = false }: Wachtrijdeel): string | null {
  switch (staat) {
    case undefined:
      return 'true'
    case 'dood':
      return `u.staat = 'dood'`
    case 'vastgehouden':
      return bevroren ? `u.staat IN ('wacht', 'afgeschermd')` : `u.staat = 'afgeschermd'`
    case 'wacht':
      return bevroren ? null : `u.staat = 'wacht' AND u.volgende IS NULL`
    case 'mislukt':
      return bevroren ? null : `u.staat = 'wacht' AND u.volgende IS NOT NULL`
    default:
      return null
  }
}

/** Outgoing messages that are out without approval, the longest first. Place: moment and id. */
export async function leesOnbeantwoord(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  deel: Wachtrijdeel = {},
): Promise<UitgaandRij[]> {
  const { bericht = null, berichtsoort = null, staat, na, grens = null } = deel
  if (staat !== undefined && staat !== 'verzonden' && staat !== 'afgekeurd') return []
  const { rows } = await client.query<UitgaandRij>(
    `${UITGAAND} AND ${ONBEANTWOORD} AND ($2::text IS NULL OR u.bericht = $2)
       AND ($3::text IS NULL OR b.berichtsoort = $3) AND ($4::text IS NULL OR b.status = $4)
       AND (b.moment, b.id) > ($5::timestamp, $6)
     ORDER BY b.moment, b.id LIMIT $7`,
    [
      organisatie,
      bericht,
      berichtsoort,
      staat ?? null,
      na?.[0] ?? '-infinity',
      na?.[1] ?? '',
      grens,
    ],
  )
  return rows
}

/** One outgoing message, locked; `null` when there is none with this id. */
export async function pakUitgaand(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  id: string,
): Promise<UitgaandRij | null> {
  const { rows } = await client.query<UitgaandRij>(
    `${UITGAAND} AND u.bericht = $2 FOR UPDATE OF u`,
    [organisatie, id],
  )
  return rows[0] ?? null
}

const MISLUKT = `SELECT m.id, m.item, m.inhoud, m.berichtsoort, m.staat, m.pogingen, m.fout,
    m.sinds, m.volgende, to_char(m.sinds AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS plek,
    EXISTS (SELECT FROM bericht b WHERE b.organisatie = m.organisatie AND b.item = m.item) AS geparkeerd
  FROM mislukt m WHERE m.organisatie = $1`

/** Items that failed and were not given up, oldest first. Place: since when, and id. */
export async function leesMislukte(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  { berichtsoort, staat, na, grens }: Wachtrijdeel = {},
): Promise<MislukteRij[]> {
  if (staat !== undefined && staat !== 'dood' && staat !== 'mislukt') return []
  const { rows } = await client.query<MislukteRij>(
    `${MISLUKT} AND m.staat = ANY ($2) AND ($3::text IS NULL OR m.berichtsoort = $3)
       AND (m.sinds, m.id) > ($4::timestamptz, $5)
     ORDER BY m.sinds, m.id LIMIT $6`,
    [
      organisatie,
      staat === 'dood' ? ['dood'] : staat === 'mislukt' ? ['wacht'] : ['wacht', 'dood'],
      berichtsoort ?? null,
      na?.[0] ?? '-infinity',
      na?.[1] ?? '',
      grens ?? null,
    ],
  )
  return rows
}

/** One item that failed, locked; `null` when there is none with this id. */
export async function pakMislukte(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  id: string,
): Promise<MislukteRij | null> {
  const { rows } = await client.query<MislukteRij>(`${MISLUKT} AND m.id = $2 FOR UPDATE OF m`, [
    organisatie,
    id,
  ])
  return rows[0] ?? null
}
