// SPDX-License-Identifier: EUPL-1.2
/** Lists of tasks, the one that is due first on top, and one task with everything about it. */
import { createHash } from 'node:crypto'
import type { Taak } from '@stopwijzer/keten'
import type pg from 'pg'
import { dossiersMetSleutel } from '../berichten/zoeken.ts'
import { toewijzingId } from '../opslag/gebeurtenissen.ts'
import type { Toegang } from '../opslag/organisatie.ts'
import { uitBytes } from '../opslag/rijen.ts'

/** Issuer and subject of whoever is meant by `mij`. */
export interface Identiteit {
  readonly iss: string
  readonly sub: string
}

export interface Taakfilter {
  readonly id?: string | undefined
  readonly soorten?: readonly string[] | undefined
  readonly wanneer?: 'te-laat' | 'vandaag' | 'morgen' | 'zonder-termijn' | undefined
  readonly uiterlijkTot?: string | undefined
  readonly toegewezen?: 'mij' | 'iemand' | 'niemand' | undefined
  readonly uitgesteld?: boolean | undefined
  readonly gemeente?: string | undefined
  readonly aanbieder?: string | undefined
  readonly toewijzingNummer?: string | undefined
  readonly clientSleutel?: string | undefined
}

export type Taakstatus = 'open' | 'akkoord' | 'afgewezen' | 'afgehandeld'

export interface Taakregel {
  readonly id: string
  readonly dossier: Buffer | null
  readonly taak: Taak
  readonly status: Taakstatus
  readonly gemeente: string | null
  readonly aanbieder: string | null
  readonly toewijzingId: string | null
  readonly toegewezen: (Identiteit & { readonly naam: string }) | null
  readonly uitgesteldTot: string | null
  readonly uitstelreden: string | null
  /** Local moments. */
  readonly aangemaakt: string
  readonly afgehandeld: string | null
  /** Changes with everything that can change; the ETag. */
  readonly versie: string
}

interface Rij {
  readonly id: string
  readonly dossier: Buffer | null
  readonly sleutel: string
  readonly inhoud: Buffer
  readonly status: Taakstatus
  readonly gemeente: string | null
  readonly aanbieder: string | null
  readonly product: string | null
  readonly iss: string | null
  readonly sub: string | null
  readonly naam: string | null
  readonly uitgesteldTot: string | null
  readonly uitstel: Buffer | null
  readonly aangemaakt: string
  readonly afgehandeld: string | null
}

const MOMENT = `'YYYY-MM-DD"T"HH24:MI:SS'`
export const TERMIJN = `coalesce(t.uiterlijk, '9999-12-31')`
const KOLOMMEN = `t.id, t.dossier, t.sleutel, t.inhoud, t.status, s.gemeente, s.aanbieder, s.product,
  t.toegewezen_iss AS iss, t.toegewezen_sub AS sub, t.toegewezen_naam AS naam,
  t.uitgesteld_tot AS "uitgesteldTot", t.uitstel,
  to_char(t.aangemaakt, ${MOMENT}) AS aangemaakt, to_char(t.afgehandeld, ${MOMENT}) AS afgehandeld`
/** The toewijzing that a task is about; more than one only when municipalities share a number. */
const TOESTAND = `LEFT JOIN LATERAL (SELECT ts.gemeente, ts.aanbieder, ts.product FROM toestand ts
  WHERE ts.organisatie = t.organisatie AND ts.dossier = t.dossier
    AND ts.toewijzing_nummer = coalesce(t.toewijzing_nummer, '') AND t.toewijzing_nummer IS NOT NULL
  ORDER BY t.sleutel LIKE '%/' || ts.gemeente || '/%' DESC, ts.gemeente LIMIT 1) s ON true`

