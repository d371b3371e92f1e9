// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { CONTEXT } from '../proef/regelproef.ts'
import { type Voorbeeldsoort, voorbeeld } from '../proef/voorbeeldbericht.ts'
import { REGELS, regelsVoor, toetsInhoud } from './index.ts'

const SOORTEN: readonly Voorbeeldsoort[] = ['JW301', 'JW305', 'JW307']

describe('de lijst van regels', () => {
  it('heeft unieke codes, in volgorde van soort en nummer', () => {
    const codes = REGELS.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    for (const soort of ['CS', 'CD', 'TR']) {
      const deel = codes.filter((code) => code.startsWith(soort))
      expect(deel).toEqual([...deel].sort())
    }
  })

  it('geeft per bericht de regels die ervoor gelden, en geen voor een retourbericht', () => {
    // The list of the standard itself is held by volledig.test.ts; here only who gets what.
    const codes = (soort: Voorbeeldsoort) => regelsVoor(soort).map(({ code }) => code)
    expect(codes('JW307')).toEqual(expect.arrayContaining(['CS002', 'CS058', 'TR018', 'TR134']))
    expect(codes('JW305')).toEqual(expect.arrayContaining(['CS002', 'CS058', 'TR134']))
    expect(codes('JW305')).not.toContain('TR018')
    expect(codes('JW301')).toEqual(expect.arrayContaining(['CS002', 'CS050', 'CD075', 'TR302']))
    expect(codes('JW301')).not.toContain('CS058')
    const samen = new Set(SOORTEN.flatMap(codes))
    expect(samen.size).toBe(REGELS.length)
    for (const retour of ['JW302', 'JW306', 'JW308'] as const) {
      expect(regelsVoor(retour)).toEqual([])
    }
  })

  it('heeft teksten in korte zinnen, zonder punt in de titel', () => {
    for (const { code, titel, uitleg } of REGELS) {
      expect(titel, code).toMatch(/^[A-Z].{5,60}[^.]$/)
      for (const tekst of Object.values(uitleg)) {
        for (const zin of tekst.split(/(?<=[.?]) /)) {
          expect(zin.split(' ').length, `${code}: ${zin}`).toBeLessThanOrEqual(30)
          expect(zin, code).not.toMatch(/u dient|middels|conform|teneinde/i)
        }
        expect(tekst, code).toMatch(/[.]$/)
      }
    }
  })
})

