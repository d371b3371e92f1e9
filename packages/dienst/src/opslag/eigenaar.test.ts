// SPDX-License-Identifier: EUPL-1.2
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import { alsEigenaar } from './eigenaar.ts'

let db: Testdatabank
beforeAll(async () => {
  db = await maakTestdatabank()
})
afterAll(() => db.sluit())

test('a connection that ends in the middle fails the work, and not the process', async () => {
  const zelfmoord = alsEigenaar(db.pool, '0363', (client) =>
    client.query('SELECT pg_terminate_backend(pg_backend_pid())'),
  )
  // A report without a listener would be an error outside any test.
  await expect(zelfmoord).rejects.toThrow()
  const { rows } = await alsEigenaar(db.pool, '0363', (client) => client.query('SELECT 1 AS een'))
  expect(rows).toEqual([{ een: 1 }])
})
