// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs'
import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { datumVanDagnummer, weekdag } from './datum.ts'
import { feestdagen, paaszondag } from './feestdagen.ts'
import { GELIJKGESTELD_BEKEND, GELIJKGESTELDE_DAGEN } from './gelijkgesteld.ts'

const FEESTDAGEN = new URL(
  '../../../../../shared/domain/codelijsten/Feestdagen.json',
  import.meta.url,
)

const datums = (jaar: number, kalender: 'atw' | 'strikt') =>
  feestdagen(jaar, kalender).map((f) => f.datum)

describe('holidays', () => {
  it('computes Easter', () => {
    // Known Sundays, with the earliest and the latest date that Easter can have.
    const bekend = {
      1818: '1818-03-22',
      1943: '1943-04-25',
      2000: '2000-04-23',
      2024: '2024-03-31',
      2025: '2025-04-20',
      2026: '2026-04-05',
      2038: '2038-04-25',
      2285: '2285-03-22',
    }
    for (const [jaar, datum] of Object.entries(bekend)) {
      expect(datumVanDagnummer(paaszondag(Number(jaar)))).toBe(datum)
    }
  })

  it('keeps the two calendars apart', () => {
    expect(datums(2026, 'strikt')).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-04-27',
      '2026-05-14',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ])
    const alleenAtw = datums(2026, 'atw').filter((d) => !datums(2026, 'strikt').includes(d))
    expect(alleenAtw).toEqual(['2026-01-02', '2026-04-03', '2026-05-05', '2026-05-15'])
    expect(datums(2025, 'strikt')).toContain('2025-05-05')
    expect(datums(2030, 'strikt')).toContain('2030-05-05')
  })

  it("moves King's day to Saturday and knows Queen's day before 2014", () => {
    expect(datums(2025, 'strikt')).toContain('2025-04-26')
    expect(datums(2031, 'strikt')).toContain('2031-04-26')
    expect(feestdagen(2013, 'atw').find((f) => f.naam === 'Koninginnedag')?.datum).toBe(
      '2013-04-30',
    )
    expect(feestdagen(2006, 'atw').find((f) => f.naam === 'Koninginnedag')?.datum).toBe(
      '2006-04-29',
    )
  })

  it('decree days lie in the known years, on working weekdays, in order', () => {
    const gesorteerd = GELIJKGESTELDE_DAGEN.map((d) => d.datum).sort()
    expect(GELIJKGESTELDE_DAGEN.map((d) => d.datum)).toEqual(gesorteerd)
    for (const { datum, bron } of GELIJKGESTELDE_DAGEN) {
      const jaar = Number(datum.slice(0, 4))
      expect(jaar).toBeGreaterThanOrEqual(GELIJKGESTELD_BEKEND.van)
      expect(jaar).toBeLessThanOrEqual(GELIJKGESTELD_BEKEND.totEnMet)
      expect(weekdag(datum)).toBeLessThanOrEqual(5)
      expect(bron).not.toBe('')
    }
  })

  it('agrees with date-holidays from 2015 to 2100, apart from the decree days', () => {
    const orakel = new Holidays('NL')
    // The library files Good Friday and Liberation Day under 'school', and lists
    // observances and the Sundays of Easter and Whitsun too, which art. 3 lid 1 leaves out.
    const namen = new Map([
      ['Nieuwjaar', 'Nieuwjaarsdag'],
      ['Goede Vrijdag', 'Goede Vrijdag'],
      ['Tweede paasdag', 'Tweede Paasdag'],
      ['Koningsdag', 'Koningsdag'],
      ['Bevrijdingsdag', 'Bevrijdingsdag'],
      ['Hemelvaartsdag', 'Hemelvaartsdag'],
      ['Tweede pinksterdag', 'Tweede Pinksterdag'],
      ['Kerstmis', 'Eerste Kerstdag'],
      ['Tweede kerstdag', 'Tweede Kerstdag'],
    ])
    let vergeleken = 0
    for (let jaar = 2015; jaar <= 2100; jaar++) {
      const verwacht = orakel
        .getHolidays(jaar)
        .filter((h) => namen.has(h.name))
        .map((h) => `${h.date.slice(0, 10)} ${namen.get(h.name)}`)
        .sort()
      const eigen = feestdagen(jaar, 'atw')
        .filter((f) => f.grondslag !== 'art3lid3')
        .map((f) => `${f.datum} ${f.naam}`)
      expect(eigen.sort()).toEqual(verwacht)
      vergeleken += eigen.length
    }
    expect(vergeleken).toBe(774)
  })

  it('refuses a year that is none', () => {
    expect(() => feestdagen(0, 'atw')).toThrow(RangeError)
    expect(() => feestdagen(2026.5, 'atw')).toThrow(RangeError)
  })
})

describe.skipIf(!existsSync(FEESTDAGEN))('holidays against the reference (needs ../shared)', () => {
  it('equals the reference list day by day', () => {
    const bron = JSON.parse(readFileSync(FEESTDAGEN, 'utf8')) as {
      codes: { code: string; label: string; grondslag: string }[]
    }
    const jaren = [...new Set(bron.codes.map((c) => Number(c.code.slice(0, 4))))]
    expect(jaren).toEqual([2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030])
    const eigen = jaren.flatMap((jaar) =>
      feestdagen(jaar, 'atw').map((f) => `${f.datum} ${f.naam} ${f.grondslag}`),
    )
    expect(eigen).toEqual(bron.codes.map((c) => `${c.code} ${c.label} ${c.grondslag}`))
  })
})
