// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { paden } from '../../proef/regelproef.ts'
import { voorbeeld } from '../../proef/voorbeeldbericht.ts'
import { CS089 } from './CS089.ts'

const adres = (Postcode: string | undefined, LandCode: 'NL' | 'BE' | undefined) => ({
  Huis: { Huisnummer: '1' },
  Postcode,
  LandCode,
})

describe('CS089', () => {
  it.each([
    ['1012AB', false],
    ['1012ab', false],
    ['1012 AB', true],
    ['1012 ab', true],
    ['0123AB', true],
    ['1012A', true],
    ['1012ABC', true],
    ['10123AB', true],
    ['1012A1', true],
    ['1012AB\n', true],
    [' 1012AB', true],
    ['1012ÀB', true],
  ])('postcode "%s" in Nederland: fout is %s', (postcode, fout) => {
    const bericht = voorbeeld('JW301', (b) => {
      b.Client.Contactgegevens.Contact[0]!.Adres = adres(postcode, 'NL')
      b.Client.Relaties!.Relatie[0]!.Contact.Adres = adres(postcode, 'NL')
    })
    expect(paden(CS089, bericht)).toEqual(
      fout
        ? [
            '/Bericht/Client/Relaties/Relatie[1]/Contact/Adres/Postcode',
            '/Bericht/Client/Contactgegevens/Contact[1]/Adres/Postcode',
          ]
        : [],
    )
  })

  it('toetst niet buiten Nederland, zonder land, zonder postcode en zonder adres', () => {
    const bericht = voorbeeld('JW301', (b) => {
      b.Client.Contactgegevens.Contact[0]!.Adres = adres('2000', 'BE')
      b.Client.Contactgegevens.Contact[1]!.Adres = adres('1012 ab', undefined)
      b.Client.Relaties!.Relatie[0]!.Contact.Adres = adres(undefined, 'NL')
      b.Client.Relaties!.Relatie[1]!.Contact.Adres = undefined
    })
    expect(paden(CS089, bericht)).toEqual([])
  })
})
