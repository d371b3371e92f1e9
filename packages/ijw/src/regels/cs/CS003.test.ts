// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { paden } from '../../proef/regelproef.ts'
import { voorbeeld } from '../../proef/voorbeeldbericht.ts'
import { CS003 } from './CS003.ts'

const PRODUCT = '/Bericht/Client/ToegewezenProducten/ToegewezenProduct'

describe('CS003', () => {
  it.each([
    ['2026-04-01', '2026-03-31', true],
    ['2026-04-01', '2026-04-01', false],
    ['2026-04-01', '2026-04-02', false],
    ['2026-04-01', undefined, false],
    ['9999-12-31', '10000-01-01', false],
    ['10000-01-01', '9999-12-31', true],
  ])('toewijzing van %s tot %s: fout is %s', (ingang, eind, fout) => {
    const bericht = voorbeeld('JW301', (b) => {
      const product = b.Client.ToegewezenProducten.ToegewezenProduct[1]!
      product.Ingangsdatum = ingang
      product.Einddatum = eind
    })
    expect(paden(CS003, bericht)).toEqual(fout ? [`${PRODUCT}[2]/Einddatum`] : [])
  })

  it.each([
    ['2026-02-03', '2026-02-02', true],
    ['2026-02-03', '2026-02-03', false],
    [undefined, '2026-02-02', false],
    ['2026-02-03', undefined, false],
    [undefined, undefined, false],
  ])('periode van %s tot %s: fout is %s', (Begindatum, Einddatum, fout) => {
    const bericht = voorbeeld('JW301', (b) => {
      b.Client.Contactgegevens.Contact[1]!.Periode = { Begindatum, Einddatum }
      b.Client.Relaties!.Relatie[1]!.Contact.Periode = { Begindatum, Einddatum }
    })
    expect(paden(CS003, bericht)).toEqual(
      fout
        ? [
            '/Bericht/Client/Relaties/Relatie[2]/Contact/Periode/Einddatum',
            '/Bericht/Client/Contactgegevens/Contact[2]/Periode/Einddatum',
          ]
        : [],
    )
  })

  it('werkt zonder relaties', () => {
    const bericht = voorbeeld('JW301', (b) => {
      b.Client.Relaties = undefined
    })
    expect(paden(CS003, bericht)).toEqual([])
  })
})
