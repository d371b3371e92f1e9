// SPDX-License-Identifier: EUPL-1.2
/** Starts and stops that stand, by the day of the report, from their derived rows (docs/adr/0190). */
import type { Kalender } from '@stopwijzer/ijw'
import type pg from 'pg'
import { dossiersMetSleutel } from '../berichten/zoeken.ts'
import { toewijzingId } from '../opslag/gebeurtenissen.ts'
import { leesDossiers, type OpgeslagenDossier } from '../opslag/lezen.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { opVolgorde, richtingVan } from '../opslag/volgorde.ts'
import { maakGrens } from '../rapportages/tijdigheid.ts'

export interface Meldingfilter {
  readonly soort: 'start' | 'stop'
  /** Local days of the report; both count. */
  readonly van?: string | undefined
  readonly tot?: string | undefined
  readonly redenen?: readonly string[] | undefined
  readonly gemeente?: string | undefined
  readonly aanbieder?: string | undefined
  readonly clientSleutel?: string | undefined
  /** Without it the newest report first. */
  readonly volgorde?: 'gemeldOp' | '-gemeldOp' | undefined
}

export interface Meldingregel {
  readonly id: string
  readonly dossier: Buffer
  readonly gemeente: string
  readonly aanbieder: string
  readonly toewijzingNummer: string | null
  readonly product: string | null
  readonly begindatum: string
  readonly einddatum: string | null
  readonly redenBeeindiging: string | null
  readonly gemeldOp: string
  readonly basis: string | null
  readonly berichtId: string
  readonly toewijzingId: string
}

/** At most `grens` of them, after `na`. */
export async function zoekMeldingen(
  client: pg.ClientBase,
  toegang: Toegang,
  filter: Meldingfilter,
  na: { readonly gemeldOp: string; readonly id: string } | null,
  grens: number,
): Promise<Meldingregel[]> {
  const waarden: unknown[] = [toegang.organisatie, filter.soort]
  const plaats = (waarde: unknown) => `$${waarden.push(waarde)}`
  const waar = ['m.organisatie = $1', 'm.soort = $2']
  if (filter.van !== undefined) waar.push(`m.gemeld_op >= ${plaats(filter.van)}`)
  if (filter.tot !== undefined) waar.push(`m.gemeld_op <= ${plaats(filter.tot)}`)
  if (filter.redenen !== undefined) waar.push(`m.reden = ANY(${plaats(filter.redenen)}::text[])`)
  if (filter.gemeente !== undefined) waar.push(`m.gemeente = ${plaats(filter.gemeente)}`)
  if (filter.aanbieder !== undefined) waar.push(`m.aanbieder = ${plaats(filter.aanbieder)}`)
  if (filter.clientSleutel !== undefined) {
    const sleutels = await dossiersMetSleutel(client, toegang, filter.clientSleutel)
    waar.push(`m.dossier = ANY(${plaats(sleutels)}::bytea[])`)
  }
  const richting = richtingVan(filter.volgorde ?? '-gemeldOp')
  if (na !== null) {
    waar.push(`(m.gemeld_op, m.id) ${richting.na} (${plaats(na.gemeldOp)}, ${plaats(na.id)})`)
  }
  const { rows } = await client.query<
    Omit<Meldingregel, 'toewijzingId' | 'product'> & {
      readonly categorie: string | null
      readonly code: string | null
    }
  >(
    `SELECT m.id, m.dossier, m.gemeente, m.aanbieder,
       nullif(m.toewijzing_nummer, '') AS "toewijzingNummer",
       m.product_categorie AS categorie, m.product_code AS code, m.begindatum, m.einddatum,
       m.reden AS "redenBeeindiging", m.gemeld_op AS "gemeldOp", m.basis, m.bericht AS "berichtId"
     FROM melding m WHERE ${waar.join(' AND ')}
     ORDER BY ${opVolgorde(['m.gemeld_op', 'm.id'], richting)} LIMIT ${plaats(grens)}`,
    waarden,
  )
  return rows.map(({ categorie, code, ...rij }) => {
    const deel = rij.toewijzingNummer ?? `/${categorie ?? ''}/${code ?? ''}`
    return {
      ...rij,
      product: categorie === null ? null : [categorie, code].filter(Boolean).join('/'),
      toewijzingId: toewijzingId(rij.dossier, `${rij.gemeente}/${rij.aanbieder}/${deel}`),
    }
  })
}

export type Tijdigheid = 'op-tijd' | 'te-laat' | 'onbekend'

/** Tells of a report until when it was in time, and whether it was. */
export function maakOordeelOverTijd(kalender: Kalender) {
  const grens = maakGrens(kalender)
  return ({
    basis,
    gemeldOp,
  }: Pick<Meldingregel, 'basis' | 'gemeldOp'>): {
    readonly uiterlijk: string | null
    readonly tijdigheid: Tijdigheid
  } => {
    const uiterlijk = basis === null ? null : grens(basis)
    if (uiterlijk === null) return { uiterlijk, tijdigheid: 'onbekend' }
    return { uiterlijk, tijdigheid: gemeldOp > uiterlijk ? 'te-laat' : 'op-tijd' }
  }
}

/** The clients of these rows, by search hash (hex). */
export async function clientenBij(
  client: pg.ClientBase,
  toegang: Toegang,
  rijen: readonly Pick<Meldingregel, 'dossier'>[],
): Promise<ReadonlyMap<string, OpgeslagenDossier>> {
  const uniek = new Map(rijen.map(({ dossier }) => [dossier.toString('hex'), dossier]))
  return leesDossiers(client, toegang, [...uniek.values()])
}
