// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { bedoelde, gelijkend } from './gelijkend.ts'

describe('gelijkend', () => {
  it('geeft de dichtstbijzijnde eerst, en niets als niets lijkt', () => {
    expect(gelijkend('controler', ['controleer', 'toon'])).toEqual(['controleer'])
    expect(gelijkend('xyz', ['controleer', 'toon'])).toEqual([])
    expect(gelijkend('a'.repeat(1000), ['controleer'])).toEqual([])
  })

  it('vraagt in één zin', () => {
    expect(bedoelde([])).toEqual([])
    expect(bedoelde(['a'])).toEqual(['Bedoelde u a?'])
    expect(bedoelde(['a', 'b', 'c'])).toEqual(['Bedoelde u a, b of c?'])
  })
})
