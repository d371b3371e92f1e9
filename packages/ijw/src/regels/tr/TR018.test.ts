// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { paden } from '../../proef/regelproef.ts'
import { voorbeeld } from '../../proef/voorbeeldbericht.ts'
import { TR018 } from './TR018.ts'

describe('TR018', () => {
  it.each([
    ['2026-04-03', '2026-04-02', true],
    ['2026-04-03', '2026-04-03', false],
    ['2026-04-03', '2026-04-04', false],
    ['9999-12-31', '10000-01-01', false],
    ['0001-01-01', '-0001-12-31', true],
  ])('stop van %s tot %s: fout is %s', (begin, eind, fout) => {
    const bericht = voorbeeld('JW307', (b) => {
      const stop = b.Client.StopProducten.StopProduct[1]!
      stop.Begindatum = begin
      stop.Einddatum = eind
    })
    expect(paden(TR018, bericht)).toEqual(
      fout ? ['/Bericht/Client/StopProducten/StopProduct[2]/Einddatum'] : [],
    )
  })

  it('meldt elke stop apart, en laat de datums van een verwijdering vrij', () => {
    const bericht = (status: '1' | '3') =>
      voorbeeld('JW307', (b) => {
        for (const stop of b.Client.StopProducten.StopProduct) stop.Einddatum = '2026-01-01'
        b.Client.StopProducten.StopProduct[0]!.StatusAanlevering = status
      })
    expect(paden(TR018, bericht('1'))).toHaveLength(2)
    expect(paden(TR018, bericht('3'))).toEqual([
      '/Bericht/Client/StopProducten/StopProduct[2]/Einddatum',
    ])
  })
})
