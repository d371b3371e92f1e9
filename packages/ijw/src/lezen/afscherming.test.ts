// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { getoond, zonderBsn } from './afscherming.ts'

test.each([
  ['999900006', '****0006'],
  ['x999996770y', 'x****6770y'],
  ['0999900006', '****0006'],
  ['9999000067', '****0067'],
  ['999900007', '999900007'],
  ['65656055', '65656055'],
])('%s is shown as %s', (stuk, verwacht) => {
  expect(getoond(stuk)).toBe(verwacht)
})

test('long text is cut, and never in the middle of a BSN', () => {
  expect(getoond('a'.repeat(41))).toBe(`${'a'.repeat(40)}…`)
  for (let voor = 25; voor < 45; voor++) {
    expect(getoond(`${'a'.repeat(voor)}999900006`)).not.toMatch(/99990/)
  }
})

test('control characters and line ends become spaces', () => {
  expect(getoond('a\r\nb\u0001\u2028c')).toBe('a  b  c')
})

test('every BSN of a longer text is masked', () => {
  expect(zonderBsn('999900006 en 999996770')).toBe('****0006 en ****6770')
})
