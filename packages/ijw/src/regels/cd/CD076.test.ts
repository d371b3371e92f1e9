// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { paden } from '../../proef/regelproef.ts'
import { voorbeeld } from '../../proef/voorbeeldbericht.ts'
import type { ToegewezenProduct } from '../klassen.ts'
import { CD076 } from './CD076.ts'

const omvang = { Volume: '2', Eenheid: '04', Frequentie: '4' } as const

describe('CD076', () => {
  it.each<[string, Partial<ToegewezenProduct>, boolean]>([
    [
      'per week met einddatum',
      {
        Product: { Categorie: '45', Code: '45A04' },
        Omvang: { ...omvang, Frequentie: '2' },
        Einddatum: '2026-12-31',
      },
      false,
    ],
    [
      'per week zonder einddatum',
      {
        Product: { Categorie: '45', Code: '45A04' },
        Omvang: { ...omvang, Frequentie: '2' },
        Einddatum: undefined,
      },
      true,
    ],
    [
      'per dag zonder einddatum',
      {
        Product: { Categorie: '45', Code: '45A04' },
        Omvang: { ...omvang, Frequentie: '1' },
        Einddatum: undefined,
      },
      false,
    ],
    [
      'per maand zonder einddatum',
      { Product: { Categorie: '45', Code: '45A04' }, Omvang: omvang, Einddatum: undefined },
      false,
    ],
    [
      'totaal zonder einddatum',
      {
        Product: { Categorie: '45', Code: '45A04' },
        Omvang: { ...omvang, Frequentie: '6' },
        Einddatum: undefined,
      },
      false,
    ],
    ['zonder omvang', { Einddatum: undefined }, false],
  ])('%s', (_naam, deel, fout) => {
    const bericht = voorbeeld('JW301', (b) => {
      const product = b.Client.ToegewezenProducten.ToegewezenProduct[1]!
      Object.assign(product, { Product: undefined, Omvang: undefined, Budget: undefined }, deel)
    })
    expect(paden(CD076, bericht)).toEqual(
      fout ? ['/Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]/Einddatum'] : [],
    )
  })
})
