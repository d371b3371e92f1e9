// SPDX-License-Identifier: EUPL-1.2
/** No table that says of whom a row is without the policy that hides shielded clients (docs/adr/0131). */
import { expect, test } from 'vitest'
import { SCHEMA } from '../../packages/dienst/src/dokter/verwachtSchema.ts'

const van = (vorm: RegExp) => SCHEMA.flatMap((regel) => vorm.exec(regel)?.[1] ?? [])

test('elke tabel met een dossier verbergt afgeschermde cliënten', () => {
  const tabellen = van(/^kolom (\w+)\.dossier bytea\b/)
  expect(tabellen).toContain('bericht')
  const verborgen = van(/^beperking (\w+) afscherming$/)
  const zonder = tabellen.filter((tabel) => !verborgen.includes(tabel))
  expect(zonder, 'zet de policy afscherming op deze tabellen, zoals in 0004').toEqual([])
})
