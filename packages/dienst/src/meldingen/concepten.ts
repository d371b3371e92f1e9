// SPDX-License-Identifier: EUPL-1.2
/** Drafts of reports: encrypted, of one client, gone once they are sent. */
import type pg from 'pg'
import type { Toegang } from '../opslag/organisatie.ts'
import { alsBytes, uitBytes } from '../opslag/rijen.ts'
import { opVolgorde, type Richting } from '../opslag/volgorde.ts'

export interface Conceptinvoer {
  readonly soort: 'start' | 'stop'
  readonly toewijzingNummer: string
  readonly gemeente?: string | undefined
  readonly begindatum?: string | undefined
  readonly einddatum?: string | undefined
  readonly redenBeeindiging?: string | undefined
  readonly hervatting?: string | undefined
}

export interface Concept {
  readonly id: string
  readonly dossier: Buffer
  readonly invoer: Conceptinvoer
  readonly versie: number
  /** Name of who wrote it last. */
  readonly door: string
  /** Local moments. */
  readonly aangemaakt: string
  readonly gewijzigd: string
}

interface Rij extends Omit<Concept, 'invoer'> {
  readonly inhoud: Buffer
}

const MOMENT = `'YYYY-MM-DD"T"HH24:MI:SS'`
const KOLOMMEN = `id, dossier, inhoud, versie, door, to_char(aangemaakt, ${MOMENT}) AS aangemaakt,
  to_char(gewijzigd, ${MOMENT}) AS gewijzigd`

/** One page, by when they were changed. */
export async function zoekConcepten(
  client: pg.ClientBase,
  toegang: Toegang,
  na: { readonly gewijzigd: string; readonly id: string } | null,
  grens: number,
  richting: Richting,
): Promise<Concept[]> {
  const { rows } = await client.query<Rij>(
    `SELECT ${KOLOMMEN} FROM concept WHERE organisatie = $1
       AND ($2::timestamp IS NULL OR (gewijzigd, id) ${richting.na} ($2::timestamp, $3))
     ORDER BY ${opVolgorde(['gewijzigd', 'id'], richting)} LIMIT $4`,
    [toegang.organisatie, na?.gewijzigd ?? null, na?.id ?? null, grens],
  )
  return rows.map((rij) => alsConcept(toegang, rij))
}

/** Locked until the commit when `vast`; `null` when there is none. */
export async function leesConcept(
  client: pg.ClientBase,
  toegang: Toegang,
  id: string,
  vast = false,
): Promise<Concept | null> {
  const { rows } = await client.query<Rij>(
    `SELECT ${KOLOMMEN} FROM concept WHERE organisatie = $1 AND id = $2 ${vast ? 'FOR UPDATE' : ''}`,
    [toegang.organisatie, id],
  )
  return rows[0] === undefined ? null : alsConcept(toegang, rows[0])
}

/** Writes a new one (version 1) or takes the place of the version before. */
export async function schrijfConcept(
  client: pg.ClientBase,
  { organisatie, versleuteling, wie }: Toegang,
  id: string,
  dossier: Buffer,
  invoer: Conceptinvoer,
  moment: string,
): Promise<void> {
  const inhoud = versleuteling.versleutel('concept', id, alsBytes(invoer))
  await client.query(
    `INSERT INTO concept AS c
       (organisatie, id, dossier, soort, inhoud, versie, door, aangemaakt, gewijzigd)
     VALUES ($1, $2, $3, $4, $5, 1, $6, $7, $7)
     ON CONFLICT (organisatie, id) DO UPDATE SET dossier = excluded.dossier,
       soort = excluded.soort, inhoud = excluded.inhoud, versie = c.versie + 1,
       door = excluded.door, gewijzigd = excluded.gewijzigd`,
    [organisatie, id, dossier, invoer.soort, inhoud, wie.naam, moment],
  )
}

export async function verwijderConcept(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  id: string,
): Promise<void> {
  await client.query('DELETE FROM concept WHERE organisatie = $1 AND id = $2', [organisatie, id])
}

function alsConcept({ versleuteling }: Toegang, { inhoud, ...rij }: Rij): Concept {
  const bytes = versleuteling.ontsleutel('concept', rij.id, inhoud)
  return { ...rij, invoer: uitBytes<Conceptinvoer>(bytes) }
}
