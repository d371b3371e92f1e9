// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gelijkGetal, normaalGetal, vergelijkGetal } from './getal.ts'

const geschreven = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat(3), fc.boolean())
  .map(([getal, nullen, plus]) => {
    const cijfers = '0'.repeat(nullen) + (getal < 0n ? -getal : getal)
    return { getal, tekst: (getal < 0n ? '-' : plus ? '+' : '') + cijfers }
  })

test('compares as numbers, not as text', () => {
  fc.assert(
    fc.property(geschreven, geschreven, (a, b) => {
      expect(gelijkGetal(a.tekst, b.tekst)).toBe(a.getal === b.getal)
      expect(Math.sign(vergelijkGetal(a.tekst, b.tekst))).toBe(
        a.getal < b.getal ? -1 : a.getal > b.getal ? 1 : 0,
      )
      expect(normaalGetal(a.tekst)).toBe(String(a.getal))
    }),
  )
})

test.each([
  ['+5', '5'],
  ['-0', '0'],
  ['000', '0'],
  ['0300201', '300201'],
])('%s is %s', (a, b) => {
  expect(gelijkGetal(a, b)).toBe(true)
})

test('text that is no integer stays itself', () => {
  expect(normaalGetal('12a')).toBe('12a')
  expect(gelijkGetal('12a', '012a')).toBe(false)
})

test('a long row of zeros before something else costs no more than its length', () => {
  // Quadratic it would take minutes, and a test lasts one at most.
  const nullen = '0'.repeat(1_000_000)
  expect(normaalGetal(`${nullen}x`)).toBe(`${nullen}x`)
  expect(normaalGetal(`-${nullen}7`)).toBe('-7')
})
