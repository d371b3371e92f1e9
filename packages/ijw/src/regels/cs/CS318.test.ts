// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { paden } from '../../proef/regelproef.ts'
import { voorbeeld } from '../../proef/voorbeeldbericht.ts'
import { CS318 } from './CS318.ts'

describe('CS318', () => {
  it.each(['1', '2', '3', '4', '5', '6'] as const)('NaamGebruik %s bij de cliënt', (gebruik) => {
    const bericht = voorbeeld('JW301', (b) => {
      b.Client.Naam.NaamGebruik = gebruik
    })
    expect(paden(CS318, bericht)).toEqual(gebruik === '6' ? ['/Bericht/Client/Naam'] : [])
  })

  it('laat een relatie die een organisatie is met rust', () => {
    const bericht = voorbeeld('JW301', (b) => {
      b.Client.Relaties!.Relatie[1]!.Naam.NaamGebruik = '6'
    })
    expect(paden(CS318, bericht)).toEqual([])
  })
})
