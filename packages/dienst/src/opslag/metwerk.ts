// SPDX-License-Identifier: EUPL-1.2
/**
 * Which organisations have something waiting, in one question. Asking each of them would cost a
 * database with thousands of organisations all its time while nothing happens (ADR 0350).
 */
import type pg from 'pg'

/** What waits: a table, and a condition that is that of an index which begins with the organisation. */
export type Wachtend = readonly [tabel: string, waar: string]

/** From one organisation to the next in the index, past all rows of the one that was found. */
function sprongen([tabel, waar]: Wachtend): string {
  const volgende = (na: string) =>
    `SELECT organisatie FROM ${tabel} WHERE ${waar} ${na} ORDER BY organisatie LIMIT 1`
  return `(WITH RECURSIVE een AS (
      (${volgende('')})
      UNION ALL
      SELECT (${volgende('AND organisatie > een.organisatie')}) FROM een WHERE organisatie IS NOT NULL
    ) SELECT organisatie FROM een WHERE organisatie IS NOT NULL)`
}

/**
 * The codes of all organisations with a row that waits; `waarden` are `$1`, `$2` ... of the
 * conditions. As the owner of the tables, and nothing but codes come out.
 */
export async function leesMetWerk(
  pool: pg.Pool,
  wachtend: readonly Wachtend[],
  waarden: readonly string[],
): Promise<ReadonlySet<string>> {
  const client = await pool.connect()
  let stuk: Error | undefined
  try {
    // Without statistics the planner would read a fresh table whole, and go on doing so. Whoever
    // is not the owner gets a fault here, not an empty answer.
    await client.query(
      'BEGIN READ ONLY; SET LOCAL row_security = off; SET LOCAL enable_seqscan = off',
    )
    const vraag = wachtend.map(sprongen).join('\nUNION\n')
    const { rows } = await client.query<{ organisatie: string }>(vraag, [...waarden])
    await client.query('COMMIT')
    return new Set(rows.map((rij) => rij.organisatie))
  } catch (fout) {
    stuk = fout as Error
    throw fout
  } finally {
    // After a fault the connection goes, and the transaction with it.
    client.release(stuk)
  }
}
