// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { paden } from '../../proef/regelproef.ts'
import { type Veranderlijk, voorbeeld } from '../../proef/voorbeeldbericht.ts'
import type { Contact } from '../klassen.ts'
import { TR006 } from './TR006.ts'

const leeg: Partial<Contact> = { Soort: '02' }

describe('TR006', () => {
  it.each<[string, Partial<Contact>, boolean]>([
    [
      'alleen telefoon',
      { Telefoon: { Telefoon01: { Telefoonnummer: '0201234567', Landnummer: '0031' } } },
      false,
    ],
    ['huis met postcode', { Adres: { Huis: { Huisnummer: '1' }, Postcode: '1012AB' } }, false],
    [
      'telefoon en half adres',
      {
        Telefoon: { Telefoon01: { Telefoonnummer: '1', Landnummer: '0031' } },
        Adres: { Postcode: '1012AB' },
      },
      false,
    ],
    ['huis zonder postcode', { Adres: { Huis: { Huisnummer: '1' } } }, true],
    ['postcode zonder huis', { Adres: { Postcode: '1012AB' } }, true],
    ['alleen e-mail', { Emailadres: 'naam@example.nl' }, true],
    ['alleen organisatie', { Organisatie: 'Huis ter Duin' }, true],
    ['niets', {}, true],
  ])('%s', (_naam, deel, fout) => {
    const contact = { ...leeg, ...deel } as Veranderlijk<Contact>
    const client = voorbeeld('JW301', (b) => {
      b.Client.Contactgegevens.Contact = [structuredClone(contact)]
    })
    expect(paden(TR006, client)).toEqual(fout ? ['/Bericht/Client/Contactgegevens/Contact[1]'] : [])
    const relatie = voorbeeld('JW301', (b) => {
      b.Client.Relaties!.Relatie[1]!.Contact = structuredClone(contact)
    })
    expect(paden(TR006, relatie)).toEqual(
      fout ? ['/Bericht/Client/Relaties/Relatie[2]/Contact'] : [],
    )
  })
})
