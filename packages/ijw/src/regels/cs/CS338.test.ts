// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { paden } from '../../proef/regelproef.ts'
import { voorbeeld } from '../../proef/voorbeeldbericht.ts'
import { CS338 } from './CS338.ts'

const FREQUENTIE = '/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/Omvang/Frequentie'

const bericht = (
  Eenheid: '01' | '04' | '14' | '16' | '82' | '83' | '84',
  Frequentie: '1' | '2' | '4' | '6',
  eind: string | undefined,
) =>
  voorbeeld('JW301', (b) => {
    const product = b.Client.ToegewezenProducten.ToegewezenProduct[0]!
    product.Ingangsdatum = '2020-01-01'
    product.Omvang = { Volume: '1', Eenheid, Frequentie }
    product.Einddatum = eind
  })

describe('CS338', () => {
  it.each(['01', '04', '14', '16', '82', '83', '84'] as const)('eenheid %s per dag', (eenheid) => {
    const fout = ['14', '16', '83', '84'].includes(eenheid)
    expect(paden(CS338, bericht(eenheid, '1', '2026-12-31'))).toEqual(fout ? [FREQUENTIE] : [])
    for (const anders of ['2', '4', '6'] as const) {
      expect(paden(CS338, bericht(eenheid, anders, '2026-12-31'))).toEqual([])
    }
  })

  it('geldt zonder Einddatum en vanaf 1 januari 2021', () => {
    expect(paden(CS338, bericht('14', '1', undefined))).toEqual([FREQUENTIE])
    expect(paden(CS338, bericht('14', '1', '2021-01-01'))).toEqual([FREQUENTIE])
    expect(paden(CS338, bericht('14', '1', '2020-12-31'))).toEqual([])
  })

  it('slaat een toewijzing zonder Omvang over', () => {
    const zonder = voorbeeld('JW301', (b) => {
      b.Client.ToegewezenProducten.ToegewezenProduct[0]!.Omvang = undefined
    })
    expect(paden(CS338, zonder)).toEqual([])
  })
})
