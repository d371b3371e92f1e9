// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { werkdagenOver } from './werkdagen.ts'

test.each([
  // Monday to Friday, over a weekend, today, and late.
  ['2026-07-20', '2026-07-24', false, 4],
  ['2026-07-17', '2026-07-20', false, 1],
  ['2026-07-20', '2026-07-20', false, 0],
  ['2026-07-20', '2026-07-15', false, -3],
  // The Saturday after the last day.
  ['2026-07-18', '2026-07-17', false, -1],
  // Good Friday is a day off for the other only.
  ['2026-04-02', '2026-04-07', false, 2],
  ['2026-04-02', '2026-04-07', true, 1],
  ['2026-07-20', '9999-12-31', false, null],
  ['2026-07-20', '2026-02-30', false, null],
  ['2026-07-20', null, false, null],
])('%s to %s, duty of the other: %s', (vandaag, uiterlijk, ander, over) => {
  expect(werkdagenOver(vandaag, uiterlijk, ander)).toBe(over)
})
