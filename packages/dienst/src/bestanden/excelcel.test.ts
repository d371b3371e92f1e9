// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { type Cel, type Kolomsoort, leesCel } from './excelcel.ts'

const getal = (waarde: number): Cel => ({ soort: 'getal', waarde })
const tekst = (waarde: string): Cel => ({ soort: 'tekst', waarde })
const REDEN: Kolomsoort = { soort: 'code', lengte: 2 }
const DATUM: Kolomsoort = { soort: 'datum' }
const BSN: Kolomsoort = { soort: 'bsn' }
const BEDRAG: Kolomsoort = { soort: 'bedrag' }
const TEKST: Kolomsoort = { soort: 'tekst' }

describe('leesCel', () => {
  it.each<readonly [string, Cel, Kolomsoort, string]>([
    ['een leeg veld', null, REDEN, ''],
    ['een code als getal', getal(2), REDEN, '02'],
    ['een code als tekst', tekst('2'), REDEN, '02'],
    ['een keuze uit het sjabloon', tekst('31 - Levering is volgens plan beëindigd'), REDEN, '31'],
    ['een gemeentecode als getal', getal(363), { soort: 'code', lengte: 4 }, '0363'],
    ['een nummer als getal', getal(300_201), TEKST, '300201'],
    ['een apostrof vooraan', tekst("'0300201"), TEKST, '0300201'],
    ['harde spaties', tekst('\u00a0300201\u202f'), TEKST, '300201'],
    ['een datum', { soort: 'datum', waarde: '2026-07-17' }, DATUM, '2026-07-17'],
    ['een datum als tekst', tekst('17-07-2026'), DATUM, '17-07-2026'],
    ['een datum als dagnummer', getal(46_220), DATUM, '2026-07-17'],
    ['een dagnummer met tijd', getal(46_220.75), DATUM, '2026-07-17'],
    ['een BSN als getal zonder voorloopnul', getal(12_345_672), BSN, '012345672'],
    ['een bedrag', getal(1250.05), BEDRAG, '1250,05'],
    ['een rond bedrag', getal(99), BEDRAG, '99,00'],
    ['een bedrag als tekst', tekst('1250,00'), BEDRAG, '1250,00'],
    ['een BSN als tekst', tekst('999900006'), BSN, '999900006'],
  ])('leest %s', (_wat, cel, kolom, waarde) => {
    expect(leesCel(cel, kolom, '1900')).toEqual({ waarde })
  })

  it('telt dagen vanaf 1904 in een bestand van een oude Mac', () => {
    expect(leesCel(getal(46_220 - 1462), DATUM, '1904')).toEqual({ waarde: '2026-07-17' })
  })

  it.each<readonly [string, Cel, Kolomsoort]>([
    ['een formule', { soort: 'formule' }, TEKST],
    ['een fout', { soort: 'fout' }, TEKST],
    ['waar', { soort: 'waar', waarde: true }, TEKST],
    ['een datum in een kolom met nummers', { soort: 'datum', waarde: '2026-07-17' }, TEKST],
    ['een bedrag als datum', getal(1250), DATUM],
    ['een jaar als datum', getal(2026), DATUM],
    ['een gebroken nummer', getal(300_201.5), TEKST],
    ['een nummer dat Excel heeft afgerond', getal(1e21), TEKST],
    ['een negatief nummer', getal(-1), REDEN],
    ['een bedrag met een halve cent', getal(12.345), BEDRAG],
    ['een negatief bedrag', getal(-0.01), BEDRAG],
    ['een BSN dat de elfproef niet doorstaat', getal(123_456_789), BSN],
    ['een BSN van zeven cijfers', getal(1_234_567), BSN],
    ['nullen als BSN', tekst('000000000'), BSN],
  ])('raadt niet: %s', (_wat, cel, kolom) => {
    expect(leesCel(cel, kolom, '1900')).toEqual({ reden: expect.stringMatching(/\.$/) })
  })
})
