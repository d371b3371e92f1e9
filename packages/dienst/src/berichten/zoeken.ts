// SPDX-License-Identifier: EUPL-1.2
/**
 * Searches the ledger on any combination of filters, by moment, a page at a time. Only
 * the conditions that are asked for stand in the query, and one of them chooses the index that the
 * page is read from (docs/adr/0200). Every value is a parameter.
 */
import type pg from 'pg'
import type { Toegang } from '../opslag/organisatie.ts'
import { leesOpVolgorde } from '../opslag/transactie.ts'
import { opVolgorde, richtingVan } from '../opslag/volgorde.ts'
import { maakVenster, type Plaats, TEGENPARTIJ } from './zoekvenster.ts'

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
  /** Without it the newest first. */
  readonly volgorde?: 'moment' | '-moment' | undefined
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

/** Where a search goes on. */
export interface Zoekplek {
  readonly moment: string
  readonly id: string
}

/**
 * How many rows of the index one page looks at. Most pages are full within the first few; a
 * combination that hardly occurs stops after the rest and says where it was.
 */
const VENSTERS = [500, 6_500]

interface Gezien extends Berichtregel {
  /** Has all that the filters ask. */
  readonly past: boolean
  /** The last row of a full window; comes along also when it does not fit. */
  readonly laatste: boolean
  readonly plek: Zoekplek
}

/**
 * At most `grens` messages. When it has looked far enough without finding that many, `verder`
 * is where to go on.
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
  await leesOpVolgorde(client)
  const orde = opVolgorde(['b.plek_moment', 'b.plek_id'], richtingVan(filter.volgorde ?? '-moment'))
  const gevonden: Berichtregel[] = []
  let verder: Zoekplek | null = filter.na ?? null
  for (const venster of vensters) {
    const waarden: unknown[] = [toegang.organisatie]
    const plaats: Plaats = (waarde) => `$${waarden.push(waarde)}`
    const bron = maakVenster({ ...filter, na: verder ?? undefined }, dossiers, venster, plaats)
    const past = eisen(filter, plaats).join(' AND ')
    const nog = plaats(grens - gevonden.length)
    const { rows } = await client.query<Gezien>(
      `SELECT ${KOLOMMEN}, (${past}) AS past, b.rij = ${venster} AS laatste,
         json_build_object('id', b.plek_id, 'moment',
           to_char(b.plek_moment, 'YYYY-MM-DD"T"HH24:MI:SS.US')) AS plek
       FROM (SELECT v.*, row_number() OVER () AS rij FROM (${bron}) v) b
       WHERE (${past}) OR b.rij = ${venster}
       ORDER BY ${orde} LIMIT ${nog}`,
      waarden,
    )
    for (const { past: gevraagd, laatste: _, plek: __, ...regel } of rows) {
      if (gevraagd) gevonden.push(regel)
    }
    if (gevonden.length >= grens) return { gevonden, verder: null }
    // The page is not full, so a full window shows its last row.
    verder = rows.find(({ laatste }) => laatste)?.plek ?? null
    if (verder === null) return { gevonden, verder }
  }
  return { gevonden, verder }
}

/** Every filter, on a row `b`: one that chose the index only finds that it holds. */
function eisen(filter: Berichtfilter, plaats: Plaats): string[] {
  const { berichtsoorten, richting, statussen, tegenpartij, identificatie, dossiers } = filter
  const { retourcode, toewijzingNummer } = filter
  const waar = ['b.id IS NOT NULL']
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
  if (toewijzingNummer !== undefined) {
    waar.push(`string_to_array(b.nummers, ' ') @> ARRAY[${plaats(toewijzingNummer)}::text]`)
  }
  // A later answer may have taken the place of the one with this code.
  if (retourcode !== undefined) {
    waar.push(`string_to_array(b.codes, ' ') @> ARRAY[${plaats(retourcode)}::text]`)
  }
  return waar
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
