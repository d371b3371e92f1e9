// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { paden } from '../../proef/regelproef.ts'
import { voorbeeld } from '../../proef/voorbeeldbericht.ts'
import type { ToegewezenProduct } from '../klassen.ts'
import { CD075 } from './CD075.ts'

describe('CD075', () => {
  it.each<[string, Partial<ToegewezenProduct>, boolean]>([
    ['budget met einddatum', { Budget: '100', Einddatum: '2026-12-31' }, false],
    ['budget zonder einddatum', { Budget: '100', Einddatum: undefined }, true],
    ['budget nul zonder einddatum', { Budget: '0', Einddatum: undefined }, true],
    ['geen budget, geen einddatum', { Product: { Categorie: '45' }, Einddatum: undefined }, false],
  ])('%s', (_naam, deel, fout) => {
    const bericht = voorbeeld('JW301', (b) => {
      const product = b.Client.ToegewezenProducten.ToegewezenProduct[1]!
      Object.assign(product, { Product: undefined, Omvang: undefined, Budget: undefined }, deel)
    })
    expect(paden(CD075, bericht)).toEqual(
      fout ? ['/Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]/Einddatum'] : [],
    )
  })
})
