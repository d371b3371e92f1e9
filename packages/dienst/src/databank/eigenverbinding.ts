// SPDX-License-Identifier: EUPL-1.2
/** A connection outside the pool, as the owner of the tables, for long work on whole tables. */
import pg from 'pg'

/** Runs `werk` on a connection without bounds on the time of an answer. */
export async function metEigenVerbinding<T>(
  pool: pg.Pool,
  werk: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const Client = (pool.options as { Client?: typeof pg.Client }).Client ?? pg.Client
  // The pool hides the password from copies.
  const { password } = pool.options
  const client = new Client({
    ...pool.options,
    password,
    query_timeout: 0,
    idle_in_transaction_session_timeout: 0,
    pipeline: false,
  })
  // A connection that breaks is reported by the query in hand too.
  client.on('error', () => undefined)
  await client.connect()
  try {
    // Rows that a policy would hide are a fault here, never rows that are silently left out.
    await client.query('SET row_security = off')
    return await werk(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
