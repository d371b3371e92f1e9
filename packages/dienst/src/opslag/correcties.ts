// SPDX-License-Identifier: EUPL-1.2
/** Corrections of more than one message: where they stand. */
import type { Correctie } from '@stopwijzer/keten'
import type pg from 'pg'
import type { Toegang } from './organisatie.ts'
import { alsBytes, alsKolom, uitBytes, voegToe } from './rijen.ts'
import { opVolgorde, type Richting, richtingVan } from './volgorde.ts'

export interface OpgeslagenCorrectie {
  readonly dossier: Buffer
  readonly correctie: Correctie
  /** Local moments. */
  readonly begonnen: string
  readonly gewijzigd: string
}

interface Rij {
  readonly id: string
  readonly dossier: Buffer
  readonly inhoud: Buffer
  readonly begonnen: string
  readonly gewijzigd: string
}

const KOLOMMEN = `id, dossier, inhoud, to_char(begonnen, 'YYYY-MM-DD"T"HH24:MI:SS') AS begonnen,
  to_char(gewijzigd, 'YYYY-MM-DD"T"HH24:MI:SS') AS gewijzigd`
/** As the list shows it, in whole seconds. */
const VOLGORDE = [`date_trunc('second', begonnen)`, 'id']
const OPEN = `staat IN ('loopt', 'gestopt')`

/** Corrections of these clients that are not over, oldest first. */
export async function leesOpenCorrecties(
  client: pg.ClientBase,
  toegang: Toegang,
  dossiers: readonly Buffer[],
): Promise<OpgeslagenCorrectie[]> {
  if (dossiers.length === 0) return []
  const { rows } = await client.query<Rij>({
    name: 'lees-open-correcties',
    text: `SELECT ${KOLOMMEN} FROM correctie
       WHERE organisatie = $1 AND dossier = ANY($2::bytea[]) AND ${OPEN} ORDER BY begonnen, id`,
    values: [toegang.organisatie, alsKolom('bytea', dossiers)],
  })
  return rows.map((rij) => alsCorrectie(toegang, rij))
}

/** All that are not over, oldest first; `alles`: those that are over too. */
export async function leesAlleCorrecties(
  client: pg.ClientBase,
  toegang: Toegang,
  alles: boolean,
): Promise<OpgeslagenCorrectie[]> {
  const { rows } = await client.query<Rij>(
    `SELECT ${KOLOMMEN} FROM correctie WHERE organisatie = $1 AND ($2 OR ${OPEN})
     ORDER BY begonnen, id`,
    [toegang.organisatie, alles],
  )
  return rows.map((rij) => alsCorrectie(toegang, rij))
}

/** A page of them, oldest first, after `na`. */
export async function zoekCorrecties(
  client: pg.ClientBase,
  toegang: Toegang,
  alles: boolean,
  na: { readonly begonnen: string; readonly id: string } | null,
  grens: number,
  richting: Richting = richtingVan('begonnen'),
): Promise<OpgeslagenCorrectie[]> {
  // Only the conditions that are asked for, so that the planner sees which index fits.
  const open = alles ? '' : `AND ${OPEN}`
  const verder =
    na === null ? '' : `AND (${VOLGORDE.join(', ')}) ${richting.na} ($3::timestamp, $4)`
  const { rows } = await client.query<Rij>(
    `SELECT ${KOLOMMEN} FROM correctie WHERE organisatie = $1 ${open} ${verder}
     ORDER BY ${opVolgorde(VOLGORDE, richting)} LIMIT $2`,
    [toegang.organisatie, grens, ...(na === null ? [] : [na.begonnen, na.id])],
  )
  return rows.map((rij) => alsCorrectie(toegang, rij))
}

/** One correction; `null` when there is none with this id. */
export async function leesCorrectie(
  client: pg.ClientBase,
  toegang: Toegang,
  id: string,
): Promise<OpgeslagenCorrectie | null> {
  const { rows } = await client.query<Rij>(
    `SELECT ${KOLOMMEN} FROM correctie WHERE organisatie = $1 AND id = $2`,
    [toegang.organisatie, id],
  )
  return rows[0] === undefined ? null : alsCorrectie(toegang, rows[0])
}

/** Writes new corrections and the new state of known ones. */
export async function schrijfCorrecties(
  client: pg.ClientBase,
  { organisatie, versleuteling }: Toegang,
  correcties: readonly { readonly dossier: Buffer; readonly correctie: Correctie }[],
  moment: string,
): Promise<void> {
  await voegToe(
    client,
    'correctie',
    {
      organisatie: 'text',
      id: 'text',
      dossier: 'bytea',
      staat: 'text',
      inhoud: 'bytea',
      begonnen: 'timestamp',
      gewijzigd: 'timestamp',
    },
    correcties.map(({ dossier, correctie }) => ({
      organisatie,
      id: correctie.id,
      dossier,
      staat: correctie.staat,
      inhoud: versleuteling.versleutel('correctie', correctie.id, alsBytes(correctie)),
      begonnen: moment,
      gewijzigd: moment,
    })),
    `ON CONFLICT (organisatie, id) DO UPDATE
       SET staat = excluded.staat, inhoud = excluded.inhoud, gewijzigd = excluded.gewijzigd`,
  )
}

function alsCorrectie(toegang: Toegang, rij: Rij): OpgeslagenCorrectie {
  const { id, dossier, begonnen, gewijzigd } = rij
  const bytes = toegang.versleuteling.ontsleutel('correctie', id, rij.inhoud)
  return { dossier, correctie: uitBytes<Correctie>(bytes), begonnen, gewijzigd }
}
