// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { datum, getal, grootte, langeDatum, procent, tijdstip } from './opmaak.ts'

describe('opmaak', () => {
  it('schrijft een datum als dd-mm-jjjj en laat iets anders staan', () => {
    expect(datum('2026-11-24')).toBe('24-11-2026')
    expect(datum('onbekend')).toBe('onbekend')
  })

  it('noemt de dag van de week, op elke klok dezelfde', () => {
    expect(langeDatum('2026-11-24')).toBe('dinsdag 24 november 2026')
    expect(langeDatum('2026-01-01')).toBe('donderdag 1 januari 2026')
  })

  it('toont een tijdstip op de Nederlandse klok, ook over de zomertijd heen', () => {
    expect(tijdstip('2026-07-20T09:00:00Z')).toBe('20-07-2026 11:00')
    expect(tijdstip('2026-12-31T23:30:00Z')).toBe('01-01-2027 00:30')
  })

  it('laat een tijdstip zonder zone zoals het is: dat is al de Nederlandse klok', () => {
    expect(tijdstip('2026-07-20T09:00:00')).toBe('20-07-2026 09:00')
    expect(tijdstip('2026-07-20T09:00')).toBe('20-07-2026 09:00')
  })

  it('schrijft getallen, delen en groottes', () => {
    expect(getal(12345)).toBe('12.345')
    expect(procent(0.935)).toBe('94%')
    expect([grootte(999), grootte(1200), grootte(1_500_000)]).toEqual(['999 B', '1 kB', '1,5 MB'])
  })
})
