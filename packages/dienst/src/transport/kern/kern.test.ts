// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest'
import { BETEKENISSEN, FOUTCODES } from '../fouten/catalogus.ts'
import { zoekFout } from '../fouten/zoek.ts'
import { leesNa } from './https.ts'
import { alsMoment, volgendMoment } from './nummers.ts'
import { volgensPlan } from './plan.ts'
import { maakZekering, type Zekering } from './zekering.ts'

describe('moments on envelopes', () => {
  test('local time in 17 digits', () => {
    expect(alsMoment('2026-07-20T07:00:00.007Z')).toBe('20260720090000007')
    expect(alsMoment('2026-01-20T07:00:00.000Z')).toBe('20260120080000000')
  })

  test('rise strictly, also when the clock stands still, goes back or winter begins', () => {
    let laatste = '00000000000000000'
    const klokken = [
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:30:00.000Z',
      '2020-01-01T00:00:00.000Z',
    ]
    const uit = klokken.map((klok) => {
      const nieuw = volgendMoment(laatste, alsMoment(klok))
      expect(nieuw > laatste).toBe(true)
      laatste = nieuw
      return nieuw
    })
    expect(uit).toEqual([
      '20261025023000000',
      '20261025023000001',
      '20261025023000002',
      '20261025023000003',
    ])
    expect(volgendMoment('20261231235959999', '0')).toBe('20270101000000000')
  })
})

describe('plan of attempts', () => {
  const begin = '2026-07-20T09:00:00.000Z'
  /** Every attempt fails; the minutes at which one was made. */
  function loop(horizonUren: number, toeval: () => number) {
    let nu = begin
    const pogingen: string[] = []
    for (let n = 1; ; n++) {
      pogingen.push(nu)
      const { volgende, dood } = volgensPlan({
        pogingen: n,
        sinds: begin,
        nu,
        horizonUren,
        toeval: toeval(),
      })
      if (dood) return pogingen
      nu = volgende
    }
  }

  test('the arithmetic of the comment: 5 s, 30 s, 2 min, 10 min, 1 h and then every 3 h', () => {
    const pogingen = loop(24, () => 0.5)
    const pauzes = pogingen
      .slice(1)
      .map((tijd, i) => (Date.parse(tijd) - Date.parse(pogingen[i]!)) / 1000)
    expect(pauzes.slice(0, 7)).toEqual([5, 30, 120, 600, 3600, 10_800, 10_800])
    // The last one is the one that finds the horizon passed.
    expect(pogingen.length - 1).toBe(13)
    expect(loop(120, () => 0.5).length - 1).toBe(45)
    expect([loop(24, () => 0).length - 1, loop(24, () => 0.999).length - 1]).toEqual([15, 12])
  })

  test('chance moves each pause at most a fifth', () => {
    const pauze = (toeval: number) =>
      Date.parse(
        volgensPlan({ pogingen: 3, sinds: begin, nu: begin, horizonUren: 24, toeval }).volgende,
      ) - Date.parse(begin)
    expect([pauze(0), pauze(0.5), pauze(1)]).toEqual([96_000, 120_000, 144_000])
  })

  test('a service that stood still for a week tries once more before it gives up', () => {
    const keuze = { pogingen: 2, sinds: begin, horizonUren: 24, toeval: 0.5 }
    expect(volgensPlan({ ...keuze, nu: '2026-07-20T09:00:05.000Z' }).dood).toBe(false)
    expect(volgensPlan({ ...keuze, nu: '2026-07-27T09:00:00.000Z' }).dood).toBe(true)
  })
})

test.each([
  ['120', undefined, 120_000],
  ['14400', undefined, 14_400_000],
  ['Mon, 20 Jul 2026 07:02:00 GMT', 'Mon, 20 Jul 2026 07:00:00 GMT', 120_000],
  ['Mon, 20 Jul 2026 06:00:00 GMT', 'Mon, 20 Jul 2026 07:00:00 GMT', 0],
  ['Mon, 20 Jul 2026 07:02:00 GMT', undefined, undefined],
  ['straks GMT', 'Mon, 20 Jul 2026 07:00:00 GMT', undefined],
  ['-5', 'Mon, 20 Jul 2026 07:00:00 GMT', undefined],
  [undefined, undefined, undefined],
])('Retry-After %s with Date %s: %s ms', (kop, datum, ms) => {
  expect(leesNa(kop, datum)).toBe(ms)
})

