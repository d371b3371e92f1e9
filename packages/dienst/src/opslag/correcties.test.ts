// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import { zoekCorrecties } from './correcties.ts'
import { openOrganisatie, registreer } from './organisatie.ts'
import { inTransactie } from './transactie.ts'

let db: Testdatabank
beforeAll(async () => {
  db = await maakTestdatabank()
  await registreer(db.pool, db.bos, '0363', '2026-07-20T07:00:00.000Z')
})
afterAll(() => db.sluit())

test.each([
  ['the first page', null],
  ['a later page', { begonnen: '2026-07-20T09:00:00', id: '0363-1A2B3C4D' }],
])(
  '%s of all corrections can come from an index in its order, without sorting',
  async (_wat, na) => {
    const toegang = await openOrganisatie(db.pool, db.bos, '0363')
    let plan = ''
    await inTransactie(db.pool, '0363', async (client) => {
      // On an empty table sorting is as cheap; the question is whether it can do without.
      await client.query('SET LOCAL enable_bitmapscan = off')
      const query = async (tekst: string, waarden: unknown[]) => {
        const { rows } = await client.query(`EXPLAIN ${tekst}`, waarden)
        plan = rows.map((rij) => rij['QUERY PLAN']).join('\n')
        return { rows: [] }
      }
      await zoekCorrecties({ query } as never, toegang, true, na, 26)
    })
    expect(plan).toContain('correctie_begonnen')
    expect(plan).not.toContain('Sort')
  },
)
