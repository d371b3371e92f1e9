// SPDX-License-Identifier: EUPL-1.2
/** What waits, failed or is dead: the rows behind the queue that a person sees. */
import type pg from 'pg'
import type { Toegang } from './organisatie.ts'
import type { BerichtStatus } from './schrijfset.ts'

/** A row of the outbox, with what the ledger knows about its message. */
export interface UitgaandRij {
  readonly id: string
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
  readonly volgende: Date
  /** Stands in the ledger, parked. */
  readonly geparkeerd: boolean
}

const UITGAAND = `SELECT u.bericht AS id, u.bestandsnaam, b.berichtsoort, b.identificatie, b.status,
    b.dossier, u.gepubliceerd, u.staat, u.pogingen, u.fout, u.sinds, u.volgende,
    to_char(o.moment, 'YYYY-MM-DD"T"HH24:MI:SS') AS beantwoordt
  FROM uitgaand u
  JOIN bericht b ON b.organisatie = u.organisatie AND b.id = u.bericht
  LEFT JOIN bericht o ON o.organisatie = b.organisatie AND o.id = b.over_bericht
  WHERE u.organisatie = $1`

/**
 * Outgoing messages that are not out, in order; `verzonden`: those that are out without approval.
 * With `id` only that one.
 */
export async function leesUitgaand(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  welke: 'open' | 'verzonden',
  id: string | null = null,
): Promise<UitgaandRij[]> {
  const keuze =
    welke === 'open'
      ? `u.gepubliceerd IS NULL AND u.staat IN ('wacht', 'dood', 'afgeschermd')`
      : `u.gepubliceerd IS NOT NULL AND u.staat IN ('wacht', 'afgeschermd') AND b.status IN ('verzonden', 'afgekeurd')
         AND b.berichtsoort IN ('JW301', 'JW305', 'JW307')`
  const { rows } = await client.query<UitgaandRij>(
    `${UITGAAND} AND ${keuze} AND ($2::text IS NULL OR u.bericht = $2) ORDER BY u.volgnummer`,
    [organisatie, id],
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

/** Items that failed, oldest first; with `id` that one, locked. */
export async function leesMislukte(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  id: string | null = null,
): Promise<MislukteRij[]> {
  const { rows } = await client.query<MislukteRij>(
    `SELECT m.id, m.item, m.inhoud, m.berichtsoort, m.staat, m.pogingen, m.fout, m.sinds, m.volgende,
       EXISTS (SELECT FROM bericht b WHERE b.organisatie = m.organisatie AND b.item = m.item) AS geparkeerd
     FROM mislukt m WHERE m.organisatie = $1 AND ($2::text IS NULL OR m.id = $2)
     ORDER BY m.sinds, m.id ${id === null ? '' : 'FOR UPDATE OF m'}`,
    [organisatie, id],
  )
  return rows
}
