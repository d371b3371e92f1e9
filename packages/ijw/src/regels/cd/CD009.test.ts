// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { paden } from '../../proef/regelproef.ts'
import { type Veranderlijk, voorbeeld } from '../../proef/voorbeeldbericht.ts'
import type { Contact } from '../klassen.ts'
import { CD009 } from './CD009.ts'

const leeg: Partial<Contact> = { Soort: '02' }

describe('CD009', () => {
  it.each<[string, Partial<Contact>, boolean]>([
    ['soort 01 met periode', { Soort: '01', Periode: { Begindatum: '2026-01-01' } }, true],
    ['soort 02 met periode', { Soort: '02', Periode: { Begindatum: '2026-01-01' } }, true],
    ['soort 03 met periode', { Soort: '03', Periode: { Begindatum: '2026-01-01' } }, true],
    ['soort 04 met periode', { Soort: '04', Periode: { Begindatum: '2026-01-01' } }, false],
    ['soort 04 zonder periode', { Soort: '04' }, false],
    ['soort 01 zonder periode', { Soort: '01' }, false],
    ['soort 01 met lege periode', { Soort: '01', Periode: {} }, true],
  ])('%s', (_naam, deel, fout) => {
    const contact = { ...leeg, ...deel } as Veranderlijk<Contact>
    const client = voorbeeld('JW301', (b) => {
      b.Client.Contactgegevens.Contact = [structuredClone(contact)]
    })
    expect(paden(CD009, client)).toEqual(
      fout ? ['/Bericht/Client/Contactgegevens/Contact[1]/Periode'] : [],
    )
    const relatie = voorbeeld('JW301', (b) => {
      b.Client.Relaties!.Relatie[1]!.Contact = structuredClone(contact)
    })
    expect(paden(CD009, relatie)).toEqual(
      fout ? ['/Bericht/Client/Relaties/Relatie[2]/Contact/Periode'] : [],
    )
  })
})
