// SPDX-License-Identifier: EUPL-1.2
import { dagenTussen } from '@stopwijzer/ijw'
import { describe, expect, it } from 'vitest'
import { VERLOPEN } from './levensloop.ts'
import { testBsns } from './personen.ts'
import { maakVerkeer, type VerkeerOpties } from './verkeer.ts'

const opties: VerkeerOpties = {
  zaad: 11,
  gemeenten: ['0363', '0384', '0437'],
  aanbieders: ['65656055', '42420001'],
  clienten: 400,
  vanaf: '2026-03-02',
}

describe('verkeer', () => {
  const verkeer = maakVerkeer(opties)

  it('is met dezelfde opties steeds hetzelfde', () => {
    expect(maakVerkeer(opties)).toEqual(verkeer)
    expect(maakVerkeer({ ...opties, zaad: 12 })).not.toEqual(verkeer)
  })

  it('laat elk soort verloop voorkomen', () => {
    const gezien = new Set(verkeer.levenslopen.map((loop) => loop.verloop))
    expect([...gezien].sort()).toEqual(Object.keys(VERLOPEN).sort())
  })

  it('geeft elk bericht een eigen identificatie en de dag als dagtekening', () => {
    const ids = verkeer.berichten.map(
      ({ bericht }) => bericht.Header.BerichtIdentificatie.Identificatie,
    )
    expect(new Set(ids).size).toBe(ids.length)
    for (const { dag, bericht } of verkeer.berichten) {
      expect(bericht.Header.BerichtIdentificatie.Dagtekening).toBe(dag)
    }
  })

  it('laat tussen twee stappen van een client ruimte voor het antwoord', () => {
    for (const { stappen } of verkeer.levenslopen) {
      for (let i = 1; i < stappen.length; i++) {
        expect(dagenTussen(stappen[i - 1]!.dag, stappen[i]!.dag)).toBeGreaterThanOrEqual(2)
      }
    }
  })

  it('gebruikt alleen burgerservicenummers uit de testreeks die de elfproef doorstaan', () => {
    const reeks = new Set(testBsns())
    for (const { persoon } of verkeer.levenslopen) expect(reeks.has(persoon.bsn)).toBe(true)
    expect(reeks.has('999900006')).toBe(true)
    expect(reeks.has('999900007')).toBe(false)
  })

  it('meldt het als de testreeks op is', () => {
    expect(() => maakVerkeer({ ...opties, clienten: 20_000 })).toThrow(RangeError)
  })
})
