// SPDX-License-Identifier: EUPL-1.2
/**
 * Which organisations have something waiting, in one question. A line of thousands of them would
 * otherwise ask each of them every second, and the database would do little else (ADR 0350).
 */
import type pg from 'pg'
import type { Omgeving } from '../../omgeving.ts'
import { VRAAGDAGEN } from './zendingen.ts'

/**
 * Table and condition; each is that of a partial index that begins with the organisation. `$1` is
 * now, `$2` is now in local time. Rather too much than too little: who is named looks again itself.
 */
const WACHT = [
  ['aankomst', `staat = 'nieuw'`],
  ['uitgaand', `gepubliceerd IS NULL AND staat = 'wacht'`],
  ['bericht', `status = 'vastgehouden' AND vastgehouden_tot <= $2::timestamp`],
  ['zending', `soort = 'Fo01' AND staat IN ('klaar', 'bezig')`],
  [
    'zending',
    `kanaal = 'vsp' AND staat = 'aanvaard' AND (volgende IS NULL OR volgende <= $1)
       AND aanvaard > $1::timestamptz - interval '${VRAAGDAGEN} days'`,
  ],
] as const

/** From one organisation to the next in the index, past all rows of the one that was found. */
function sprongen(tabel: string, waar: string): string {
  const volgende = (na: string) =>
    `SELECT organisatie FROM ${tabel} WHERE ${waar} ${na} ORDER BY organisatie LIMIT 1`
  return `(WITH RECURSIVE een AS (
      (${volgende('')})
      UNION ALL
      SELECT (${volgende('AND organisatie > een.organisatie')}) FROM een WHERE organisatie IS NOT NULL
    ) SELECT organisatie FROM een WHERE organisatie IS NOT NULL)`
}

const VRAAG = WACHT.map(([tabel, waar]) => sprongen(tabel, waar)).join('\nUNION\n')

/**
 * The codes of all organisations in this database for which a line may have something to do, also
 * of those that are over no line. As the owner of the tables, and nothing but codes come out.
 */
export async function leesMetWerk(pool: pg.Pool, omgeving: Omgeving): Promise<ReadonlySet<string>> {
  const client = await pool.connect()
  let stuk: Error | undefined
  try {
    // Without statistics the planner would read a fresh table whole, and go on doing so.
    // Whoever is not the owner gets a fault here, not an empty answer.
    await client.query(
      'BEGIN READ ONLY; SET LOCAL row_security = off; SET LOCAL enable_seqscan = off',
    )
    const { rows } = await client.query<{ organisatie: string }>(VRAAG, [
      omgeving.tijdstip(),
      omgeving.nu(),
    ])
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
