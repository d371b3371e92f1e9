// SPDX-License-Identifier: EUPL-1.2
/** A JW301 whose address or name breaks a condition: a JW302 with 0001 and nothing else (V21). */
import type { JW301Bericht } from '@stopwijzer/ijw'
import { describe, expect, test } from 'vitest'
import { jw301, twA } from '../../keten/berichten.ts'
import { geef, maakToneel, uit } from './toneel.ts'

const toneel = maakToneel()

describe('V21 adres- en naamcondities geven een 302 met alleen 0001', () => {
  type Client = JW301Bericht['Client']
  const contact = (c: Client) => c.Contactgegevens!.Contact[0]!
  const metContact = (c: Client, anders: object): Client => ({
    ...c,
    Contactgegevens: { Contact: [{ ...contact(c), ...anders }] },
  })
  const metAdres = (c: Client, anders: object) =>
    metContact(c, { Adres: { ...contact(c).Adres!, ...anders } })
  const gevallen: readonly (readonly [string, string, (c: Client) => Client])[] = [
    [
      'taal zonder tolk',
      'CD007',
      (c) => ({ ...c, Communicatie: { Vorm: '2', Taal: 'eng' } }) as Client,
    ],
    ['adres in Nederland zonder huis', 'CD025', (c) => metAdres(c, { Huis: undefined })],
    [
      'adressoort 01 zonder postcode',
      'CD034',
      (c) =>
        metContact(metAdres(c, { Postcode: undefined }), {
          Soort: '01',
          Adres: { ...contact(c).Adres!, Postcode: undefined },
        }),
    ],
    ['postcode zonder land', 'CD005', (c) => metAdres(c, { LandCode: undefined })],
    ['postcode met kleine letters', 'CS089', (c) => metAdres(c, { Postcode: '1012 ab' })],
    [
      'periode bij adressoort 01',
      'CD009',
      (c) => metContact(c, { Soort: '01', Periode: { Begindatum: '2026-01-01' } }),
    ],
    ['partnernaam ontbreekt', 'CS050', (c) => ({ ...c, Naam: { ...c.Naam, NaamGebruik: '2' } })],
    ['client met NaamGebruik 6', 'CS318', (c) => ({ ...c, Naam: { ...c.Naam, NaamGebruik: '6' } })],
    [
      'contact zonder telefoon en adres',
      'TR006',
      (c) =>
        ({
          ...c,
          Contactgegevens: { Contact: [contact(c), { Soort: '01', Emailadres: 'a@example.org' }] },
        }) as Client,
    ],
    ['geen adressoort 01, 02 of 03', 'TR061', (c) => metContact(c, { Soort: '04' })],
  ]

  test.each(gevallen)('%s (%s)', async (_, regel, maak) => {
    const bericht = jw301('2026-01-02', [twA()])
    const oordeel = await geef(
      toneel.aanbieder,
      'in',
      { ...bericht, Client: maak(bericht.Client) },
      '2026-01-02',
    )
    expect(oordeel).toMatchObject({
      oordeel: 'afgekeurd',
      codes: { header: ['0001'], client: null, producten: null },
    })
    expect(oordeel.bevindingen.map((b) => b.regel)).toContain(regel)
    expect(uit(toneel.aanbieder, 'JW302').Client).toBeUndefined()
  })
})
