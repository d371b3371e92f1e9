// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meldingen, paden } from '../../proef/regelproef.ts'
import { type Veranderlijk, voorbeeld } from '../../proef/voorbeeldbericht.ts'
import type { StopProduct } from '../klassen.ts'
import { TR101 } from './TR101.ts'

const STOP = '/Bericht/Client/StopProducten/StopProduct'
const START = '/Bericht/Client/StartProducten/StartProduct'
const TOEWIJZING = '/Bericht/Client/ToegewezenProducten/ToegewezenProduct'

/** A message with the first stop of the sample once for each change. */
const stops = (...veranderingen: Partial<Veranderlijk<StopProduct>>[]) =>
  voorbeeld('JW307', (b) => {
    const [eerste] = b.Client.StopProducten.StopProduct
    b.Client.StopProducten.StopProduct = veranderingen.map((v) => ({ ...eerste!, ...v }))
  })

describe('TR101 op StopProduct', () => {
  it.each<[string, Partial<Veranderlijk<StopProduct>>, boolean]>([
    ['niets anders', {}, true],
    ['andere status', { StatusAanlevering: '3' }, true],
    ['andere ToewijzingIngangsdatum', { ToewijzingIngangsdatum: '2026-04-02' }, true],
    ['nummer met voorloopnullen', { ToewijzingNummer: '000300201' }, true],
    ['nummer met plusteken', { ToewijzingNummer: '+300201' }, true],
    ['ander nummer', { ToewijzingNummer: '300202' }, false],
    ['langer nummer', { ToewijzingNummer: '3002010' }, false],
    ['geen nummer', { ToewijzingNummer: undefined }, false],
    ['nummer nul is niet hetzelfde als geen nummer', { ToewijzingNummer: '0' }, false],
    ['andere Begindatum', { Begindatum: '2026-04-04' }, false],
    ['andere reden', { RedenBeeindiging: '32' }, false],
    ['andere Einddatum', { Einddatum: '2026-07-16' }, false],
    ['andere categorie', { Product: { Categorie: '54', Code: '55A11' } }, false],
    ['andere code', { Product: { Categorie: '55', Code: '55A12' } }, false],
    ['code met een spatie erachter', { Product: { Categorie: '55', Code: '55A1 ' } }, false],
    ['alleen categorie', { Product: { Categorie: '55' } }, false],
    ['geen product', { Product: undefined }, false],
  ])('%s', (_naam, verandering, dubbel) => {
    expect(paden(TR101, stops({}, verandering))).toEqual(dubbel ? [`${STOP}[2]`] : [])
    // The same among many, where another way of searching is used.
    const vulling = Array.from({ length: 20 }, (_, i) => ({ ToewijzingNummer: `4${i + 100}` }))
    expect(paden(TR101, stops({}, ...vulling, verandering))).toEqual(dubbel ? [`${STOP}[22]`] : [])
  })

  it('schrijft -0 en 0 als hetzelfde nummer', () => {
    expect(paden(TR101, stops({ ToewijzingNummer: '-0' }, { ToewijzingNummer: '000' }))).toEqual([
      `${STOP}[2]`,
    ])
  })

  it('meldt elke herhaling en noemt de eerste', () => {
    const gevonden = meldingen(TR101, stops({}, { Einddatum: '2026-07-01' }, {}, {}))
    expect(gevonden.map(({ pad }) => pad)).toEqual([`${STOP}[3]`, `${STOP}[4]`])
    expect(gevonden[1]!.boodschap).toContain('StopProduct 4 is dezelfde stop als StopProduct 1')
  })

  it('vindt met weinig en met veel producten hetzelfde als alle paren nalopen', () => {
    const stop = fc.record({
      ToewijzingNummer: fc.constantFrom(undefined, '0', '-0', '7', '07', '+7', '17'),
      Product: fc.constantFrom(
        undefined,
        { Categorie: '45' as const },
        { Categorie: '45' as const, Code: '7' },
      ),
      RedenBeeindiging: fc.constantFrom('31' as const, '20' as const),
    })
    const getal = (nummer: string | undefined) => (nummer === undefined ? null : Number(nummer) + 0)
    const sleutel = (s: {
      ToewijzingNummer: string | undefined
      Product: unknown
      RedenBeeindiging: string
    }) => JSON.stringify([getal(s.ToewijzingNummer), s.Product ?? null, s.RedenBeeindiging])
    fc.assert(
      fc.property(fc.array(stop, { minLength: 1, maxLength: 16 }), (lijst) => {
        const verwacht = lijst.flatMap((s, i) =>
          lijst.slice(0, i).some((eerder) => sleutel(eerder) === sleutel(s))
            ? [`${STOP}[${i + 1}]`]
            : [],
        )
        expect(paden(TR101, stops(...lijst))).toEqual(verwacht)
      }),
    )
  })
})

describe('TR101 op StartProduct', () => {
  it.each([
    [{}, true],
    [{ StatusAanlevering: '3' as const }, true],
    [{ ToewijzingNummer: '0300201' }, true],
    [{ Begindatum: '2026-04-04' }, false],
    [{ Product: undefined }, false],
    [{ ToewijzingNummer: undefined }, false],
  ])('verandering %j: dubbel is %s', (verandering, dubbel) => {
    const bericht = voorbeeld('JW305', (b) => {
      const [eerste] = b.Client.StartProducten.StartProduct
      b.Client.StartProducten.StartProduct = [eerste!, { ...eerste!, ...verandering }]
    })
    expect(paden(TR101, bericht)).toEqual(dubbel ? [`${START}[2]`] : [])
  })
})

describe('TR101 in een JW301', () => {
  it('vergelijkt ToewijzingNummer als getal', () => {
    const bericht = voorbeeld('JW301', (b) => {
      b.Client.ToegewezenProducten.ToegewezenProduct[1]!.ToewijzingNummer = '0300201'
    })
    expect(paden(TR101, bericht)).toEqual([`${TOEWIJZING}[2]/ToewijzingNummer`])
  })

  it('vergelijkt Nummer van een relatie als tekst, en herhaalt het niet', () => {
    const nummers = (een: string, ander: string) =>
      voorbeeld('JW301', (b) => {
        b.Client.Relaties!.Relatie[0]!.Nummer = een
        b.Client.Relaties!.Relatie[1]!.Nummer = ander
      })
    expect(paden(TR101, nummers('1', '01'))).toEqual([])
    expect(paden(TR101, nummers('1', '1 '))).toEqual([])
    const [melding] = meldingen(TR101, nummers('999996770', '999996770'))
    expect(melding?.pad).toBe('/Bericht/Client/Relaties/Relatie[2]/Nummer')
    expect(JSON.stringify(melding)).not.toContain('999996770')
  })

  it('kijkt bij contacten alleen naar die van de cliënt', () => {
    const bericht = voorbeeld('JW301', (b) => {
      b.Client.Contactgegevens.Contact[1]!.Soort = '03'
    })
    expect(paden(TR101, bericht)).toEqual(['/Bericht/Client/Contactgegevens/Contact[2]/Soort'])
    // Both relations have a contact of kind 03, and so has the client: no double.
    expect(paden(TR101, voorbeeld('JW301'))).toEqual([])
  })

  it('werkt zonder relaties', () => {
    const bericht = voorbeeld('JW301', (b) => {
      b.Client.Relaties = undefined
    })
    expect(paden(TR101, bericht)).toEqual([])
  })
})