/** At most `grens` open tasks after `na`. */
export async function zoekTaken(
  client: pg.ClientBase,
  toegang: Toegang,
  filter: Taakfilter,
  wie: Identiteit,
  vandaag: string,
  na: { readonly termijn: string; readonly id: string } | null,
  grens: number,
): Promise<Taakregel[]> {
  const waarden: unknown[] = [toegang.organisatie]
  const plaats = (waarde: unknown) => `$${waarden.push(waarde)}`
  const waar = ['t.organisatie = $1', `t.status = 'open'`]
  const { soorten, wanneer, toegewezen, gemeente, aanbieder } = filter
  if (soorten !== undefined) waar.push(`t.soort = ANY(${plaats(soorten)}::text[])`)
  if (wanneer !== undefined) waar.push(...termijnen(wanneer, vandaag).map((f) => f(plaats)))
  if (filter.uiterlijkTot !== undefined) waar.push(`${TERMIJN} <= ${plaats(filter.uiterlijkTot)}`)
  if (toegewezen === 'niemand') waar.push('t.toegewezen_iss IS NULL')
  if (toegewezen === 'iemand') waar.push('t.toegewezen_iss IS NOT NULL')
  if (toegewezen === 'mij') {
    waar.push(`t.toegewezen_iss = ${plaats(wie.iss)} AND t.toegewezen_sub = ${plaats(wie.sub)}`)
  }
  const rust = `(t.uitgesteld_tot IS NOT NULL AND t.uitgesteld_tot > ${plaats(vandaag)})`
  waar.push(filter.uitgesteld === true ? rust : `NOT ${rust}`)
  if (gemeente !== undefined) waar.push(`s.gemeente = ${plaats(gemeente)}`)
  if (aanbieder !== undefined) waar.push(`s.aanbieder = ${plaats(aanbieder)}`)
  if (filter.toewijzingNummer !== undefined) {
    waar.push(`t.toewijzing_nummer = ${plaats(filter.toewijzingNummer)}`)
  }
  if (filter.clientSleutel !== undefined) {
    const sleutels = await dossiersMetSleutel(client, toegang, filter.clientSleutel)
    waar.push(`t.dossier = ANY(${plaats(sleutels)}::bytea[])`)
  }
  if (na !== null) waar.push(`(${TERMIJN}, t.id) > (${plaats(na.termijn)}, ${plaats(na.id)})`)
  const { rows } = await client.query<Rij>(
    `SELECT ${KOLOMMEN} FROM taak t ${TOESTAND} WHERE ${waar.join(' AND ')}
     ORDER BY ${TERMIJN}, t.id LIMIT ${plaats(grens)}`,
    waarden,
  )
  return rows.map((rij) => alsRegel(toegang, rij))
}

type Voorwaarde = (plaats: (waarde: unknown) => string) => string

function termijnen(wanneer: NonNullable<Taakfilter['wanneer']>, vandaag: string): Voorwaarde[] {
  switch (wanneer) {
    case 'te-laat':
      return [(plaats) => `${TERMIJN} < ${plaats(vandaag)}`]
    case 'vandaag':
      return [(plaats) => `${TERMIJN} = ${plaats(vandaag)}`]
    case 'morgen':
      return [(plaats) => `${TERMIJN} = ${plaats(dagErna(vandaag))}`]
    case 'zonder-termijn':
      return [() => 't.uiterlijk IS NULL', () => `${TERMIJN} = '9999-12-31'`]
  }
}

export function dagErna(dag: string): string {
  return new Date(Date.parse(`${dag}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** The place of a task in the list. */
export function plekVan({ taak, id }: Taakregel): readonly [string, string] {
  return [taak.uiterlijk ?? '9999-12-31', id]
}

/** One task, whatever its status; `null` when there is none. `vast`: locked until the commit. */
export async function leesTaak(
  client: pg.ClientBase,
  toegang: Toegang,
  id: string,
  vast = false,
): Promise<Taakregel | null> {
  const { rows } = await client.query<Rij>(
    `SELECT ${KOLOMMEN} FROM taak t ${TOESTAND} WHERE t.organisatie = $1 AND t.id = $2
     ${vast ? 'FOR UPDATE OF t' : ''}`,
    [toegang.organisatie, id],
  )
  return rows[0] === undefined ? null : alsRegel(toegang, rows[0])
}

function alsRegel({ versleuteling }: Toegang, rij: Rij): Taakregel {
  const { id, dossier, sleutel, status, iss, sub, naam, uitstel, product, ...rest } = rij
  const taak = uitBytes<Taak>(versleuteling.ontsleutel('taak', sleutel, rij.inhoud))
  const voorstel = taak.voorstel !== null && 'gemeente' in taak.voorstel ? taak.voorstel : null
  const gemeente = voorstel?.gemeente ?? rest.gemeente
  const aanbieder = voorstel?.aanbieder ?? rest.aanbieder
  const delen = [status, taak.uiterlijk, iss, sub, rest.uitgesteldTot, JSON.stringify(taak)]
  return {
    id,
    dossier,
    taak,
    status,
    gemeente,
    aanbieder,
    toewijzingId:
      dossier === null || product === null || taak.toewijzingNummer === null
        ? null
        : toewijzingId(dossier, `${gemeente}/${aanbieder}/${taak.toewijzingNummer}`),
    toegewezen: iss === null || sub === null || naam === null ? null : { iss, sub, naam },
    uitgesteldTot: rest.uitgesteldTot,
    uitstelreden:
      uitstel === null ? null : versleuteling.ontsleutel('taak.uitstel', id, uitstel).toString(),
    aangemaakt: rest.aangemaakt,
    afgehandeld: rest.afgehandeld,
    versie: `"${createHash('sha256').update(JSON.stringify(delen)).digest('hex').slice(0, 16)}"`,
  }
}
