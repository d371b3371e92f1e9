// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afstand } from './afstand.ts'

const woord = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 })

describe('afstand', () => {
  it('rekent niet verder dan de grens', () => {
    fc.assert(
      fc.property(woord, woord, fc.nat(6), (a, b, grens) => {
        expect(afstand(a, b, grens)).toBe(Math.min(afstand(a, b, 99), grens + 1))
      }),
    )
  })

  it('telt tikfouten', () => {
    expect(afstand('jsno', 'json', 9)).toBe(1)
    expect(afstand('kat', 'kast', 9)).toBe(1)
    expect(afstand('', 'abc', 9)).toBe(3)
  })

  it('is nul alleen bij gelijkheid, en gelijk in beide richtingen', () => {
    fc.assert(
      fc.property(woord, woord, (a, b) => {
        expect(afstand(a, b, 99)).toBe(afstand(b, a, 99))
        expect(afstand(a, b, 99) === 0).toBe(a === b)
        expect(afstand(a, b, 99)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
    )
  })
})
