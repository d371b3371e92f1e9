// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { meldingen, paden } from '../../proef/regelproef.ts'
import { type Veranderlijk, voorbeeld } from '../../proef/voorbeeldbericht.ts'
import type { ToegewezenProduct } from '../klassen.ts'
import { TR302 } from './TR302.ts'

type Deel = Partial<Veranderlijk<ToegewezenProduct>>
const plaats = (nummer: number) =>
  `/Bericht/Client/ToegewezenProducten/ToegewezenProduct[${nummer}]/Product`

const toewijzingen = (...delen: Deel[]) =>
  voorbeeld('JW301', (b) => {
    const [eerste] = b.Client.ToegewezenProducten.ToegewezenProduct
    b.Client.ToegewezenProducten.ToegewezenProduct = delen.map((deel, i) => ({
      ...eerste!,
      ToewijzingNummer: String(300201 + i),
      ...deel,
    }))
  })

const van = (Ingangsdatum: string, Einddatum?: string, meer: Deel = {}): Deel => ({
  Ingangsdatum,
  Einddatum,
  ...meer,
})

describe('TR302: looptijd', () => {
  it.each<[string, Deel, Deel, number | null]>([
    ['aansluitend', van('2026-01-05', '2026-06-11'), van('2026-06-12', '2026-12-31'), null],
    ['zelfde dag', van('2026-01-05', '2026-06-12'), van('2026-06-12', '2026-12-31'), 2],
    ['omgekeerde volgorde', van('2026-06-12', '2026-12-31'), van('2026-01-05', '2026-06-12'), 1],
    ['binnen elkaar', van('2026-01-01', '2026-12-31'), van('2026-03-01', '2026-03-31'), 2],
    ['precies gelijk', van('2026-01-01', '2026-12-31'), van('2026-01-01', '2026-12-31'), 2],
    ['eerste zonder einde', van('2026-01-01'), van('2030-01-01', '2030-12-31'), 2],
    ['laatste zonder einde', van('2026-01-01', '2026-12-31'), van('2027-01-01'), null],
    ['beide zonder einde', van('2026-01-01'), van('2027-01-01'), 2],
    ['na het jaar 9999', van('9999-01-01', '9999-12-31'), van('10000-01-01'), null],
    ['eind voor begin telt niet', van('2026-06-01', '2026-01-01'), van('2026-01-01'), null],
  ])('%s', (_naam, een, ander, fout) => {
    expect(paden(TR302, toewijzingen(een, ander))).toEqual(fout === null ? [] : [plaats(fout)])
  })
})

describe('TR302: verwijderde toewijzingen', () => {
  const lopend = van('2026-01-01', '2026-12-31')
  it.each<[string, Deel, boolean]>([
    ['13 op de ingangsdatum', van('2026-03-01', '2026-03-01', { RedenWijziging: '13' }), false],
    ['01 op de ingangsdatum', van('2026-03-01', '2026-03-01', { RedenWijziging: '01' }), false],
    ['14 op de ingangsdatum', van('2026-03-01', '2026-03-01', { RedenWijziging: '14' }), true],
    ['zonder reden', van('2026-03-01', '2026-03-01'), true],
    ['13 met looptijd', van('2026-03-01', '2026-03-02', { RedenWijziging: '13' }), true],
    ['13 zonder einde', van('2026-03-01', undefined, { RedenWijziging: '13' }), true],
  ])('%s: overlap is %s', (_naam, deel, fout) => {
    expect(paden(TR302, toewijzingen(lopend, deel))).toEqual(fout ? [plaats(2)] : [])
    // In the other order it is the removed one that must not hide the other.
    expect(paden(TR302, toewijzingen(deel, lopend))).toEqual(fout ? [plaats(1)] : [])
  })
})

describe('TR302: zelfde product', () => {
  const product = (Product: Deel['Product']): Deel => van('2026-01-01', '2026-12-31', { Product })
  const specifiek = product({ Categorie: '45', Code: '45A04' })
  const aspecifiek = product({ Categorie: '45' })
  const generiek = product(undefined)

  it.each<[string, Deel, Deel, boolean]>([
    ['specifiek met specifiek', specifiek, specifiek, true],
    ['andere code', specifiek, product({ Categorie: '45', Code: '45A05' }), false],
    [
      'zelfde code, andere categorie',
      specifiek,
      product({ Categorie: '46', Code: '45A04' }),
      false,
    ],
    ['aspecifiek met aspecifiek', aspecifiek, aspecifiek, true],
    ['andere categorie', aspecifiek, product({ Categorie: '46' }), false],
    ['generiek met generiek', generiek, generiek, true],
    ['specifiek met aspecifiek', specifiek, aspecifiek, false],
    ['specifiek met generiek', specifiek, generiek, false],
    ['aspecifiek met generiek', aspecifiek, generiek, false],
  ])('%s: overlap is %s', (_naam, een, ander, fout) => {
    expect(paden(TR302, toewijzingen(een, ander))).toEqual(fout ? [plaats(2)] : [])
  })

  it('noemt beide toewijzingen en het product', () => {
    const [melding] = meldingen(TR302, toewijzingen(specifiek, specifiek))
    expect(melding?.boodschap).toContain('Toewijzing 300202 en toewijzing 300201')
    expect(melding?.boodschap).toContain("product '45A04'")
  })
})

it('TR302 vindt hetzelfde als alle paren nalopen, bij weinig en bij veel toewijzingen', () => {
  const dag = (nummer: number) => `2026-01-${String(nummer).padStart(2, '0')}`
  const deel = fc.record({
    begin: fc.integer({ min: 1, max: 20 }),
    duur: fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined, freq: 8 }),
    code: fc.constantFrom('A', 'B', undefined),
    weg: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(deel, { minLength: 1, maxLength: 20 }), (delen) => {
      const laatste = (d: (typeof delen)[number]) => (d.duur === undefined ? 99 : d.begin + d.duur)
      const telt = (d: (typeof delen)[number]) => !(d.weg && d.duur === 0)
      const verwacht = delen.flatMap((d, i) =>
        delen.some(
          (ander, j) =>
            j !== i &&
            telt(d) &&
            telt(ander) &&
            d.code === ander.code &&
            (ander.begin < d.begin || (ander.begin === d.begin && j < i)) &&
            laatste(ander) >= d.begin,
        )
          ? [plaats(i + 1)]
          : [],
      )
      const bericht = toewijzingen(
        ...delen.map((d) =>
          van(dag(d.begin), d.duur === undefined ? undefined : dag(d.begin + d.duur), {
            Product: { Categorie: '45', Code: d.code },
            RedenWijziging: d.weg ? '13' : undefined,
          }),
        ),
      )
      expect([...paden(TR302, bericht)].sort()).toEqual([...verwacht].sort())
    }),
  )
})
