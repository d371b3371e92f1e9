// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { paden } from '../../proef/regelproef.ts'
import { voorbeeld } from '../../proef/voorbeeldbericht.ts'
import type { ToegewezenProduct } from '../klassen.ts'
import { CD080 } from './CD080.ts'

const omvang = { Volume: '2', Eenheid: '04', Frequentie: '4' } as const

describe('CD080', () => {
  it.each<[string, Partial<ToegewezenProduct>, boolean]>([
    ['code met omvang', { Product: { Categorie: '45', Code: '45A04' }, Omvang: omvang }, false],
    ['categorie met omvang', { Product: { Categorie: '45' }, Omvang: omvang }, true],
    ['geen product, wel omvang', { Omvang: omvang }, true],
    ['open einde', { Product: { Categorie: '45' }, Omvang: omvang, Einddatum: undefined }, true],
    [
      'tot en met 2020',
      { Product: { Categorie: '45' }, Omvang: omvang, Einddatum: '2020-12-31' },
      false,
    ],
    [
      'tot en met 1 januari 2021',
      { Product: { Categorie: '45' }, Omvang: omvang, Einddatum: '2021-01-01' },
      true,
    ],
    ['categorie zonder omvang', { Product: { Categorie: '45' } }, false],
  ])('%s', (_naam, deel, fout) => {
    const bericht = voorbeeld('JW301', (b) => {
      const product = b.Client.ToegewezenProducten.ToegewezenProduct[1]!
      Object.assign(product, { Product: undefined, Omvang: undefined, Budget: undefined }, deel)
    })
    expect(paden(CD080, bericht)).toEqual(
      fout ? ['/Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]/Omvang'] : [],
    )
  })
})
