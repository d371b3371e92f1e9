// SPDX-License-Identifier: EUPL-1.2
/**
 * Lists of open tasks, by the day that they are due or by when they came. One index gives them in
 * that order, a window at a time; the filters are checked on the way (docs/adr/0205, 0285).
 */
import type pg from 'pg'
import { dossiersMetSleutel } from '../berichten/zoeken.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { leesOpVolgorde } from '../opslag/transactie.ts'
import { opVolgorde, richtingVan } from '../opslag/volgorde.ts'
import {
  alsRegel,
  dagErna,
  type Identiteit,
  KOLOMMEN,
  type Taakregel,
  type Taakrij,
  TERMIJN,
  TOESTAND,
} from './zoeken.ts'

export interface Taakfilter {
  readonly soorten?: readonly string[] | undefined
  readonly wanneer?: 'te-laat' | 'vandaag' | 'morgen' | 'zonder-termijn' | undefined
  readonly uiterlijkTot?: string | undefined
  readonly toegewezen?: 'mij' | 'iemand' | 'niemand' | undefined
  readonly uitgesteld?: boolean | undefined
  readonly gemeente?: string | undefined
  readonly aanbieder?: string | undefined
  readonly toewijzingNummer?: string | undefined
  readonly clientSleutel?: string | undefined
  /** Without it the one that is due first on top. */
  readonly volgorde?: 'uiterlijk' | '-uiterlijk' | 'aangemaakt' | '-aangemaakt' | undefined
}

/** Where a list goes on. */
export interface Taakplek {
  /** Its term (`9999-12-31` without one) or the moment that it came, as the list is sorted. */
  readonly waarde: string
  readonly id: string
}

/**
 * How many open tasks one page looks at. A filter that few tasks pass stops after these, and
 * says where it was.
 */
const VENSTERS = [200, 4_800]

export interface Gevonden {
  readonly regel: Taakregel
  readonly plek: Taakplek
}

interface Gezien extends Taakrij {
  readonly past: boolean
  /** The last row of a full window; comes along also when it does not fit. */
  readonly laatste: boolean
  readonly plek: Taakplek
}

/** At most `grens` open tasks. When it has looked far enough without finding that many, `verder` is where to go on. */
export async function zoekTaken(
  client: pg.ClientBase,
  toegang: Toegang,
  filter: Taakfilter,
  wie: Identiteit,
  vandaag: string,
  na: Taakplek | null,
  grens: number,
  vensters: readonly number[] = VENSTERS,
): Promise<{ readonly gevonden: Gevonden[]; readonly verder: Taakplek | null }> {
  const dossiers =
    filter.clientSleutel === undefined
      ? null
      : await dossiersMetSleutel(client, toegang, filter.clientSleutel)
  await leesOpVolgorde(client)
  const { waarde, orde } = ordeVan(filter)
  const gevonden: Gevonden[] = []
  let verder = na
  for (const venster of vensters) {
    const waarden: unknown[] = [toegang.organisatie]
    const plaats: Plaats = (waarde) => `$${waarden.push(waarde)}`
    const bron = maakTaakvenster(filter, dossiers, wie, vandaag, verder, venster, plaats)
    const past = eisen(filter, wie, vandaag, plaats).join(' AND ')
    const nog = plaats(grens - gevonden.length)
    const { rows } = await client.query<Gezien>(
      `SELECT ${KOLOMMEN}, (${past}) AS past, t.rij = ${venster} AS laatste,
         json_build_object('waarde', ${waarde}, 'id', t.id) AS plek
       FROM (SELECT v.*, row_number() OVER () AS rij FROM (${bron}) v) t ${TOESTAND}
       WHERE (${past}) OR t.rij = ${venster}
       ORDER BY ${orde} LIMIT ${nog}`,
      waarden,
    )
    for (const { past: gevraagd, laatste: _, plek, ...rij } of rows) {
      if (gevraagd) gevonden.push({ regel: alsRegel(toegang, rij), plek })
    }
    if (gevonden.length >= grens) return { gevonden, verder: null }
    // The page is not full, so a full window shows its last row.
    verder = rows.find(({ laatste }) => laatste)?.plek ?? null
    if (verder === null) break
  }
  return { gevonden, verder }
}

type Plaats = (waarde: unknown) => string

/** What the list is sorted by, and how a place in it is written and compared. */
function ordeVan(filter: Taakfilter) {
  const volgorde = filter.volgorde ?? 'uiterlijk'
  const richting = richtingVan(volgorde)
  const opTermijn = volgorde.endsWith('uiterlijk')
  const kolom = opTermijn ? TERMIJN : 't.aangemaakt'
  return {
    opTermijn,
    richting,
    kolommen: [kolom, 't.id'],
    orde: opVolgorde([kolom, 't.id'], richting),
    waarde: opTermijn ? TERMIJN : `to_char(t.aangemaakt, 'YYYY-MM-DD"T"HH24:MI:SS.US')`,
    type: opTermijn ? 'text' : 'timestamp',
  }
}

