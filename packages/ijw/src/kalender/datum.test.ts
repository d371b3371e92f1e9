// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dagenTussen,
  dagnummer,
  datumPlusDagen,
  datumPlusMaanden,
  datumVanDagnummer,
  isDatum,
  jaarVanDagnummer,
  weekdag,
} from './datum.ts'
import { toonDatum, toonDatumMetWeekdag } from './tonen.ts'

const dag = fc.integer({ min: dagnummer('0001-01-01'), max: dagnummer('9999-12-31') })

describe('dates without a time zone', () => {
  it('knows which dates exist', () => {
    for (const goed of ['2026-07-14', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31']) {
      expect(isDatum(goed), goed).toBe(true)
    }
    for (const fout of [
      '2026-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '0000-01-01',
      '14-07-2026',
      '2026-7-14',
      '2026-07-14Z',
      '2026-07-14\n',
      '',
    ]) {
      expect(isDatum(fout), fout).toBe(false)
    }
  })

  it('agrees with the built-in UTC calendar on every day from 0001 to 9999', () => {
    fc.assert(
      fc.property(dag, (nummer) => {
        const datum = datumVanDagnummer(nummer)
        expect(dagnummer(datum)).toBe(nummer)
        expect(Date.parse(`${datum}T00:00:00Z`)).toBe(nummer * 86_400_000)
        expect(jaarVanDagnummer(nummer)).toBe(Number(datum.slice(0, 4)))
        expect(weekdag(datum) % 7).toBe(new Date(nummer * 86_400_000).getUTCDay())
      }),
      { numRuns: 5000 },
    )
  })

  it('agrees on every day around the turn of years and centuries', () => {
    for (const jaar of [4, 100, 400, 1899, 1900, 1999, 2000, 2025, 2026, 2028, 2099, 2100, 9999]) {
      const begin = dagnummer(`${String(jaar).padStart(4, '0')}-01-01`)
      for (let nummer = begin - 2; nummer < begin + 364; nummer++) {
        const datum = new Date(nummer * 86_400_000).toISOString().slice(0, 10)
        expect(datumVanDagnummer(nummer)).toBe(datum)
        expect(jaarVanDagnummer(nummer)).toBe(Number(datum.slice(0, 4)))
      }
    }
  })

  it('adds days and months, and corrects at the end of a month', () => {
    expect(datumPlusDagen('2028-02-28', 1)).toBe('2028-02-29')
    expect(datumPlusDagen('2026-01-01', -1)).toBe('2025-12-31')
    expect(datumPlusMaanden('2026-01-31', 1)).toBe('2026-02-28')
    expect(datumPlusMaanden('2028-01-31', 1)).toBe('2028-02-29')
    expect(datumPlusMaanden('2026-12-15', 1)).toBe('2027-01-15')
    expect(datumPlusMaanden('2026-03-31', -1)).toBe('2026-02-28')
    expect(datumPlusMaanden('2026-01-10', -1)).toBe('2025-12-10')
    expect(dagenTussen('2026-07-20', '2026-08-09')).toBe(20)
  })

  it('a month later is never more than 31 days later and keeps the day where it exists', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50_000 }).map(datumVanDagnummer),
        fc.integer({ min: 0, max: 60 }),
        (datum, maanden) => {
          const later = datumPlusMaanden(datum, maanden)
          expect(Number(later.slice(8))).toBeLessThanOrEqual(Number(datum.slice(8)))
          expect(dagenTussen(datum, later)).toBeLessThanOrEqual(31 * maanden)
          expect(dagenTussen(datum, later)).toBeGreaterThanOrEqual(28 * maanden)
        },
      ),
    )
  })

  it('refuses dates that do not exist and results that cannot be written', () => {
    expect(() => dagnummer('2026-02-30')).toThrow(RangeError)
    expect(() => datumPlusDagen('9999-12-31', 1)).toThrow(RangeError)
    expect(() => datumPlusMaanden('9999-12-31', 1)).toThrow(RangeError)
    expect(() => toonDatum('2026-02-30')).toThrow(RangeError)
  })

  it('shows dates the Dutch way', () => {
    expect(toonDatum('2026-07-21')).toBe('21-07-2026')
    for (const vreemd of ['-0044-03-15', '12026-03-15', '0000-01-01']) {
      expect(toonDatum(vreemd)).toBe(vreemd)
    }
    expect(toonDatumMetWeekdag('2026-07-21')).toBe('dinsdag 21-07-2026')
  })
})
