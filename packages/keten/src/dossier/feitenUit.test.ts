// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest'
import { normaliseerNummer } from './feitenUit.ts'

it.each([
  ['000300201', '300201'],
  ['300201', '300201'],
  ['0', '0'],
  ['000', '0'],
])('normalises ToewijzingNummer %s to %s', (van, naar) => {
  expect(normaliseerNummer(van)).toBe(naar)
})
