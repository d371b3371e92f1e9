// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { paden } from '../../proef/regelproef.ts'
import { voorbeeld } from '../../proef/voorbeeldbericht.ts'
import { CS139 } from './CS139.ts'

describe('CS139', () => {
  it.each([
    ['2010-02-14', undefined, false],
    ['1900-01-01', undefined, false],
    ['2010-02-01', '1', false],
    ['2010-02-14', '1', true],
    ['2010-01-01', '1', false],
    ['2010-01-01', '2', false],
    ['2010-02-01', '2', true],
    ['2010-02-14', '2', true],
    ['1900-01-01', '2', false],
    ['1900-01-01', '3', false],
    ['1901-01-01', '3', true],
    ['1900-01-02', '3', true],
  ] as const)('geboren %s met gebruik %s: fout is %s', (Datum, DatumGebruik, fout) => {
    for (const soort of ['JW301', 'JW305', 'JW307'] as const) {
      const bericht = voorbeeld(soort, (b) => {
        b.Client.Geboortedatum = { Datum, DatumGebruik }
      })
      expect(paden(CS139, bericht)).toEqual(
        fout ? ['/Bericht/Client/Geboortedatum/DatumGebruik'] : [],
      )
    }
    const relatie = voorbeeld('JW301', (b) => {
      b.Client.Relaties!.Relatie[1]!.Geboortedatum = { Datum, DatumGebruik }
    })
    expect(paden(CS139, relatie)).toEqual(
      fout ? ['/Bericht/Client/Relaties/Relatie[2]/Geboortedatum/DatumGebruik'] : [],
    )
  })

  it('slaat een relatie zonder geboortedatum over', () => {
    const bericht = voorbeeld('JW301', (b) => {
      b.Client.Relaties!.Relatie[0]!.Geboortedatum = undefined
    })
    expect(paden(CS139, bericht)).toEqual([])
  })
})
