// SPDX-License-Identifier: EUPL-1.2
/** Columns in binary form: what goes in comes out, in order, absent values too. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import { alsKolom } from './rijen.ts'

let db: Testdatabank
beforeAll(async () => {
  db = await maakTestdatabank()
})
afterAll(() => db.sluit())

async function terug(type: 'text' | 'bytea', waarden: readonly (string | Uint8Array | null)[]) {
  const { rows } = await db.pool.query<{ waarde: string | Buffer | null }>(
    `SELECT waarde FROM unnest($1::${type}[]) WITH ORDINALITY AS n (waarde, plek) ORDER BY plek`,
    [alsKolom(type, waarden)],
  )
  return rows.map(({ waarde }) => waarde)
}

test('texts, with every character that a message may hold', async () => {
  // PostgreSQL stores no U+0000 and no half surrogates; XML has neither.
  const tekst = fc.string({ unit: 'grapheme' }).filter((s) => !s.includes('\0'))
  const kolom = fc.array(fc.option(tekst), { maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(kolom, async (waarden) => {
      expect(await terug('text', waarden)).toEqual(waarden)
    }),
    { numRuns: 50, examples: [[['', null, '{"a","\\\\x00"}', 'Zoë', 'NULL', '👩‍👧']], [[]]] },
  )
})

test('bytes, of any value', async () => {
  const kolom = fc.array(fc.option(fc.uint8Array({ maxLength: 300 })), { maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(kolom, async (waarden) => {
      const uit = await terug('bytea', waarden)
      expect(uit).toEqual(waarden.map((een) => een && Buffer.from(een)))
    }),
    { numRuns: 50, examples: [[[new Uint8Array(), null, new Uint8Array([0, 255])]]] },
  )
})
