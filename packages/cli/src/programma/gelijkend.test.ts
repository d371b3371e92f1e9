// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afstand, bedoelde, gelijkend } from './gelijkend.ts'

describe('afstand', () => {
  it('telt tikfouten', () => {
    expect(afstand('jsno', 'json')).toBe(1)
    expect(afstand('kat', 'kast')).toBe(1)
    expect(afstand('', 'abc')).toBe(3)
  })

  it('is nul alleen bij gelijkheid, en gelijk in beide richtingen', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(afstand(a, b)).toBe(afstand(b, a))
        expect(afstand(a, b) === 0).toBe(a === b)
        expect(afstand(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
    )
  })
})

describe('gelijkend', () => {
  it('geeft de dichtstbijzijnde eerst, en niets als niets lijkt', () => {
    expect(gelijkend('controler', ['controleer', 'toon'])).toEqual(['controleer'])
    expect(gelijkend('xyz', ['controleer', 'toon'])).toEqual([])
    expect(gelijkend('a'.repeat(1000), ['controleer'])).toEqual([])
  })

  it('vraagt in één zin', () => {
    expect(bedoelde([])).toEqual([])
    expect(bedoelde(['a'])).toEqual(['Bedoelde je a?'])
    expect(bedoelde(['a', 'b', 'c'])).toEqual(['Bedoelde je a, b of c?'])
  })
})
