// SPDX-License-Identifier: EUPL-1.2
/** When own messages really left, whatever carried them. */
import type pg from 'pg'
import type { Toegang } from './organisatie.ts'

/**
 * Local day per ledger id; `null` for a message that waits, is held or was given up. A message
 * without a row in the outbox (told by other software) is left out.
 */
export async function leesVerzondenOp(
  client: pg.ClientBase,
  { organisatie }: Toegang,
  ids: readonly string[],
): Promise<Map<string, string | null>> {
  if (ids.length === 0) return new Map()
  const { rows } = await client.query<{ bericht: string; dag: string | null }>(
    `SELECT bericht, to_char(gepubliceerd AT TIME ZONE 'Europe/Amsterdam', 'YYYY-MM-DD') AS dag
     FROM uitgaand WHERE organisatie = $1 AND bericht = ANY($2::text[])`,
    [organisatie, ids],
  )
  return new Map(rows.map(({ bericht, dag }) => [bericht, dag]))
}
