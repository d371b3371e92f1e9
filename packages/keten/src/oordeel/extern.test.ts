// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import { type Heenbericht, lees } from '@stopwijzer/ijw'
import { describe, expect, it } from 'vitest'
import { type ExterneGegevens, toetsExtern } from './extern.ts'

const tekst = readFileSync(
  new URL('../../../../voorbeelden/landelijk/JW307.xml', import.meta.url),
  'utf8',
)

function bericht(verander: (xml: string) => string = (xml) => xml): Heenbericht {
  const uitkomst = lees(new TextEncoder().encode(verander(tekst)))
  if (!uitkomst.goed) throw new Error('het voorbeeld hoort leesbaar te zijn')
  return uitkomst.bericht as Heenbericht
}

const gegevens: ExterneGegevens = {
  peildatum: '2026-07-20',
  gemeenteBestaat: () => true,
  productcodeHoortBij: () => true,
}

describe('toetsExtern', () => {
  it('vindt niets op de dag van de dagtekening', () => {
    expect(toetsExtern(bericht(), gegevens)).toEqual({ bevindingen: [], nietGetoetst: [] })
  })

  it('ziet een dagtekening na de peildatum (TR135)', () => {
    const { bevindingen } = toetsExtern(bericht(), { ...gegevens, peildatum: '2026-07-19' })
    expect(bevindingen).toMatchObject([{ regel: 'TR135', retourcode: '8848', laag: 'extern' }])
  })

  it('ziet een gemeente die niet bestaat (TR378), en toetst dan de producten niet', () => {
    const { bevindingen } = toetsExtern(bericht(), {
      ...gegevens,
      gemeenteBestaat: () => false,
      productcodeHoortBij: () => false,
    })
    expect(bevindingen.map(({ regel }) => regel)).toEqual(['TR378'])
  })

  it('laat een opgeheven gemeente toe als de toewijzing toen inging', () => {
    const { bevindingen } = toetsExtern(bericht(), {
      ...gegevens,
      gemeenteBestaat: (_code, datum) => datum <= '2026-04-01',
    })
    expect(bevindingen).toEqual([])
  })

  it('ziet een productcode bij de verkeerde categorie (TR381), maar niet bij een verwijdering', () => {
    const fout = { ...gegevens, productcodeHoortBij: (code: string) => code !== '55A12' }
    expect(toetsExtern(bericht(), fout).bevindingen).toMatchObject([
      { regel: 'TR381', retourcode: 'S329', locatie: { pad: expect.stringContaining('[2]') } },
    ])
    const verwijderd = bericht((xml) => xml.replaceAll('Aanlevering>1<', 'Aanlevering>3<'))
    expect(toetsExtern(verwijderd, fout).bevindingen).toEqual([])
  })

  it('noemt wat de tabellen niet weten, en keurt er niet op af', () => {
    const onbekend = { ...gegevens, gemeenteBestaat: () => null, productcodeHoortBij: () => null }
    expect(toetsExtern(bericht(), onbekend)).toEqual({
      bevindingen: [],
      nietGetoetst: ['TR378', 'TR381'],
    })
  })
})
