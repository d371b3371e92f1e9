// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namenOp, schaal } from './schaal.ts'

describe('schaal', () => {
  it('kiest ronde stappen', () => {
    expect(schaal(8)).toEqual([0, 2, 4, 6, 8])
    expect(schaal(100)).toEqual([0, 20, 40, 60, 80, 100])
    expect(schaal(0.3)).toEqual([0, 0.1, 0.2, 0.3])
    expect(schaal(0)).toEqual([0, 1])
  })

  it('telt mensen en taken in hele getallen', () => {
    expect(schaal(2, 5, 1)).toEqual([0, 1, 2])
    expect(schaal(8, 5, 1)).toEqual([0, 2, 4, 6, 8])
  })

  it('schrijft de laatste naam altijd, en geen twee over elkaar', () => {
    const maanden = Array.from({ length: 12 }, (_, n) => n)
    expect(maanden.filter(namenOp(12, 80))).toEqual(maanden)
    expect(maanden.filter(namenOp(12, 24))).toEqual([2, 5, 8, 11])
  })

  it('reikt altijd tot de hoogste waarde, met weinig strepen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (hoogste) => {
        const strepen = schaal(hoogste)
        expect(strepen.at(-1)!).toBeGreaterThanOrEqual(hoogste)
        expect(strepen.at(-2)!).toBeLessThan(hoogste)
        expect(strepen.length).toBeLessThanOrEqual(6)
      }),
    )
  })
})
