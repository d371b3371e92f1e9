// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { paden } from '../../proef/regelproef.ts'
import { voorbeeld } from '../../proef/voorbeeldbericht.ts'
import type { ToegewezenProduct } from '../klassen.ts'
import { CD079 } from './CD079.ts'

const omvang = { Volume: '2', Eenheid: '04', Frequentie: '4' } as const

describe('CD079', () => {
  it.each<[string, Partial<ToegewezenProduct>, boolean]>([
    ['geen product, geen budget', {}, true],
    ['geen product, wel omvang', { Omvang: omvang }, true],
    ['geen product, wel budget', { Budget: '100' }, false],
    ['categorie, geen budget', { Product: { Categorie: '45' } }, false],
    ['code en budget', { Product: { Categorie: '45', Code: '45A04' }, Budget: '100' }, false],
  ])('%s', (_naam, deel, fout) => {
    const bericht = voorbeeld('JW301', (b) => {
      const product = b.Client.ToegewezenProducten.ToegewezenProduct[1]!
      Object.assign(product, { Product: undefined, Omvang: undefined, Budget: undefined }, deel)
    })
    expect(paden(CD079, bericht)).toEqual(
      fout ? ['/Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]/Product'] : [],
    )
  })
})
