// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { paden } from '../../proef/regelproef.ts'
import { voorbeeld } from '../../proef/voorbeeldbericht.ts'
import type { ToegewezenProduct } from '../klassen.ts'
import { CD078 } from './CD078.ts'

const omvang = { Volume: '2', Eenheid: '04', Frequentie: '4' } as const

describe('CD078', () => {
  it.each<[string, Partial<ToegewezenProduct>, boolean]>([
    ['budget en omvang', { Budget: '100', Omvang: omvang }, true],
    ['budget nul en omvang', { Budget: '0', Omvang: omvang }, true],
    ['alleen budget', { Budget: '100' }, false],
    ['alleen omvang', { Omvang: omvang }, false],
    ['geen van beide', {}, false],
  ])('%s', (_naam, deel, fout) => {
    const bericht = voorbeeld('JW301', (b) => {
      const product = b.Client.ToegewezenProducten.ToegewezenProduct[1]!
      Object.assign(product, { Product: undefined, Omvang: undefined, Budget: undefined }, deel)
    })
    expect(paden(CD078, bericht)).toEqual(
      fout ? ['/Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]/Budget'] : [],
    )
  })
})
