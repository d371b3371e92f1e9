// SPDX-License-Identifier: EUPL-1.2
/**
 * A transaction as the owner of the tables, for the few things that the application may
 * not do: removing rows and replacing keys. There is no second lock here, so every
 * statement names the organisation itself.
 */
import { setTimeout as wacht } from 'node:timers/promises'
import type pg from 'pg'
import { eisCode } from './transactie.ts'

const POGINGEN = 5
/** Deadlock and serialization failure: the same work again gives the right outcome. */
const OPNIEUW = new Set(['40P01', '40001'])

/** Runs `werk` in one transaction; it may run more than once, so it touches only the database. */
export async function alsEigenaar<T>(
  pool: pg.Pool,
  organisatie: string,
  werk: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  // For the functions that act for one organisation, such as that of the audit log.
  const begin = `BEGIN; SET LOCAL row_security = off; SET LOCAL enable_seqscan = off;
    SET LOCAL stopwijzer.organisatie = '${eisCode(organisatie)}'`
  for (let poging = 1; ; poging++) {
    const client = await pool.connect()
    let stuk: Error | undefined
    try {
      await client.query(begin)
      const uitkomst = await werk(client)
      await client.query('COMMIT')
      return uitkomst
    } catch (fout) {
      // A connection that cannot roll back is not used again: the server does it.
      stuk = await client.query('ROLLBACK').then(
        () => undefined,
        (mis: Error) => mis,
      )
      if (poging >= POGINGEN || !OPNIEUW.has((fout as { code?: string }).code ?? '')) throw fout
    } finally {
      client.release(stuk)
    }
    await wacht(poging * 10)
  }
}
