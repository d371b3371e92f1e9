// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { paden } from '../../proef/regelproef.ts'
import { type Veranderlijk, voorbeeld } from '../../proef/voorbeeldbericht.ts'
import type { Contact } from '../klassen.ts'
import { CD005 } from './CD005.ts'

const leeg: Partial<Contact> = { Soort: '02' }

describe('CD005', () => {
  it.each<[string, Partial<Contact>, boolean]>([
    ['postcode met land', { Adres: { Postcode: '1012AB', LandCode: 'NL' } }, false],
    ['postcode zonder land', { Adres: { Postcode: '1012AB' } }, true],
    ['land zonder postcode', { Adres: { LandCode: 'BE' } }, true],
    ['geen van beide', { Adres: { Straatnaam: 'Dam' } }, false],
    ['leeg adres', { Adres: {} }, false],
    ['geen adres', { Adres: undefined }, false],
  ])('%s', (_naam, deel, fout) => {
    const contact = { ...leeg, ...deel } as Veranderlijk<Contact>
    const client = voorbeeld('JW301', (b) => {
      b.Client.Contactgegevens.Contact = [structuredClone(contact)]
    })
    expect(paden(CD005, client)).toEqual(
      fout ? ['/Bericht/Client/Contactgegevens/Contact[1]/Adres/LandCode'] : [],
    )
    const relatie = voorbeeld('JW301', (b) => {
      b.Client.Relaties!.Relatie[1]!.Contact = structuredClone(contact)
    })
    expect(paden(CD005, relatie)).toEqual(
      fout ? ['/Bericht/Client/Relaties/Relatie[2]/Contact/Adres/LandCode'] : [],
    )
  })
})
