// SPDX-License-Identifier: EUPL-1.2

import type { Bevinding } from '@stopwijzer/ijw'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gevolg } from './gevolg.ts'
import { F21, F23, REGIOPROFIELEN, regioprofiel } from './profiel.ts'
import { type Regiowaarschuwing, regiowaarschuwingen } from './waarschuwingen.ts'

const stop = (redenBeeindiging: string, einddatum = '2026-07-17') => ({
  toewijzingNummer: '300201',
  redenBeeindiging,
  einddatum,
})

describe('regioprofiel', () => {
  it.each([
    ['0363', '2021-01-03', undefined],
    ['0363', '2021-01-04', 'F21'],
    ['0363', '2023-03-31', 'F21'],
    ['0363', '2023-04-01', 'F23'],
    ['0451', '2026-07-17', 'F23'],
    ['0358', '2026-07-17', 'F21'],
    ['0880', '2026-07-17', 'F21'],
    ['0344', '2026-07-17', undefined],
  ])('%s on %s: %s', (gemeente, datum, verwacht) => {
    expect(regioprofiel(gemeente, datum)?.id).toBe(verwacht)
  })
})

describe('gevolg', () => {
  it.each([
    ['02', 70, 70],
    ['20', null, null],
    ['31', 100, 100],
    ['32', 70, 70],
    ['34', null, 70],
    ['36', null, null],
    ['38', null, 70],
  ])('reason %s: F21 %s, F23 %s', (reden, f21, f23) => {
    expect(gevolg(stop(reden), F21).percentage).toBe(f21)
    expect(gevolg(stop(reden), F23).percentage).toBe(f23)
  })

  it('only the 2021 text lets the paid part be settled, for 32, 33 and 35', () => {
    const verrekenbaar = (profiel: typeof F21) =>
      Object.keys(profiel.gevolgen).filter((reden) => gevolg(stop(reden), profiel).verrekenbaar)
    expect(verrekenbaar(F21)).toEqual(['32', '33', '35'])
    expect(verrekenbaar(F23)).toEqual([])
  })

  it('gives amounts in whole cents that add up to the price', () => {
    expect(gevolg(stop('32'), F23, 100_005).bedrag).toEqual({
      prijs: 100_005,
      betaalbaar: 70_004,
      rest: 30_001,
    })
    fc.assert(
      fc.property(fc.nat(100_000_000), fc.constantFrom('02', '31', '32'), (prijs, reden) => {
        const { bedrag } = gevolg(stop(reden), F23, prijs)
        expect((bedrag?.betaalbaar ?? 0) + (bedrag?.rest ?? 0)).toBe(prijs)
        expect(Number.isInteger(bedrag?.betaalbaar)).toBe(true)
      }),
    )
    expect(gevolg(stop('36'), F23, 100_000).bedrag).toBeNull()
  })

  it('always says that it is a contract agreement', () => {
    for (const profiel of REGIOPROFIELEN) {
      for (const reden of ['02', '20', '31', '34', '36', '38']) {
        expect(gevolg(stop(reden), profiel).status).toBe('contractafspraak, geen berichtregel')
      }
    }
  })
})

describe('regiowaarschuwingen', () => {
  const toestand = (gemeente = '0363') => ({
    gemeente,
    huidigeVersie: { ingangsdatum: '2026-01-05', einddatum: '2026-07-14' } as never,
  })
  const soorten = (...invoer: Parameters<typeof regiowaarschuwingen>) =>
    regiowaarschuwingen(...invoer).map((w) => w.soort)
  const binnen = '2026-07-10'

  it('warns for the swapped labels of 38 and 39 where the source swaps them', () => {
    expect(soorten(stop('38', binnen), toestand())).toEqual(['labels-38-39'])
    expect(soorten(stop('39', binnen), toestand())).toEqual(['labels-38-39'])
    expect(soorten(stop('31', binnen), toestand())).toEqual([])
    expect(soorten(stop('38', binnen), toestand('0358'))).toEqual([])
  })

  it('names the national meaning, not the regional one', () => {
    const [w] = regiowaarschuwingen(stop('38', binnen), toestand())
    expect(w?.boodschap).toContain('Code 38 betekent: overstap naar een andere aanbieder')
  })

  it.each([
    ['no plan', {}, ['onderbreking-zonder-plan']],
    ['T09: three weeks', { hervatting: '2026-07-31' }, ['onderbreking-te-kort']],
    ['exactly a month', { hervatting: '2026-08-10' }, ['onderbreking-te-kort']],
    ['a month and a day', { hervatting: '2026-08-11' }, []],
    ['long, not lasting', { hervatting: '2026-09-01', duurzaam: false }, ['onderbreking-te-kort']],
  ])('reason 20, %s', (_, extra, verwacht) => {
    expect(soorten({ ...stop('20', binnen), ...extra }, toestand())).toEqual(verwacht)
  })

  it('corrects the end of the month', () => {
    const vanaf = { ...stop('20', '2026-01-31') }
    expect(soorten({ ...vanaf, hervatting: '2026-02-28' }, toestand())).toEqual([
      'onderbreking-te-kort',
    ])
    expect(soorten({ ...vanaf, hervatting: '2026-03-01' }, toestand())).toEqual([])
  })

  it.each([
    ['9999-12-15', '9999-12-31', ['onderbreking-te-kort']],
    ['9999-11-15', '9999-12-16', []],
    ['12026-07-17', '12026-07-18', []],
    ['-0001-12-15', '0000-02-01', []],
  ])('counts nothing past the end of the calendar: %s', (einddatum, hervatting, verwacht) => {
    const zonderEinde = { ...toestand(), huidigeVersie: null }
    expect(soorten({ ...stop('20', einddatum), hervatting }, zonderEinde)).toEqual(verwacht)
  })

  it('stresses a stop before the toewijzing more than one after it', () => {
    const [voor] = regiowaarschuwingen(stop('31', '2026-01-04'), toestand())
    const [na] = regiowaarschuwingen(stop('31', '2026-07-17'), toestand())
    expect([voor?.soort, voor?.nadruk]).toEqual(['stop-voor-toewijzing', true])
    expect([na?.soort, na?.nadruk]).toEqual(['stop-na-toewijzing', false])
  })

  it('says nothing outside a region', () => {
    expect(soorten(stop('38', '2026-01-04'), toestand('0344'))).toEqual([])
  })
})

it('a profile can warn, never reject', () => {
  // By type: a warning has no place for a return code and is no finding with severity `fout`.
  const waarschuwing = {} as Regiowaarschuwing
  // @ts-expect-error a regional warning never stands in for a finding
  const bevinding: Bevinding = waarschuwing
  expect(bevinding).toBe(waarschuwing)
  // By data: nothing in a profile is a code of WJ001 or a rejection.
  const tekst = JSON.stringify(REGIOPROFIELEN)
  expect(tekst).not.toMatch(/retourcode|afkeur|"(9\d{3}|0001|8848|S\d{3})"/)
})
