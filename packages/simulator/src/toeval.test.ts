// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { maakToeval } from './toeval.ts'

describe('toeval', () => {
  it('geeft met hetzelfde zaad dezelfde rij', () => {
    const rij = (zaad: number) => {
      const toeval = maakToeval(zaad)
      return Array.from({ length: 20 }, () => toeval.getal())
    }
    expect(rij(7)).toEqual(rij(7))
    expect(rij(7)).not.toEqual(rij(8))
  })

  it('blijft binnen de grenzen en raakt ze allebei', () => {
    const toeval = maakToeval(1)
    const gezien = new Set(Array.from({ length: 500 }, () => toeval.geheel(3, 6)))
    expect([...gezien].sort()).toEqual([3, 4, 5, 6])
  })

  it('een tak hangt niet af van wat er uit de stam is genomen', () => {
    const een = maakToeval(5)
    const twee = maakToeval(5)
    twee.getal()
    expect(een.tak('a').getal()).toBe(twee.tak('a').getal())
    expect(een.tak('a').getal()).not.toBe(een.tak('b').getal())
  })
})
