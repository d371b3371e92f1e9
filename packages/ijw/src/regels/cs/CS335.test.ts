// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { paden } from '../../proef/regelproef.ts'
import { voorbeeld } from '../../proef/voorbeeldbericht.ts'
import { CS335 } from './CS335.ts'

const REDEN = '/Bericht/Client/ToegewezenProducten/ToegewezenProduct[1]/RedenWijziging'

describe('CS335', () => {
  it.each([
    ['13', '2026-04-01', false],
    ['13', '2026-04-02', true],
    ['13', '2026-03-31', true],
    ['13', undefined, true],
    ['14', '2026-07-14', false],
    ['01', '2026-07-14', false],
    [undefined, '2026-07-14', false],
  ] as const)('reden %s met Einddatum %s: fout is %s', (reden, eind, fout) => {
    const bericht = voorbeeld('JW301', (b) => {
      const product = b.Client.ToegewezenProducten.ToegewezenProduct[0]!
      product.RedenWijziging = reden
      product.Einddatum = eind
    })
    expect(paden(CS335, bericht)).toEqual(fout ? [REDEN] : [])
  })
})
