// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dagnummer, datumPlusDagen, datumVanDagnummer, weekdag } from './datum.ts'
import type { Kalender } from './feestdagen.ts'
import { isWerkdag, telWerkdagen, werkdagen, werkdagenTussen } from './werkdagen.ts'

const SCENARIOS = new URL('../../../../../shared/domain/scenarios/scenarios.json', import.meta.url)

interface Telling {
  readonly id: string
  readonly basisdatum: string
  readonly werkdagen: number
  readonly strikt: string
  readonly atw: string
}

/** Hand-checked due dates: [event, working days, strikt, atw, what is special]. */
const TELLINGEN: readonly [string, number, string, string, string][] = [
  ['2026-07-14', 5, '2026-07-21', '2026-07-21', 'ordinary week'],
  ['2026-07-18', 5, '2026-07-24', '2026-07-24', 'Saturday counts as the Friday before'],
  ['2026-03-30', 5, '2026-04-07', '2026-04-08', 'Good Friday and Easter Monday'],
  ['2025-04-24', 5, '2025-05-01', '2025-05-01', "King's day on Saturday"],
  ['2025-05-01', 5, '2025-05-09', '2025-05-09', '5 May of a lustrum year'],
  ['2026-05-21', 5, '2026-05-29', '2026-05-29', 'Whit Monday'],
  ['2026-12-29', 5, '2027-01-06', '2027-01-06', 'New Year on Friday'],
  ['2028-02-24', 5, '2028-03-02', '2028-03-02', 'leap day'],
  ['2026-01-12', 5, '2026-01-19', '2026-01-19', 'start'],
  ['2026-07-17', 3, '2026-07-22', '2026-07-22', 'return message'],
  ['2026-12-24', 3, '2026-12-30', '2026-12-30', 'return message over Christmas'],
  ['2028-04-25', 5, '2028-05-03', '2028-05-04', "King's day, decree day, 5 May"],
  ['2026-04-01', 5, '2026-04-09', '2026-04-10', 'Easter'],
  ['2026-05-01', 5, '2026-05-08', '2026-05-11', '5 May outside a lustrum year'],
  ['2026-05-13', 5, '2026-05-21', '2026-05-22', 'decree day after Ascension'],
  ['2026-12-24', 5, '2027-01-04', '2027-01-04', 'Christmas and New Year'],
  ['2027-05-03', 5, '2027-05-11', '2027-05-13', '5 May, Ascension and decree day'],
]

const kalenders = fc.constantFrom<Kalender>('atw', 'strikt')
const datums = fc
  .integer({ min: dagnummer('2014-01-01'), max: dagnummer('2100-12-31') })
  .map(datumVanDagnummer)
const aantallen = fc.integer({ min: 1, max: 60 })

describe('counting working days', () => {
  it.each(TELLINGEN)('%s + %i -> strikt %s, atw %s (%s)', (basis, aantal, strikt, atw) => {
    expect(telWerkdagen(basis, aantal, 'strikt').uiterlijk).toBe(strikt)
    expect(telWerkdagen(basis, aantal, 'atw').uiterlijk).toBe(atw)
  })

  it('shows which days it skipped and why', () => {
    expect(werkdagen('2026-05-13')).toEqual({
      basis: '2026-05-13',
      werkdagen: 5,
      kalender: 'atw',
      uiterlijk: '2026-05-22',
      overgeslagen: [
        { datum: '2026-05-14', reden: 'Hemelvaartsdag' },
        { datum: '2026-05-15', reden: 'Gelijkgestelde dag' },
        { datum: '2026-05-16', reden: 'zaterdag' },
        { datum: '2026-05-17', reden: 'zondag' },
      ],
    })
  })

  it('says so when the decree days of a year are not known', () => {
    expect(telWerkdagen('2028-12-27', 5, 'atw').kanttekening).toMatch(/2023 tot en met 2028/)
    expect(telWerkdagen('2020-05-20', 5, 'atw').kanttekening).toBeDefined()
    expect(telWerkdagen('2028-12-27', 5, 'strikt').kanttekening).toBeUndefined()
    expect(telWerkdagen('2028-12-01', 5, 'atw').kanttekening).toBeUndefined()
  })

  it('refuses what cannot be counted', () => {
    expect(() => telWerkdagen('2026-02-30', 5, 'atw')).toThrow(RangeError)
    expect(() => telWerkdagen('2026-02-03', 0, 'atw')).toThrow(RangeError)
    expect(() => telWerkdagen('2026-02-03', 1.5, 'atw')).toThrow(RangeError)
    expect(() => telWerkdagen('2026-02-03', 10_001, 'atw')).toThrow(RangeError)
    expect(() => telWerkdagen('9999-12-30', 5, 'atw')).toThrow(RangeError)
  })

  it('ends on a working day, skips exactly the other days, and counts back', () => {
    fc.assert(
      fc.property(datums, aantallen, kalenders, (basis, aantal, kalender) => {
        const termijn = telWerkdagen(basis, aantal, kalender)
        expect(isWerkdag(termijn.uiterlijk, kalender)).toBe(true)
        expect(weekdag(termijn.uiterlijk)).toBeLessThanOrEqual(5)
        for (const { datum } of termijn.overgeslagen) expect(isWerkdag(datum, kalender)).toBe(false)
        const dagen = dagnummer(termijn.uiterlijk) - dagnummer(basis)
        expect(dagen).toBe(aantal + termijn.overgeslagen.length)
        expect(werkdagenTussen(basis, termijn.uiterlijk, kalender)).toBe(aantal)
        expect(werkdagenTussen(termijn.uiterlijk, basis, kalender)).toBe(-aantal)
      }),
    )
  })

  it('a later event or a longer term never falls due earlier; strikt is never later than atw', () => {
    fc.assert(
      fc.property(datums, aantallen, kalenders, (basis, aantal, kalender) => {
        const { uiterlijk } = telWerkdagen(basis, aantal, kalender)
        const morgen = telWerkdagen(datumPlusDagen(basis, 1), aantal, kalender).uiterlijk
        expect(morgen >= uiterlijk).toBe(true)
        expect(telWerkdagen(basis, aantal + 1, kalender).uiterlijk > uiterlijk).toBe(true)
        expect(
          telWerkdagen(basis, aantal, 'strikt').uiterlijk <=
            telWerkdagen(basis, aantal, 'atw').uiterlijk,
        ).toBe(true)
      }),
    )
  })

  it('gives the same answer in every time zone of the machine', () => {
    const zone = process.env.TZ
    const uitkomsten = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Amsterdam', 'UTC'].map(
      (tz) => {
        process.env.TZ = tz
        return JSON.stringify(TELLINGEN.map(([basis, n]) => telWerkdagen(basis, n, 'atw')))
      },
    )
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(new Set(uitkomsten).size).toBe(1)
  })
})

describe.skipIf(!existsSync(SCENARIOS))('counting by the scenarios (needs ../shared)', () => {
  const gelezen = existsSync(SCENARIOS)
    ? (JSON.parse(readFileSync(SCENARIOS, 'utf8')) as { termijnen: Telling[] }).termijnen
    : []

  it('has scenarios to run', () => {
    expect(gelezen.length).toBeGreaterThanOrEqual(12)
  })

  it.each(gelezen)('$id: $basisdatum + $werkdagen', (telling) => {
    for (const kalender of ['strikt', 'atw'] as const) {
      const { uiterlijk } = telWerkdagen(telling.basisdatum, telling.werkdagen, kalender)
      expect(uiterlijk).toBe(telling[kalender])
    }
  })
})
