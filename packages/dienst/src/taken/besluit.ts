// SPDX-License-Identifier: EUPL-1.2
/** Who decided about a task, from the audit log: the one place where that is kept. */
import type pg from 'pg'
import type { Toegang } from '../opslag/organisatie.ts'
import type { Taakregel } from './zoeken.ts'

export interface Taakbesluit {
  readonly wie: string
  /** Given when a proposal is refused. */
  readonly reden: string | null
}

/** The last decision of a person; `null` for a task that is open or went by itself. */
export async function leesBesluit(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  { id, dossier, status }: Pick<Taakregel, 'id' | 'dossier' | 'status'>,
): Promise<Taakbesluit | null> {
  if (dossier === null || (status !== 'akkoord' && status !== 'afgewezen')) return null
  const { rows } = await client.query<Taakbesluit>(
    `SELECT gebruiker AS wie, bijzonderheden AS reden FROM audit
     WHERE organisatie = $1 AND is_aanvrager AND client = $2 AND object_id = $3 AND soort = $4
     ORDER BY volgnummer DESC LIMIT 1`,
    [organisatie, dossier.toString('hex'), id, `taak_${status}`],
  )
  return rows[0] ?? null
}
