// SPDX-License-Identifier: EUPL-1.2
/**
 * Worklists of toewijzingen, by their last day (docs/adr/0205). One index gives them
 * in that order, per state of care and a window at a time; the filters are checked on the way.
 */
import type pg from 'pg'
import { dossiersBij, dossiersMetSleutel } from '../berichten/zoeken.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { leesOpVolgorde } from '../opslag/transactie.ts'
import { opVolgorde, richtingVan } from '../opslag/volgorde.ts'

export interface Werklijstfilter {
  readonly leveringen?: readonly string[] | undefined
  readonly toewijzingen?: readonly string[] | undefined
  readonly gemeente?: string | undefined
  readonly aanbieder?: string | undefined
  readonly toewijzingNummer?: string | undefined
  readonly clientSleutel?: string | undefined
  /** Has the Einddatum passed? */
  readonly eindeVoorbij?: boolean | undefined
  /** Without it the one that ends first on top. */
  readonly volgorde?: 'einddatum' | '-einddatum' | undefined
}

/** Where a toewijzing stands in the list; the values of `PLEK`. */
export type Werklijstplek = readonly [
  einddatum: string,
  dossierHex: string,
  gemeente: string,
  aanbieder: string,
  nummer: string,
  product: string,
]

const LEVERINGEN = ['TOEGEWEZEN', 'GESTART', 'TIJDELIJK_GESTOPT', 'DEFINITIEF_GESTOPT']
/** In the words of the index; COALESCE would keep row-level security from using it. */
export const EINDE = `(CASE WHEN t.einddatum IS NULL THEN '9999-12-31' ELSE t.einddatum END)`
const PLEK = [
  EINDE,
  ...['t.dossier', 't.gemeente', 't.aanbieder', 't.toewijzing_nummer', 't.product'],
]

const richting = (filter: Werklijstfilter) => richtingVan(filter.volgorde ?? 'einddatum')
const orde = (filter: Werklijstfilter) => opVolgorde(PLEK, richting(filter))

/**
 * How many toewijzingen per state of care one page looks at. A filter that few of them pass stops
 * after these, and says where it was.
 */
const VENSTERS = [200, 4_800]

interface Gezien {
  readonly past: boolean
  /** The last row of a full window: of its state of care nothing is known after it. */
  readonly laatste: boolean
  readonly plek: Werklijstplek
}

/**
 * The places of at most `grens` toewijzingen on this day, after `na`. When it has looked far
 * enough without finding that many, `verder` is where to go on.
 */
export async function zoekToewijzingen(
  client: pg.ClientBase,
  toegang: Toegang,
  filter: Werklijstfilter,
  vandaag: string,
  na: Werklijstplek | null,
  grens: number,
  vensters: readonly number[] = VENSTERS,
): Promise<{ readonly gevonden: Werklijstplek[]; readonly verder: Werklijstplek | null }> {
  const dossiers = await dossiersVan(client, toegang, filter)
  await leesOpVolgorde(client)
  const gevonden: Werklijstplek[] = []
  let verder = na
  for (const venster of vensters) {
    const waarden: unknown[] = [toegang.organisatie]
    const plaats: Plaats = (waarde) => `$${waarden.push(waarde)}`
    const leveringen = plaats(filter.leveringen ?? LEVERINGEN)
    const bron = maakVenster(filter, dossiers, vandaag, verder, venster, plaats)
    const past = eisen(filter, vandaag, plaats).join(' AND ')
    // Every state of care may show a last row that does not fit.
    const nog = plaats(grens - gevonden.length + LEVERINGEN.length)
    const { rows } = await client.query<Gezien>(
      `SELECT (${past}) AS past, t.rij = ${venster} AS laatste, json_build_array(${EINDE},
         encode(t.dossier, 'hex'), t.gemeente, t.aanbieder, t.toewijzing_nummer, t.product) AS plek
       FROM unnest(${leveringen}::text[]) AS l (levering), LATERAL (
         SELECT v.*, row_number() OVER () AS rij FROM (${bron}) v) t
       WHERE (${past}) OR t.rij = ${venster}
       ORDER BY ${orde(filter)} LIMIT ${nog}`,
      waarden,
    )
    verder = null
    for (const { past: gevraagd, laatste, plek } of rows) {
      if (gevraagd) gevonden.push(plek)
      if (gevonden.length >= grens) return { gevonden, verder: null }
      if (laatste) {
        verder = plek
        break
      }
    }
    if (verder === null) break
  }
  return { gevonden, verder }
}

type Plaats = (waarde: unknown) => string

/** The clients that a filter leaves: by their number or key these are few. `null` is everybody. */
async function dossiersVan(
  client: pg.ClientBase,
  toegang: Toegang,
  { toewijzingNummer, clientSleutel }: Werklijstfilter,
): Promise<readonly Buffer[] | null> {
  if (clientSleutel !== undefined) return dossiersMetSleutel(client, toegang, clientSleutel)
  if (toewijzingNummer === undefined) return null
  return dossiersBij(client, toegang.organisatie, toewijzingNummer)
}

/** A SELECT of the toewijzingen with state of care `l.levering` to look at, in the order of the list. */
function maakVenster(
  filter: Werklijstfilter,
  dossiers: readonly Buffer[] | null,
  vandaag: string,
  na: Werklijstplek | null,
  grootte: number,
  plaats: Plaats,
): string {
  const waar = ['t.organisatie = $1', 't.levering = l.levering', ...einden(filter, vandaag, plaats)]
  if (na !== null) {
    const [einde, hex, ...rest] = na
    const delen = [plaats(einde), plaats(Buffer.from(hex, 'hex')), ...rest.map(plaats)]
    waar.push(`(${PLEK.join(', ')}) ${richting(filter).na} (${delen.join(', ')})`)
  }
  if (dossiers === null) {
    return `SELECT * FROM toestand t WHERE ${waar.join(' AND ')}
      ORDER BY ${orde(filter)} LIMIT ${grootte}`
  }
  // Few by nature: all are read, and then put in order.
  waar.push(`t.dossier = ANY(${plaats(dossiers)}::bytea[])`)
  return `SELECT * FROM (SELECT * FROM toestand t WHERE ${waar.join(' AND ')} OFFSET 0) t
    ORDER BY ${orde(filter)} LIMIT ${grootte}`
}

function einden(filter: Werklijstfilter, vandaag: string, plaats: Plaats): string[] {
  if (filter.eindeVoorbij === undefined) return []
  return [`${EINDE} ${filter.eindeVoorbij ? '<' : '>='} ${plaats(vandaag)}`]
}

/** What every filter asks of a toewijzing `t`. */
function eisen(filter: Werklijstfilter, vandaag: string, plaats: Plaats): string[] {
  const { toewijzingen, gemeente, aanbieder, toewijzingNummer } = filter
  const waar = ['true', ...einden(filter, vandaag, plaats)]
  if (toewijzingen !== undefined) {
    waar.push(`CASE WHEN t.toewijzing = 'OPEN' AND t.einddatum < ${plaats(vandaag)}
      THEN 'VERLOPEN' ELSE t.toewijzing END = ANY(${plaats(toewijzingen)}::text[])`)
  }
  if (gemeente !== undefined) waar.push(`t.gemeente = ${plaats(gemeente)}`)
  if (aanbieder !== undefined) waar.push(`t.aanbieder = ${plaats(aanbieder)}`)
  if (toewijzingNummer !== undefined) {
    waar.push(`t.toewijzing_nummer = ${plaats(toewijzingNummer)}`)
  }
  return waar
}
