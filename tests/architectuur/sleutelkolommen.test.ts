// SPDX-License-Identifier: EUPL-1.2
/** No secret without a way to a new key: every column of bytes is in packages/dienst/src/sleutels/kolommen.ts. */
import { expect, test } from 'vitest'
import { SCHEMA } from '../../packages/dienst/src/dokter/verwachtSchema.ts'
import { NIET_VERSLEUTELD, VERSLEUTELD } from '../../packages/dienst/src/sleutels/kolommen.ts'
import { VAN_MENSEN } from '../../packages/dienst/src/sleutels/mensen.ts'

test('elke kolom met bytes is bekend als versleuteld, of als geen geheim', () => {
  const bytes = SCHEMA.flatMap((regel) => /^kolom (\S+) bytea\b/.exec(regel)?.[1] ?? [])
  const bekend = [
    ...VERSLEUTELD.map(({ tabel, kolom }) => `${tabel}.${kolom}`),
    ...VAN_MENSEN.map(({ tabel, kolom }) => `${tabel}.${kolom}`),
    ...NIET_VERSLEUTELD,
  ]
  const onbekend = bytes.filter((naam) => !bekend.includes(naam))
  expect(onbekend, 'zet deze kolommen in packages/dienst/src/sleutels/kolommen.ts').toEqual([])
  expect(bekend.filter((naam) => !bytes.includes(naam))).toEqual([])
  expect(new Set(bekend).size).toBe(bekend.length)
})

test('de sleutel van elke rij is de sleutel van de tabel', () => {
  for (const { tabel, sleutel } of VERSLEUTELD) {
    const kolommen = ['organisatie', ...sleutel].join(', ')
    expect(SCHEMA).toContain(`eis ${tabel} PRIMARY KEY (${kolommen})`)
  }
})
