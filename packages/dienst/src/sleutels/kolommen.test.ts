// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { SCHEMA } from '../dokter/verwachtSchema.ts'
import { NIET_VERSLEUTELD, VERSLEUTELD } from './kolommen.ts'

test('every column of bytes is known as encrypted, or as no secret', () => {
  const bytes = SCHEMA.flatMap((regel) => /^kolom (\S+) bytea\b/.exec(regel)?.[1] ?? [])
  const bekend = [
    ...VERSLEUTELD.map(({ tabel, kolom }) => `${tabel}.${kolom}`),
    ...NIET_VERSLEUTELD,
  ]
  expect(bytes.sort()).toEqual(bekend.sort())
})

test('the key of each row is its primary key', () => {
  for (const { tabel, sleutel } of VERSLEUTELD) {
    const kolommen = ['organisatie', ...sleutel].join(', ')
    expect(SCHEMA).toContain(`eis ${tabel} PRIMARY KEY (${kolommen})`)
  }
})
