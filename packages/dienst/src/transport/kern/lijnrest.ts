// SPDX-License-Identifier: EUPL-1.2
/** What of a line is not finished: it only means something when the line is off. */
import type pg from 'pg'

export interface Lijnrest {
  /** Confirmed to the other side, and not handled. */
  readonly aankomsten: number
  /** Faults of ours (Fo01) that did not go. */
  readonly fouten: number
}

export async function leesRest(client: pg.ClientBase, organisatie: string): Promise<Lijnrest> {
  const { rows } = await client.query<Lijnrest>(
    `SELECT
       (SELECT count(*)::int FROM aankomst WHERE organisatie = $1 AND inhoud IS NOT NULL
          AND staat IN ('nieuw', 'dood')) AS aankomsten,
       (SELECT count(*)::int FROM zending WHERE organisatie = $1 AND soort = 'Fo01'
          AND staat IN ('klaar', 'bezig', 'dood')) AS fouten`,
    [organisatie],
  )
  return rows[0]!
}
