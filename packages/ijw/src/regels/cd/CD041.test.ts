// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { paden } from '../../proef/regelproef.ts'
import { voorbeeld } from '../../proef/voorbeeldbericht.ts'
import type { ToegewezenProduct } from '../klassen.ts'
import { CD041 } from './CD041.ts'

const omvang = { Volume: '2', Eenheid: '04', Frequentie: '4' } as const

describe('CD041', () => {
  it.each<[string, Partial<ToegewezenProduct>, boolean]>([
    ['code met omvang', { Product: { Categorie: '45', Code: '45A04' }, Omvang: omvang }, false],
    ['code zonder omvang', { Product: { Categorie: '45', Code: '45A04' } }, true],
    [
      'code met budget is ook fout',
      { Product: { Categorie: '45', Code: '45A04' }, Budget: '100' },
      true,
    ],
    [
      'oude toewijzing is geen uitzondering',
      { Product: { Categorie: '45', Code: '45A04' }, Einddatum: '2020-12-31' },
      true,
    ],
    ['alleen categorie', { Product: { Categorie: '45' } }, false],
    ['geen product', {}, false],
  ])('%s', (_naam, deel, fout) => {
    const bericht = voorbeeld('JW301', (b) => {
      const product = b.Client.ToegewezenProducten.ToegewezenProduct[1]!
      Object.assign(product, { Product: undefined, Omvang: undefined, Budget: undefined }, deel)
    })
    expect(paden(CD041, bericht)).toEqual(
      fout ? ['/Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]/Omvang'] : [],
    )
  })
})