/** A SELECT of the open tasks to look at, in the order of the list. `$1` is the organisation. */
export function maakTaakvenster(
  filter: Taakfilter,
  dossiers: readonly Buffer[] | null,
  wie: Identiteit,
  vandaag: string,
  na: Taakplek | null,
  grootte: number,
  plaats: Plaats,
): string {
  const basis = ['t.organisatie = $1', `t.status = 'open'`]
  const { opTermijn, richting, kolommen, orde, type } = ordeVan(filter)
  const plek = na && `${plaats(na.waarde)}::${type}, ${plaats(na.id)}::text`
  if (filter.toegewezen === 'mij' && opTermijn) {
    // A range, and an order that names it: only the index on whose it is gives that order.
    const mij = `${plaats(wie.iss)}::text, ${plaats(wie.sub)}::text`
    const wiens = 't.toegewezen_iss, t.toegewezen_sub'
    basis.push('t.toegewezen_iss IS NOT NULL', `(${wiens}) >= (${mij})`, `(${wiens}) <= (${mij})`)
    if (plek !== null) {
      basis.push(`(${[wiens, ...kolommen].join(', ')}) ${richting.na} (${mij}, ${plek})`)
    }
    return `SELECT t.* FROM taak t WHERE ${basis.join(' AND ')}
      ORDER BY ${opVolgorde(['t.toegewezen_iss', 't.toegewezen_sub', ...kolommen], richting)}
      LIMIT ${grootte}`
  }
  if (plek !== null) basis.push(`(${kolommen.join(', ')}) ${richting.na} (${plek})`)
  if (dossiers !== null) {
    // Few by nature: all are read, and then put in order.
    const alle = [...basis, `t.dossier = ANY(${plaats(dossiers)}::bytea[])`]
    return `SELECT * FROM (SELECT t.* FROM taak t WHERE ${alle.join(' AND ')} OFFSET 0) t
      ORDER BY ${orde} LIMIT ${grootte}`
  }
  if (opTermijn) basis.push(...termijnen(filter, vandaag, plaats))
  return `SELECT t.* FROM taak t WHERE ${basis.join(' AND ')} ORDER BY ${orde} LIMIT ${grootte}`
}

/** What every filter asks of a task `t` with its toewijzing `s`. */
function eisen(filter: Taakfilter, wie: Identiteit, vandaag: string, plaats: Plaats): string[] {
  const { soorten, toegewezen, gemeente, aanbieder, toewijzingNummer } = filter
  const rust = `(t.uitgesteld_tot IS NOT NULL AND t.uitgesteld_tot > ${plaats(vandaag)})`
  const waar = [filter.uitgesteld === true ? rust : `NOT ${rust}`]
  if (toegewezen === 'mij') {
    waar.push(`t.toegewezen_iss = ${plaats(wie.iss)}`, `t.toegewezen_sub = ${plaats(wie.sub)}`)
  }
  if (soorten !== undefined) waar.push(`t.soort = ANY(${plaats(soorten)}::text[])`)
  waar.push(...termijnen(filter, vandaag, plaats))
  if (toegewezen === 'niemand') waar.push('t.toegewezen_iss IS NULL')
  if (toegewezen === 'iemand') waar.push('t.toegewezen_iss IS NOT NULL')
  if (gemeente !== undefined) waar.push(`s.gemeente = ${plaats(gemeente)}`)
  if (aanbieder !== undefined) waar.push(`s.aanbieder = ${plaats(aanbieder)}`)
  if (toewijzingNummer !== undefined) {
    waar.push(`t.toewijzing_nummer = ${plaats(toewijzingNummer)}`)
  }
  return waar
}

function termijnen(filter: Taakfilter, vandaag: string, plaats: Plaats): string[] {
  const waar: string[] = []
  if (filter.wanneer === 'te-laat') waar.push(`${TERMIJN} < ${plaats(vandaag)}`)
  if (filter.wanneer === 'vandaag') waar.push(`${TERMIJN} = ${plaats(vandaag)}`)
  if (filter.wanneer === 'morgen') waar.push(`${TERMIJN} = ${plaats(dagErna(vandaag))}`)
  if (filter.wanneer === 'zonder-termijn') {
    waar.push('t.uiterlijk IS NULL', `${TERMIJN} = '9999-12-31'`)
  }
  if (filter.uiterlijkTot !== undefined) waar.push(`${TERMIJN} <= ${plaats(filter.uiterlijkTot)}`)
  return waar
}
