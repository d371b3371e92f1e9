// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { paden } from '../../proef/regelproef.ts'
import { voorbeeld } from '../../proef/voorbeeldbericht.ts'
import { CS336 } from './CS336.ts'

describe('CS336', () => {
  it.each([undefined, '01', '02', '10', '13', '14'] as const)('reden %s', (reden) => {
    const bericht = voorbeeld('JW301', (b) => {
      b.Client.ToegewezenProducten.ToegewezenProduct[1]!.RedenWijziging = reden
    })
    expect(paden(CS336, bericht)).toEqual(
      reden === '01'
        ? ['/Bericht/Client/ToegewezenProducten/ToegewezenProduct[2]/RedenWijziging']
        : [],
    )
  })
})
