// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import { leesSchema, verschil } from './schema.ts'
import { SCHEMA } from './verwachtSchema.ts'

let db: Testdatabank
beforeAll(async () => {
  db = await maakTestdatabank()
})
afterAll(() => db.sluit())

test('the expected schema is what the migrations make; `vitest -u` writes it anew', async () => {
  const regels = await leesSchema(db.pool)
  expect(regels.length).toBeGreaterThan(80)
  const tekst = `// SPDX-License-Identifier: EUPL-1.2
// LANG: generated, one line per part of the schema.
/** Generated from a database on which all migrations ran; see \`schema.test.ts\`. */
export const SCHEMA: readonly string[] = \`
${regels.join('\n')}
\`
  .trim()
  .split('\\n')
`
  await expect(tekst).toMatchFileSnapshot(join(import.meta.dirname, 'verwachtSchema.ts'))
})

test.each([
  ['CREATE TABLE extra (id int)', ['+ kolom extra.id integer', '+ tabel extra rls=f']],
  ['ALTER TABLE taak DISABLE ROW LEVEL SECURITY', ['- tabel taak rls=t', '+ tabel taak rls=f']],
  ['GRANT DELETE ON feit TO stopwijzer_toepassing', ['+ recht feit DELETE']],
  ['ALTER TABLE bericht DROP COLUMN dagtekening', ['- kolom bericht.dagtekening text']],
])('shows what was changed by hand: %s', async (ingreep, verwacht) => {
  await db.beheer.query(`BEGIN; ${ingreep}`)
  try {
    expect(verschil(SCHEMA, await leesSchema(db.beheer))).toEqual(verwacht)
  } finally {
    await db.beheer.query('ROLLBACK')
  }
})
