// SPDX-License-Identifier: EUPL-1.2
/**
 * Searches the ledger on any combination of filters, newest first, a page at a time. Only
 * the conditions that are asked for stand in the query, so that the planner sees which index
 * fits (docs/adr/0200). Every value is a parameter.
 */
import type pg from 'pg'
import type { Toegang } from '../opslag/organisatie.ts'

export interface Berichtfilter {
  readonly berichtsoorten?: readonly string[] | undefined
  readonly richting?: 'in' | 'uit' | undefined
  readonly statussen?: readonly string[] | undefined
  /** A code in its answer. */
  readonly retourcode?: string | undefined
  readonly toewijzingNummer?: string | undefined
  /** The other party: gemeentecode or AGB code. */
  readonly tegenpartij?: string | undefined
  readonly identificatie?: string | undefined
  /** Local days of receipt or sending; both count. */
  readonly van?: string | undefined
  readonly tot?: string | undefined
  /** Search hashes of clients; an empty list finds nothing. */
  readonly dossiers?: readonly Buffer[] | undefined
  /** After this place. */
  readonly na?: { readonly moment: string; readonly id: string } | undefined
}

export interface Berichtregel {
  readonly id: string
  readonly herkomst: 'in' | 'eigen' | 'gemaakt'
  readonly berichtsoort: string | null
  readonly identificatie: string | null
  readonly afzender: string | null
  readonly ontvanger: string | null
  readonly dagtekening: string | null
  readonly status: string
  readonly nummers: readonly string[]
  readonly codes: readonly string[]
  readonly dossier: Buffer | null
  readonly overBericht: string | null
  /** Local time, `YYYY-MM-DDTHH:MM:SS`. */
  readonly moment: string
}

export const KOLOMMEN = `b.id, b.herkomst, b.berichtsoort, b.identificatie, b.afzender, b.ontvanger,
  b.dagtekening, b.status, b.dossier, b.over_bericht AS "overBericht",
  string_to_array(coalesce(b.nummers, ''), ' ') AS nummers,
  string_to_array(coalesce(b.codes, ''), ' ') AS codes,
  to_char(b.moment, 'YYYY-MM-DD"T"HH24:MI:SS.US') AS moment`

/** Statuses of which there are many; the others have a small index of their own. */
export const GEWONE_STATUSSEN = ['goedgekeurd', 'verzonden', 'verwerkt'] as const
const GEWOON = GEWONE_STATUSSEN.map((status) => `'${status}'`).join(', ')
const TEGENPARTIJ = 'CASE WHEN b.afzender = b.organisatie THEN b.ontvanger ELSE b.afzender END'

/** At most `grens` messages. */
export async function zoekBerichten(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  filter: Berichtfilter,
  grens: number,
): Promise<Berichtregel[]> {
  if (filter.dossiers?.length === 0) return []
  const waarden: unknown[] = [organisatie]
  const plaats = (waarde: unknown) => `$${waarden.push(waarde)}`
  const waar = ['b.organisatie = $1']
  const perCode = filter.retourcode !== undefined
  // Rows of `retourcode` stand in the same order as the list.
  const moment = perCode ? 'c.moment' : 'b.moment'
  const id = perCode ? 'c.bericht' : 'b.id'
  if (filter.retourcode !== undefined) {
    const code = plaats(filter.retourcode)
    // A later answer may have taken the place of the one with this code.
    waar.push(`c.organisatie = $1`, `c.code = ${code}`)
    waar.push(`string_to_array(b.codes, ' ') @> ARRAY[${code}::text]`)
  }
  if (filter.berichtsoorten !== undefined) {
    waar.push(`b.berichtsoort = ANY(${plaats(filter.berichtsoorten)}::text[])`)
  }
  if (filter.richting !== undefined) {
    waar.push(filter.richting === 'in' ? `b.herkomst = 'in'` : `b.herkomst <> 'in'`)
  }
  if (filter.statussen !== undefined) {
    const gewoon = filter.statussen.some((een) => GEWONE_STATUSSEN.includes(een as never))
    waar.push(`b.status = ANY(${plaats(filter.statussen)}::text[])`)
    // Says to the planner that the small index holds them all.
    if (!gewoon) waar.push(`b.status NOT IN (${GEWOON})`)
  }
  if (filter.tegenpartij !== undefined) {
    waar.push(`(${TEGENPARTIJ}) = ${plaats(filter.tegenpartij)}`)
  }
  if (filter.identificatie !== undefined) {
    waar.push(`b.identificatie = ${plaats(filter.identificatie)}`)
  }
  if (filter.van !== undefined) waar.push(`${moment} >= ${plaats(filter.van)}::date`)
  if (filter.tot !== undefined) waar.push(`${moment} < ${plaats(filter.tot)}::date + 1`)
  if (filter.dossiers !== undefined) {
    waar.push(`b.dossier = ANY(${plaats(filter.dossiers)}::bytea[])`)
  }
  if (filter.toewijzingNummer !== undefined) {
    const nummer = plaats(filter.toewijzingNummer)
    const dossiers = plaats(await dossiersBij(client, organisatie, filter.toewijzingNummer))
    // A number that nobody knows stands in messages that were not approved.
    waar.push(`(b.dossier = ANY(${dossiers}::bytea[])
      OR (b.status NOT IN (${GEWOON}) AND b.nummers = ${nummer}))`)
    waar.push(`string_to_array(b.nummers, ' ') @> ARRAY[${nummer}::text]`)
  }
  if (filter.na !== undefined) {
    const plek = `(${plaats(filter.na.moment)}::timestamp, ${plaats(filter.na.id)})`
    waar.push(`(${moment}, ${id}) < ${plek}`)
  }
  const { rows } = await client.query<Berichtregel>(
    `SELECT ${KOLOMMEN}
     FROM ${perCode ? 'retourcode c JOIN bericht b ON b.organisatie = c.organisatie AND b.id = c.bericht' : 'bericht b'}
     WHERE ${waar.join(' AND ')}
     ORDER BY ${moment} DESC, ${id} DESC LIMIT ${plaats(grens)}`,
    waarden,
  )
  return rows
}

/** Search hashes of the clients that have a toewijzing with this number. */
export async function dossiersBij(
  client: pg.ClientBase,
  organisatie: string,
  nummer: string,
): Promise<Buffer[]> {
  const { rows } = await client.query<{ dossier: Buffer }>(
    `SELECT DISTINCT dossier FROM toestand WHERE organisatie = $1 AND toewijzing_nummer = $2`,
    [organisatie, nummer],
  )
  return rows.map((rij) => rij.dossier)
}

/** Search hashes that begin with the name that the outside knows a client by. */
export async function dossiersMetSleutel(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  sleutel: string,
): Promise<Buffer[]> {
  const { rows } = await client.query<{ dossier: Buffer }>(
    'SELECT dossier FROM dossier WHERE organisatie = $1 AND dossier >= $2 AND dossier < $3',
    [organisatie, Buffer.from(sleutel, 'hex'), volgende(Buffer.from(sleutel, 'hex'))],
  )
  return rows.map((rij) => rij.dossier)
}

/** The first bytes after all that begin with these; past the last there is nothing. */
function volgende(begin: Buffer): Buffer {
  const uit = Buffer.from(begin)
  for (let i = uit.length - 1; i >= 0; i--) {
    if (uit[i]! < 255) {
      uit[i]!++
      return uit.subarray(0, i + 1)
    }
  }
  return Buffer.alloc(33, 255)
}
