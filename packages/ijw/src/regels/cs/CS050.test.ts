// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { paden } from '../../proef/regelproef.ts'
import { voorbeeld } from '../../proef/voorbeeldbericht.ts'
import { CS050 } from './CS050.ts'

const partner = { Achternaam: 'Vries', Voorvoegsel: 'de' }

describe('CS050', () => {
  it.each([
    ['1', true, true],
    ['2', false, true],
    ['3', false, true],
    ['4', false, true],
    ['5', false, false],
    ['6', true, false],
  ] as const)('NaamGebruik %s: zonder partner %s, met partner %s', (gebruik, zonder, met) => {
    for (const [Partnernaam, mag] of [
      [undefined, zonder],
      [partner, met],
    ] as const) {
      const client = voorbeeld('JW301', (b) => {
        b.Client.Naam.NaamGebruik = gebruik
        b.Client.Naam.Partnernaam = Partnernaam && { ...Partnernaam }
      })
      expect(paden(CS050, client)).toEqual(mag ? [] : ['/Bericht/Client/Naam/NaamGebruik'])
      const relatie = voorbeeld('JW301', (b) => {
        b.Client.Relaties!.Relatie[1]!.Naam.NaamGebruik = gebruik
        b.Client.Relaties!.Relatie[1]!.Naam.Partnernaam = Partnernaam && { ...Partnernaam }
      })
      expect(paden(CS050, relatie)).toEqual(
        mag ? [] : ['/Bericht/Client/Relaties/Relatie[2]/Naam/NaamGebruik'],
      )
    }
  })
})
