// SPDX-License-Identifier: EUPL-1.2
/** The outbox: messages that wait to be published, and those that must go out again. */
import type pg from 'pg'
import { leesInhoud } from './lezen.ts'
import type { Toegang } from './organisatie.ts'
import { inTransactie } from './transactie.ts'

export interface TePubliceren {
  readonly bericht: string
  readonly bestandsnaam: string
  readonly bytes: Uint8Array
}

/**
 * Hands waiting messages to `publiceer` in order and marks them when it returns.
 * When the process dies in between they are handed over again: at least once.
 * Two processes never get the same message at the same moment. Returns the number done.
 */
export async function publiceerWachtende(
  toegang: Toegang,
  tijdstip: () => string,
  publiceer: (berichten: readonly TePubliceren[]) => Promise<void>,
  hoogstens = 50,
): Promise<number> {
  return inTransactie(toegang.pool, toegang.organisatie, async (client) => {
    const { rows } = await client.query<{ bericht: string; bestandsnaam: string }>(
      `SELECT bericht, bestandsnaam FROM uitgaand
       WHERE organisatie = $1 AND gepubliceerd IS NULL
       ORDER BY volgnummer LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [toegang.organisatie, hoogstens],
    )
    if (rows.length === 0) return 0
    const inhoud = await leesInhoud(
      client,
      toegang,
      rows.map((rij) => rij.bericht),
    )
    await publiceer(rows.map((rij) => ({ ...rij, bytes: inhoud.get(rij.bericht)! })))
    await client.query(
      `UPDATE uitgaand SET gepubliceerd = $3 WHERE organisatie = $1 AND bericht = ANY($2::text[])`,
      [toegang.organisatie, rows.map((rij) => rij.bericht), tijdstip()],
    )
    return rows.length
  })
}

/** The same item came again: its answer, or the own message itself, goes out again. */
export async function zetOpnieuwUit(
  client: pg.ClientBase,
  toegang: Toegang,
  berichten: readonly string[],
): Promise<void> {
  if (berichten.length === 0) return
  await client.query(
    `UPDATE uitgaand u SET gepubliceerd = NULL FROM bericht b
     WHERE u.organisatie = $1 AND b.organisatie = u.organisatie AND b.id = u.bericht
       AND (b.over_bericht = ANY($2::text[]) OR b.id = ANY($2::text[]))`,
    [toegang.organisatie, berichten],
  )
}