describe('fuse', () => {
  test('opens after five failures in a row, lets one try per pause, closes at success', () => {
    const zekering = maakZekering()
    for (let i = 0; i < 4; i++) zekering.mislukt(1000)
    expect([zekering.open, zekering.magNu(1000)]).toEqual([false, true])
    zekering.mislukt(1000)
    expect([zekering.open, zekering.magNu(30_999), zekering.magNu(31_000)]).toEqual([
      true,
      false,
      true,
    ])
    zekering.mislukt(31_000)
    expect([zekering.magNu(90_999), zekering.magNu(91_000)]).toEqual([false, true])
    zekering.gelukt()
    expect([zekering.open, zekering.magNu(91_001)]).toEqual([false, true])
    zekering.mislukt(91_002)
    expect([zekering.open, zekering.tot]).toEqual([false, null])
  })

  test('a success in between begins the count anew; distrust opens at once', () => {
    const zekering = maakZekering()
    for (let i = 0; i < 20; i++) {
      zekering.mislukt(0)
      if (i % 4 === 3) zekering.gelukt()
    }
    expect(zekering.open).toBe(false)
    zekering.vertrouwtNiet(0)
    expect([zekering.open, zekering.magNu(899_999), zekering.tot]).toEqual([true, false, 900_000])
    zekering.gelukt(901_000)
    expect([zekering.tot, zekering.contact]).toEqual([null, 901_000])
  })
})

describe('fuse of several organisations', () => {
  /** Pause after the failure at `nu`. */
  const pauze = (zekering: Zekering, nu: number) => zekering.tot! - nu

  test('failures of one moment open it once', () => {
    const zekering = maakZekering()
    for (let i = 0; i < 12; i++) zekering.mislukt(i)
    expect(pauze(zekering, 4)).toBe(30_000)
    for (let i = 0; i < 3; i++) zekering.vertrouwtNiet(100)
    expect(pauze(zekering, 100)).toBe(900_000)
    expect(zekering.neem(900_100)).toBe(true)
    zekering.mislukt(900_200)
    // The second time, not the fifth: 60 s.
    expect(pauze(zekering, 900_200)).toBe(60_000)
  })

  test('one of all who ask gets the trial, and only its outcome counts', () => {
    const zekering = maakZekering()
    for (let i = 0; i < 5; i++) zekering.mislukt(0)
    expect([1, 2, 3].map(() => zekering.neem(29_999))).toEqual([false, false, false])
    expect([1, 2, 3].map(() => zekering.neem(30_000))).toEqual([true, false, false])
    expect(zekering.magNu(30_000)).toBe(false)
    zekering.mislukt(31_000)
    zekering.mislukt(31_000)
    expect(pauze(zekering, 31_000)).toBe(60_000)
    // A trial of which nothing is heard gives way to another.
    expect([zekering.neem(91_000), zekering.neem(150_999), zekering.neem(151_000)]).toEqual([
      ...[true, false, true],
    ])
    zekering.gelukt(151_001)
    expect([1, 2].map(() => zekering.neem(151_002))).toEqual([true, true])
  })
})

describe('codes of the chain', () => {
  test('a code means one thing per sender and day', () => {
    for (const a of FOUTCODES) {
      const samen = FOUTCODES.filter(
        (b) =>
          b.code === a.code &&
          b.bron === a.bron &&
          (a.tot === null || b.vanaf === null || b.vanaf < a.tot) &&
          (b.tot === null || a.vanaf === null || a.vanaf < b.tot),
      )
      expect(samen, a.code).toEqual([a])
      expect(a.code.length).toBeLessThanOrEqual(7)
    }
    expect(new Set(FOUTCODES.map(({ sleutel }) => sleutel)).size).toBe(
      Object.keys(BETEKENISSEN).length,
    )
  })

  test.each([
    ['IB007', 'IB', '2020-05-01', 'te-groot'],
    ['IB007', 'IB', '2026-05-01', 'combinatie-niet-toegestaan'],
    ['IB009', 'IB', '2025-10-31', 'kenmerk-fout'],
    ['IB009', 'BIDN', '2025-11-01', 'rol-of-toestemming'],
    ['BRS04', 'VECOZO', '2019-01-01', 'ontvanger-onbekend'],
    ['BRS06', 'VECOZO', '2019-01-01', 'rol-of-toestemming'],
    ['BRS06', 'VECOZO', '2026-01-01', 'te-groot'],
    ['BRS22', 'VECOZO', '2026-01-01', 'regels-fout'],
    ['StUF055', '65656055', '2026-01-01', 'inhoud-fout'],
    ['RIN001', 'RINIS', '2024-01-01', 'envelop-fout'],
    // Not of this sender, not in this period, two meanings in one list, or nobody's.
    ['IB007', '0363', '2026-05-01', null],
    ['RIN001', 'RINIS', '2026-01-01', null],
    ['IB240', 'IB', '2020-01-01', null],
    ['toString', 'constructor', '2026-01-01', null],
  ])('%s of %s on %s: %s', (code, partij, dag, sleutel) => {
    expect(zoekFout(code, partij, dag).sleutel).toBe(sleutel)
  })
})
