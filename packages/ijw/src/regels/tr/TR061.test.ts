// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { paden } from '../../proef/regelproef.ts'
import { voorbeeld } from '../../proef/voorbeeldbericht.ts'
import { TR061 } from './TR061.ts'

describe('TR061', () => {
  it.each([
    [['01'], false],
    [['02'], false],
    [['03'], false],
    [['04'], true],
    [['04', '02'], false],
    [['01', '04'], false],
  ] as const)('contacten van soort %s: fout is %s', (soorten, fout) => {
    const bericht = voorbeeld('JW301', (b) => {
      const [eerste] = b.Client.Contactgegevens.Contact
      b.Client.Contactgegevens.Contact = soorten.map((Soort) => ({ ...eerste!, Soort }))
    })
    expect(paden(TR061, bericht)).toEqual(
      fout ? ['/Bericht/Client/Contactgegevens/Contact[1]/Soort'] : [],
    )
  })

  it('telt het adres van een relatie niet mee', () => {
    const bericht = voorbeeld('JW301', (b) => {
      b.Client.Contactgegevens.Contact = [b.Client.Contactgegevens.Contact[1]!]
      b.Client.Relaties!.Relatie[0]!.Contact.Soort = '01'
    })
    expect(paden(TR061, bericht)).toHaveLength(1)
  })
})
