// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { paden } from '../../proef/regelproef.ts'
import { type Veranderlijk, voorbeeld } from '../../proef/voorbeeldbericht.ts'
import type { Contact } from '../klassen.ts'
import { CD025 } from './CD025.ts'

const leeg: Partial<Contact> = { Soort: '02' }

describe('CD025', () => {
  it.each<[string, Partial<Contact>, boolean]>([
    ['Nederland met huis', { Adres: { Huis: { Huisnummer: '0' }, LandCode: 'NL' } }, false],
    ['Nederland zonder huis', { Adres: { Postcode: '1012AB', LandCode: 'NL' } }, true],
    ['België zonder huis', { Adres: { Postcode: '2000', LandCode: 'BE' } }, false],
    ['zonder land', { Adres: { Postcode: '1012AB' } }, false],
    ['geen adres', { Adres: undefined }, false],
  ])('%s', (_naam, deel, fout) => {
    const contact = { ...leeg, ...deel } as Veranderlijk<Contact>
    const client = voorbeeld('JW301', (b) => {
      b.Client.Contactgegevens.Contact = [structuredClone(contact)]
    })
    expect(paden(CD025, client)).toEqual(
      fout ? ['/Bericht/Client/Contactgegevens/Contact[1]/Adres/Huis'] : [],
    )
    const relatie = voorbeeld('JW301', (b) => {
      b.Client.Relaties!.Relatie[1]!.Contact = structuredClone(contact)
    })
    expect(paden(CD025, relatie)).toEqual(
      fout ? ['/Bericht/Client/Relaties/Relatie[2]/Contact/Adres/Huis'] : [],
    )
  })
})
