// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lees, leesZorgvuldig } from '../lezen/index.ts'
import { willekeurigBericht } from '../proef/willekeurig.ts'
import type { Bericht, JW307Bericht } from '../releases/ijw-3.2/index.ts'
import { alleDefinities } from '../releases/index.ts'
import { SchrijfFout, schrijf } from './index.ts'

const voorbeeld = (soort: string) =>
  readFileSync(new URL(`../../../../voorbeelden/landelijk/${soort}.xml`, import.meta.url))

function bericht(soort: string): Bericht {
  const uitkomst = lees(voorbeeld(soort))
  if (!uitkomst.goed) throw new Error('sample does not read')
  return uitkomst.bericht
}
const stop = bericht('JW307') as JW307Bericht

test.each(['JW301', 'JW305', 'JW307'])(
  'writes the official %s as it was, byte for byte',
  (soort) => {
    // Two slips of the samples are not copied: a space before > in the root, and a blank last line.
    const verwacht = voorbeeld(soort)
      .toString('utf8')
      .replace(/schema" >/, 'schema">')
      .replace(/(\r\n)+$/, '\r\n')
    expect(new TextDecoder().decode(schrijf(bericht(soort)))).toBe(verwacht)
  },
)

describe.each(alleDefinities().map((definitie) => [definitie.berichtsoort, definitie] as const))(
  '%s',
  (_, definitie) => {
    test('what is written reads back as it was', () => {
      fc.assert(
        fc.property(willekeurigBericht(definitie), (origineel) => {
          const uitkomst = leesZorgvuldig(schrijf(origineel))
          expect(uitkomst).toStrictEqual({ goed: true, bericht: origineel, waarschuwingen: [] })
        }),
        { numRuns: 60 },
      )
    })
  },
)

test('the order of the keys does not matter', () => {
  const { Client, Header, ...rest } = stop
  const anders = { Client: Object.fromEntries(Object.entries(Client).reverse()), ...rest, Header }
  expect(schrijf(anders as unknown as Bericht)).toEqual(schrijf(stop))
})

/** The sample with one field of its client replaced. */
const met = (velden: object) => ({ ...stop, Client: { ...stop.Client, ...velden } }) as Bericht

test.each([
  ['SCHRIJF_ONTBREEKT', '/Bericht/Client/Geslacht', met({ Geslacht: undefined })],
  [
    'SCHRIJF_ONTBREEKT',
    '/Bericht/Client/StopProducten/StopProduct[1]',
    met({ StopProducten: { StopProduct: [] } }),
  ],
  ['SCHRIJF_ONBEKEND', '/Bericht/Client/?', met({ Roepnaam: 'Tom' })],
  ['SCHRIJF_VORM', '/Bericht/Client/Bsn', met({ Bsn: 999900006 })],
  ['SCHRIJF_VORM', '/Bericht/Client/Naam', met({ Naam: 'Wit' })],
  [
    'SCHRIJF_VORM',
    '/Bericht/Client/StopProducten/StopProduct',
    met({ StopProducten: { StopProduct: {} } }),
  ],
  ['SCHRIJF_WAARDE', '/Bericht/Client/Bsn', met({ Bsn: '12' })],
  ['SCHRIJF_WAARDE', '/Bericht/Client/Geslacht', met({ Geslacht: '9' })],
  [
    'SCHRIJF_TEKEN',
    '/Bericht/Client/Naam/Voornamen',
    met({ Naam: { ...stop.Client.Naam, Voornamen: 'T\u0000m' } }),
  ],
  [
    'SCHRIJF_TEKEN',
    '/Bericht/Client/Naam/Voornamen',
    met({ Naam: { ...stop.Client.Naam, Voornamen: 'T\ud800m' } }),
  ],
  [
    'SCHRIJF_TEKEN',
    '/Bericht/Client/Naam/Voornamen',
    met({ Naam: { ...stop.Client.Naam, Voornamen: 'T\uffffm' } }),
  ],
  ['SCHRIJF_SOORT', '/', { ...stop, release: 'ijw-9.9' } as unknown as Bericht],
])('refuses with %s at %s', (code, pad, kapot) => {
  const fout = vang(() => schrijf(kapot))
  expect(fout).toMatchObject({ code, pad })
  expect(fout.message).not.toMatch(/[0-9]{9}/)
})

test('refuses a message that no receiver would take', () => {
  const { StopProduct } = stop.Client.StopProducten
  const veel = Array.from({ length: 60_000 }, () => StopProduct[0])
  expect(vang(() => schrijf(met({ StopProducten: { StopProduct: veel } })))).toMatchObject({
    code: 'SCHRIJF_GROOTTE',
  })
})

function vang(doe: () => unknown): SchrijfFout {
  try {
    doe()
  } catch (fout) {
    if (fout instanceof SchrijfFout) return fout
    throw fout
  }
  throw new Error('nothing was thrown')
}
