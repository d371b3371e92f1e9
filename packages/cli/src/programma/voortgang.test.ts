// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { maakResttijd } from './voortgang.ts'

test('how long it still takes follows from the pace of this step', () => {
  let nu = 0
  const resteert = maakResttijd(() => nu)
  expect(resteert('a', 0.1)).toBe('')
  nu = 10_000
  expect(resteert('a', 0.2)).toBe(', nog ongeveer 80 seconden')
  expect(resteert('a', 0.11)).toBe(', nog ongeveer 15 minuten')
  expect(resteert('a', 0.1001)).toBe(', nog ongeveer 25 uur')
  expect(resteert('a', 1)).toBe(', nog ongeveer 0 seconden')
  // Another step has its own pace; nothing to count is no number.
  expect(resteert('b', 0.5)).toBe('')
  expect(resteert('b', Number.NaN)).toBe('')
})
