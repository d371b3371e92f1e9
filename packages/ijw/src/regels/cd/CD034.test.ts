// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { paden } from '../../proef/regelproef.ts'
import { type Veranderlijk, voorbeeld } from '../../proef/voorbeeldbericht.ts'
import type { Contact } from '../klassen.ts'
import { CD034 } from './CD034.ts'

const leeg: Partial<Contact> = { Soort: '02' }

describe('CD034', () => {
  it.each<[string, Partial<Contact>, boolean]>([
    ['soort 01 zonder postcode', { Soort: '01', Adres: { Huis: { Huisnummer: '1' } } }, true],
    ['soort 02 zonder postcode', { Soort: '02', Adres: { Huis: { Huisnummer: '1' } } }, false],
    ['soort 03 zonder postcode', { Soort: '03', Adres: { Huis: { Huisnummer: '1' } } }, true],
    ['soort 04 zonder postcode', { Soort: '04', Adres: { Huis: { Huisnummer: '1' } } }, false],
    ['soort 01 met postcode', { Soort: '01', Adres: { Postcode: '1012AB' } }, false],
    ['soort 01 met leeg adres', { Soort: '01', Adres: {} }, true],
    ['soort 01 zonder adres', { Soort: '01', Adres: undefined }, false],
  ])('%s', (_naam, deel, fout) => {
    const contact = { ...leeg, ...deel } as Veranderlijk<Contact>
    const client = voorbeeld('JW301', (b) => {
      b.Client.Contactgegevens.Contact = [structuredClone(contact)]
    })
    expect(paden(CD034, client)).toEqual(
      fout ? ['/Bericht/Client/Contactgegevens/Contact[1]/Adres/Postcode'] : [],
    )
    const relatie = voorbeeld('JW301', (b) => {
      b.Client.Relaties!.Relatie[1]!.Contact = structuredClone(contact)
    })
    expect(paden(CD034, relatie)).toEqual(
      fout ? ['/Bericht/Client/Relaties/Relatie[2]/Contact/Adres/Postcode'] : [],
    )
  })
})
