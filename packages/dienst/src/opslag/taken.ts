// SPDX-License-Identifier: EUPL-1.2
/** Reads open tasks and closes them. */
import { TAKEN_MET_BERICHT, type Taak } from '@stopwijzer/keten'
import type pg from 'pg'
import type { Toegang } from './organisatie.ts'
import { alsKolom, uitBytes } from './rijen.ts'

export interface OpenTaak {
  readonly id: string
  /** Search hash of the client; `null` for a task about a message of an unknown client. */
  readonly dossier: Buffer | null
  readonly taak: Taak
}

interface Rij {
  readonly id: string
  readonly dossier: Buffer | null
  readonly sleutel: string
  readonly inhoud: Buffer
}

/** Open tasks, of all clients or of some, the one that is due first on top. */
export async function leesOpenTaken(
  client: pg.ClientBase,
  toegang: Toegang,
  dossiers: readonly Buffer[] | null = null,
): Promise<OpenTaak[]> {
  const { rows } = await client.query<Rij>(
    `SELECT id, dossier, sleutel, inhoud FROM taak
     WHERE organisatie = $1 AND status = 'open' AND ($2::bytea[] IS NULL OR dossier = ANY($2))
     ORDER BY uiterlijk NULLS LAST, toewijzing_nummer, aangemaakt, id`,
    [toegang.organisatie, dossiers],
  )
  return rows.map((rij) => alsTaak(toegang, rij))
}

/**
 * Tasks of these clients that a person decided about and that stay decided, as
 * `client (hex)|key`. An approval that sent a message may come back: when the situation is
 * there again, the other party rejected that message.
 */
export async function leesBeslisteTaken(
  client: pg.ClientBase,
  toegang: Toegang,
  dossiers: readonly Buffer[],
): Promise<ReadonlySet<string>> {
  if (dossiers.length === 0) return new Set()
  const { rows } = await client.query<{ sleutel: string }>({
    name: 'lees-besliste-taken',
    text: `SELECT encode(dossier, 'hex') || '|' || sleutel AS sleutel FROM taak
       WHERE organisatie = $1 AND dossier = ANY($2::bytea[])
         AND (status = 'afgewezen' OR (status = 'akkoord' AND soort <> ALL($3::text[])))`,
    values: [toegang.organisatie, alsKolom('bytea', dossiers), TAKEN_MET_BERICHT],
  })
  return new Set(rows.map((rij) => rij.sleutel))
}

/** One open task; `null` when there is none with this id. */
export async function leesOpenTaak(
  client: pg.ClientBase,
  toegang: Toegang,
  id: string,
): Promise<OpenTaak | null> {
  const { rows } = await client.query<Rij>(
    `SELECT id, dossier, sleutel, inhoud FROM taak
     WHERE organisatie = $1 AND id = $2 AND status = 'open'`,
    [toegang.organisatie, id],
  )
  return rows[0] === undefined ? null : alsTaak(toegang, rows[0])
}

export async function sluitTaak(
  client: pg.ClientBase,
  toegang: Toegang,
  id: string,
  status: 'akkoord' | 'afgewezen',
  moment: string,
): Promise<void> {
  await client.query(
    `UPDATE taak SET status = $3, afgehandeld = $4
     WHERE organisatie = $1 AND id = $2 AND status = 'open'`,
    [toegang.organisatie, id, status, moment],
  )
}

function alsTaak(toegang: Toegang, rij: Rij): OpenTaak {
  const bytes = toegang.versleuteling.ontsleutel('taak', rij.sleutel, rij.inhoud)
  return { id: rij.id, dossier: rij.dossier, taak: uitBytes<Taak>(bytes) }
}
