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
  readonly na?: Zoekplek | undefined
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

/** Where a search goes on. */
export interface Zoekplek {
  readonly moment: string
  readonly id: string
}

/**
 * How many rows of the index one page looks at. Most pages are full within the first few; a
 * combination that hardly occurs stops after the rest and says where it was.
 */
const VENSTERS = [500, 9_500]

/**
 * At most `grens` messages. When it has looked far enough without finding that many, `verder`
 * is where to go on. The planner may still take another index and read on (docs/adr/0200).
 */
export async function zoekBerichten(
  client: pg.ClientBase,
  toegang: Toegang,
  filter: Berichtfilter,
  grens: number,
  vensters: readonly number[] = VENSTERS,
): Promise<{ readonly gevonden: Berichtregel[]; readonly verder: Zoekplek | null }> {
  if (filter.dossiers?.length === 0) return { gevonden: [], verder: null }
  const dossiers =
    filter.toewijzingNummer === undefined
      ? []
      : await dossiersBij(client, toegang.organisatie, filter.toewijzingNummer)
  const gevonden: Berichtregel[] = []
  let na = filter.na
  for (const venster of vensters) {
    const vraag = maakVraag(toegang.organisatie, { ...filter, na }, dossiers, venster)
    const nog = vraag.plaats(grens - gevonden.length)
    const { rows } = await client.query<Berichtregel>(
      `SELECT ${KOLOMMEN} FROM (${vraag.venster}) b
       ${vraag.waar} ORDER BY b.moment DESC, b.id DESC LIMIT ${nog}`,
      vraag.waarden,
    )
    gevonden.push(...rows)
    if (gevonden.length >= grens) return { gevonden, verder: null }
    const einde = maakVraag(toegang.organisatie, { ...filter, na }, dossiers, venster)
    const laatste = await client.query<Zoekplek>(
      `SELECT to_char(b.moment, 'YYYY-MM-DD"T"HH24:MI:SS.US') AS moment, b.id
       FROM (${einde.venster}) b OFFSET ${venster - 1}`,
      einde.waarden.slice(0, einde.vensterwaarden),
    )
    // The window was not full: everything was looked at.
    if (laatste.rows[0] === undefined) return { gevonden, verder: null }
    na = laatste.rows[0]
  }
  return { gevonden, verder: na ?? null }
}

interface Zoekvraag {
  /** The rows to look at: what one index gives in the order of the list, so many of them. */
  readonly venster: string
  /** What is checked of each of these. */
  readonly waar: string
  readonly waarden: unknown[]
  /** How many of the values belong to the window. */
  readonly vensterwaarden: number
  /** A further value; its place in the query. */
  plaats(waarde: unknown): string
}

function maakVraag(
  organisatie: string,
  filter: Berichtfilter,
  nummerdossiers: readonly Buffer[],
  venster: number,
): Zoekvraag {
  const waarden: unknown[] = [organisatie]
  const plaats = (waarde: unknown) => `$${waarden.push(waarde)}`
  // What an index begins with, then what is checked on the way.
  const index = ['b.organisatie = $1']
  let bron = 'bericht b'
  let volgorde = { moment: 'b.moment', id: 'b.id' }
  const { statussen } = filter
  const bijzonder =
    statussen !== undefined && !statussen.some((een) => GEWONE_STATUSSEN.includes(een as never))
  if (filter.retourcode !== undefined) {
    bron = 'retourcode c JOIN bericht b ON b.organisatie = c.organisatie AND b.id = c.bericht'
    volgorde = { moment: 'c.moment', id: 'c.bericht' }
    const code = plaats(filter.retourcode)
    index.push(`c.organisatie = $1`, `c.code = ${code}`)
    // A later answer may have taken the place of the one with this code.
    index.push(`string_to_array(b.codes, ' ') @> ARRAY[${code}::text]`)
  } else if (filter.dossiers !== undefined) {
    index.push(`b.dossier = ANY(${plaats(filter.dossiers)}::bytea[])`)
  } else if (filter.toewijzingNummer !== undefined) {
    const nummer = plaats(filter.toewijzingNummer)
    // A number that nobody knows stands in messages that were not approved.
    index.push(`(b.dossier = ANY(${plaats(nummerdossiers)}::bytea[])
      OR (b.status NOT IN (${GEWOON}) AND b.nummers = ${nummer}))`)
  } else if (filter.identificatie !== undefined) {
    index.push(`b.identificatie = ${plaats(filter.identificatie)}`)
  } else if (bijzonder) {
    // Says to the planner that the small index holds them all.
    index.push(`b.status NOT IN (${GEWOON})`, `b.status = ANY(${plaats(statussen)}::text[])`)
  } else if (filter.tegenpartij !== undefined) {
    index.push(`(${TEGENPARTIJ}) = ${plaats(filter.tegenpartij)}`)
  }
  const { moment, id } = volgorde
  if (filter.van !== undefined) index.push(`${moment} >= ${plaats(filter.van)}::date`)
  if (filter.tot !== undefined) index.push(`${moment} < ${plaats(filter.tot)}::date + 1`)
  if (filter.na !== undefined) {
    const plek = `(${plaats(filter.na.moment)}::timestamp, ${plaats(filter.na.id)}::text)`
    index.push(`(${moment}, ${id}) < ${plek}`)
  }
  const vensterwaarden = waarden.length
  return {
    venster: `SELECT b.* FROM ${bron} WHERE ${index.join(' AND ')}
      ORDER BY ${moment} DESC, ${id} DESC LIMIT ${venster}`,
    waar: rest(filter, plaats),
    waarden,
    vensterwaarden,
    plaats,
  }
}

/** Every filter once more: one that chose the index only finds that it holds. */
function rest(filter: Berichtfilter, plaats: (waarde: unknown) => string): string {
  const waar: string[] = []
  const { berichtsoorten, richting, statussen, tegenpartij, identificatie, dossiers } = filter
  if (berichtsoorten !== undefined) {
    waar.push(`b.berichtsoort = ANY(${plaats(berichtsoorten)}::text[])`)
  }
  if (richting !== undefined) {
    waar.push(richting === 'in' ? `b.herkomst = 'in'` : `b.herkomst <> 'in'`)
  }
  if (statussen !== undefined) waar.push(`b.status = ANY(${plaats(statussen)}::text[])`)
  if (tegenpartij !== undefined) waar.push(`(${TEGENPARTIJ}) = ${plaats(tegenpartij)}`)
  if (identificatie !== undefined) waar.push(`b.identificatie = ${plaats(identificatie)}`)
  if (dossiers !== undefined) waar.push(`b.dossier = ANY(${plaats(dossiers)}::bytea[])`)
  if (filter.toewijzingNummer !== undefined) {
    const nummer = plaats(filter.toewijzingNummer)
    waar.push(`string_to_array(b.nummers, ' ') @> ARRAY[${nummer}::text]`)
  }
  return waar.length === 0 ? '' : `WHERE ${waar.join(' AND ')}`
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