describe('toetsInhoud', () => {
  it.each(SOORTEN)('heeft niets op te merken over het landelijke voorbeeld %s', (soort) => {
    expect(toetsInhoud(voorbeeld(soort), CONTEXT)).toEqual([])
  })

  it('geeft bij een goed bericht steeds dezelfde lege lijst', () => {
    expect(toetsInhoud(voorbeeld('JW307'), CONTEXT)).toBe(toetsInhoud(voorbeeld('JW305'), CONTEXT))
  })

  it('geeft elke bevinding volledig, op volgorde van regel', () => {
    const bericht = voorbeeld('JW307', (b) => {
      b.Client.Bsn = '999900007'
      b.Client.StopProducten.StopProduct[1]!.StatusAanlevering = '2'
      b.Client.StopProducten.StopProduct[0]!.Einddatum = '2026-04-02'
    })
    const bevindingen = toetsInhoud(bericht, CONTEXT)
    expect(bevindingen.map(({ regel }) => regel)).toEqual(['CS002', 'CS058', 'TR018'])
    expect(bevindingen[2]).toEqual({
      regel: 'TR018',
      retourcode: '0001',
      laag: 'inhoud',
      ernst: 'fout',
      boodschap: "Einddatum '2026-04-02' van de stop ligt voor de Begindatum '2026-04-03'.",
      actie: 'Kijk welke van de twee datums niet klopt. De Begindatum is die van de start (JW305).',
      gevolg:
        'De ontvanger keurt het hele bericht af met code 0001. Het bericht telt als nooit verzonden.',
      locatie: {
        regel: null,
        kolom: null,
        pad: '/Bericht/Client/StopProducten/StopProduct[1]/Einddatum',
      },
    })
    expect(JSON.stringify(bevindingen)).not.toContain('999900007')
  })

  it('herhaalt nooit een BSN, ook niet als dat in een vrij veld staat', () => {
    const bsn = '999996770'
    const bericht = voorbeeld('JW301', (b) => {
      b.Client.Bsn = '999996771'
      b.Client.Communicatie = { Vorm: '2', Taal: bsn }
      b.Client.Commentaar = bsn
      b.Client.Naam.Geslachtsnaam.Achternaam = bsn
      b.Client.Naam.NaamGebruik = '6'
      for (const relatie of b.Client.Relaties!.Relatie) {
        relatie.Nummer = bsn
        relatie.Naam.NaamGebruik = '5'
        relatie.Contact = { Soort: '04', Organisatie: bsn, Emailadres: bsn }
      }
      for (const product of b.Client.ToegewezenProducten.ToegewezenProduct) {
        product.ReferentieAanbieder = bsn
        product.Commentaar = bsn
        product.RedenWijziging = '01'
      }
    })
    const bevindingen = toetsInhoud(bericht, CONTEXT)
    expect(new Set(bevindingen.map(({ regel }) => regel))).toEqual(
      new Set(['CS002', 'CS050', 'CS318', 'CS336', 'CD007', 'TR006', 'TR101']),
    )
    expect(JSON.stringify(bevindingen)).not.toMatch(/99999677/)
  })

  it('draagt niets over van het ene bericht naar het andere', () => {
    const fout = voorbeeld('JW307', (b) => {
      b.Client.Bsn = '999900007'
    })
    const eerste = toetsInhoud(fout, CONTEXT)
    expect(toetsInhoud(voorbeeld('JW307'), CONTEXT)).toEqual([])
    expect(toetsInhoud(fout, CONTEXT)).toEqual(eerste)
    expect(eerste).toHaveLength(1)
  })

  it('toetst een bevroren bericht zonder het te veranderen', () => {
    for (const soort of SOORTEN) {
      const bericht = bevries(voorbeeld(soort))
      expect(toetsInhoud(bericht, CONTEXT)).toEqual([])
    }
  })

  it('houdt bevindingen klein als een getal duizenden nullen voorop heeft', () => {
    const lang = `${'0'.repeat(100_000)}300201`
    const bericht = voorbeeld('JW301', (b) => {
      for (const product of b.Client.ToegewezenProducten.ToegewezenProduct) {
        product.ToewijzingNummer = lang
        product.RedenWijziging = '01'
        product.Budget = lang
      }
    })
    const bevindingen = toetsInhoud(bericht, CONTEXT)
    expect(new Set(bevindingen.map(({ regel }) => regel))).toEqual(
      new Set(['CS336', 'CD077', 'CD078', 'TR101']),
    )
    expect(JSON.stringify(bevindingen).length).toBeLessThan(10_000)
  })

  it('telt bij tienduizenden stops en meldt nooit meer dan het maximum', () => {
    const veel = voorbeeld('JW307', (b) => {
      const [eerste] = b.Client.StopProducten.StopProduct
      b.Client.StopProducten.StopProduct = Array.from({ length: 48_000 }, (_, i) => ({
        ...eerste!,
        ToewijzingNummer: String(i),
      }))
    })
    expect(toetsInhoud(veel, CONTEXT)).toEqual([])
    const gelijk = voorbeeld('JW307', (b) => {
      const [eerste] = b.Client.StopProducten.StopProduct
      b.Client.StopProducten.StopProduct = Array.from({ length: 48_000 }, () => eerste!)
    })
    expect(toetsInhoud(gelijk, CONTEXT)).toHaveLength(10_000)
  })
})

function bevries<T>(deel: T): T {
  if (typeof deel === 'object' && deel !== null) Object.values(deel).forEach(bevries)
  return Object.freeze(deel)
}
