// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { leesSortering, schrijfSortering, volgendeSortering } from './tabeladres.ts'

describe('sortering in het adres', () => {
  it('leest wat het schreef', () => {
    for (const tekst of ['uiterlijk', '-uiterlijk'])
      expect(schrijfSortering(leesSortering(tekst, ['uiterlijk'])!)).toBe(tekst)
  })

  it('gelooft geen kolom die er niet is', () => {
    expect(leesSortering('bsn', ['uiterlijk'])).toBeUndefined()
    expect(leesSortering('--uiterlijk', ['uiterlijk'])).toBeUndefined()
    expect(leesSortering(null, ['uiterlijk'])).toBeUndefined()
  })

  it('keert om bij een tweede druk en begint oplopend bij een andere kolom', () => {
    const op = { kolom: 'client', richting: 'op' } as const
    const af = volgendeSortering(op, 'client')
    expect(af).toEqual({ kolom: 'client', richting: 'af' })
    expect(volgendeSortering(af, 'client')).toEqual(op)
    expect(volgendeSortering(af, 'product')).toEqual({ kolom: 'product', richting: 'op' })
  })
})
