// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { EnkelvoudigType } from '../../../definitie/model.ts'
import * as datatypen from '../datatypen.ts'
import { CODELIJST_IDS, codelijst, codeUit } from './index.ts'

const BRON = new URL('../../../../../../../shared/domain/codelijsten/', import.meta.url)
/** The reference names two lists differently and holds one that is no code list. */
const IDS: Readonly<Record<string, string | null>> = { 'COD002-VEKT': 'COD002', ATW: null }
/** Fields of the reference that carry another name here. */
const NAMEN: Readonly<Record<string, string>> = { namespace: 'naamruimte', verzender: 'afzender' }
/** Fields with a sentence, a remark or a second label; ours are our own. */
const NIET_OVERGENOMEN = new Set([
  'label',
  'toelichting',
  'opmerking',
  'actie',
  'betekenis',
  'controleniveau',
  'relevant301_308',
  'labelXsd',
  'labelCodelijstbestand',
  'mutatiedatum',
  'inScope',
  'bijOvertreding',
])

const types = Object.values(datatypen) as readonly EnkelvoudigType[]
const metLijst = types.filter((t) => t.codelijst !== undefined)

describe('code lists and definitions', () => {
  it('every list that a datatype names exists', () => {
    expect(metLijst.length).toBeGreaterThanOrEqual(18)
    for (const type of metLijst) {
      expect(codelijst(type.codelijst!), type.naam).toBeDefined()
      expect(codelijst(type.codelijst!)?.element, type.naam).toBe(type.naam)
    }
  })

  it.each(metLijst.filter((t) => t.waarden !== undefined))(
    'the enumeration of $naam equals list $codelijst',
    (type) => {
      const codes = codelijst(type.codelijst!)!.codes.map((c) => c.code)
      expect([...codes].sort()).toEqual([...type.waarden!].sort())
      expect(new Set(codes).size).toBe(codes.length)
    },
  )

  it('mappings between stop reasons and change reasons use existing codes', () => {
    for (const c of codelijst('JZ588').codes) {
      for (const r of [...c.redenWijzigingVolgensCodelijst, ...c.redenWijzigingBijSluitend301]) {
        expect(codeUit('JZ002', r)?.bruikbaar, `${c.code} -> ${r}`).toBe(true)
      }
      expect(c.soort === 'tijdelijk').toBe(c.code === '20')
    }
    for (const c of codelijst('JZ002').codes) {
      for (const r of c.redenBeeindigingVoorStop) {
        // The two columns of the standard mirror each other.
        expect(codeUit('JZ588', r)?.redenWijzigingVolgensCodelijst).toContain(c.code)
      }
    }
  })

  it('looks up codes with their own facts', () => {
    expect(codeUit('JZ588', '20')?.soort).toBe('tijdelijk')
    expect(codeUit('JZ588', '38')?.label).toBe('Overstap naar andere aanbieder')
    expect(codeUit('JZ588', '39')?.label).toBe('Uitstroom naar ander domein')
    expect(codeUit('WJ001', '9069')?.gebruik).toEqual([
      { heenbericht: 'JW307', retourbericht: 'JW308', klasse: 'StopProduct', regels: ['TR382'] },
    ])
    expect(codeUit('CBS', '0363')).toMatchObject({
      label: 'Amsterdam',
      provincie: 'Noord-Holland',
      jeugdregio: 'Amsterdam-Amstelland',
    })
    expect(codeUit('JZ588', '21')).toBeUndefined()
    expect(codelijst('JZ999')).toBeUndefined()
    expect(codelijst('toString')).toBeUndefined()
    expect(codelijst('CBS')).toBe(codelijst('CBS'))
  })
})

interface BronLijst {
  readonly id: string
  readonly naam: string
  readonly peildatum?: string
  readonly codes: readonly Readonly<Record<string, unknown>>[]
}

const bestaat = existsSync(BRON)
const lijsten = bestaat
  ? readdirSync(BRON)
      .map((f) => JSON.parse(readFileSync(new URL(f, BRON), 'utf8')) as BronLijst)
      .filter((l) => IDS[l.id] !== null)
  : []

describe.skipIf(!bestaat)('code lists against the reference (needs ../shared)', () => {
  it('holds the same lists', () => {
    expect(lijsten.map((l) => IDS[l.id] ?? l.id).sort()).toEqual([...CODELIJST_IDS].sort())
  })

  it.each(lijsten)('$id: same codes, labels, dates and facts', (bron) => {
    const eigen = codelijst(IDS[bron.id] ?? bron.id)!
    expect(eigen.naam).toBe(bron.naam)
    expect(eigen.peildatum).toBe(bron.peildatum ?? null)
    expect(eigen.codes.map((c) => c.code).sort()).toEqual(bron.codes.map((c) => c.code).sort())
    for (const verwacht of bron.codes) {
      const code = codeUit(eigen.id, String(verwacht.code)) as unknown as Record<string, unknown>
      expect(code.label).toBe(String(verwacht.label).replace(/\s+/g, ' '))
      for (const [naam, waarde] of Object.entries(verwacht)) {
        if (NIET_OVERGENOMEN.has(naam)) continue
        expect(code[NAMEN[naam] ?? naam], `${verwacht.code} ${naam}`).toEqual(waarde)
      }
    }
  })

  it('WJ001: same verdict and level per code', () => {
    const wj001 = lijsten.find((l) => l.id === 'WJ001')!
    for (const bron of wj001.codes) {
      const code = codeUit('WJ001', String(bron.code))!
      const niveau = (bron.controleniveau as string[] | null)?.[0]
      expect(code.niveau).toBe(niveau === undefined ? null : Number(niveau))
      expect(code.oordeel === 'afgekeurd').toBe(bron.betekenis === 'afgekeurd')
      expect(code.oordeel !== null).toBe(bron.relevant301_308)
    }
  })
})
