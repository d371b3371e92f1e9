// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { voorbeeld } from '../proef/voorbeeldbericht.ts'
import type { Retourbericht } from '../releases/ijw-3.2/index.ts'
import { afgekeurdOpProduct } from './klassen.ts'
import { leesRetour } from './lees.ts'
import { maakRetour } from './maak.ts'
import { type Codes, GOEDGEKEURD } from './oordeel.ts'

const CONTEXT = {
  identificatie: 'R00001',
  dagtekening: '2026-07-21',
  xsdVersie: { basisschema: '1.0.0', bericht: '1.0.0' },
}
const HEEN = voorbeeld('JW307')

/** A JW308 with these codes, also when we would never make it. */
function retour(header: readonly string[], producten: readonly Codes[] | null): Retourbericht {
  const basis =
    producten === null
      ? maakRetour(HEEN, GOEDGEKEURD, CONTEXT)
      : maakRetour(HEEN, afgekeurdOpProduct(HEEN, [['9069'], ['9069']]), CONTEXT)
  const kopie = structuredClone(basis) as { -readonly [K in keyof typeof basis]: unknown }
  kopie.Header = {
    ...basis.Header,
    RetourCodes: header.length > 0 ? { RetourCode: header } : undefined,
  }
  if (producten !== null && basis.Client !== undefined) {
    const StopProduct = basis.Client.StopProducten.StopProduct.map((product, i) => ({
      ...product,
      RetourCodes: { RetourCode: producten[i] },
    }))
    kopie.Client = { ...basis.Client, StopProducten: { StopProduct } }
  }
  return kopie as unknown as Retourbericht
}

describe('wat een retourbericht betekent', () => {
  it.each([
    ['header zonder codes', [], null, 'goedgekeurd', 'geen-codes'],
    ['alleen 0200 in de header', ['0200'], null, 'goedgekeurd', 'alleen-0200-in-header'],
    ['0001 in de header', ['0001'], null, 'afgekeurd', 'code-in-header'],
    ['9056 naast 0200', ['0200', '9056'], null, 'afgekeurd', 'code-in-header'],
    ['fout op één product', ['0200'], [['9069'], ['0200']], 'afgekeurd', 'code-in-klasse'],
    ['niet beoordeeld', ['0200'], [['0233'], ['0200']], 'afgekeurd', 'code-in-klasse'],
    ['fout in een klasse, header leeg', [], [['9069'], ['0200']], 'afgekeurd', 'code-in-klasse'],
    ['fout in de header met client', ['9056'], [['0200'], ['0200']], 'afgekeurd', 'code-in-klasse'],
    ['overal 0200', ['0200'], [['0200'], ['0200']], 'handmatig', 'alles-0200'],
    ['client overal 0200, header leeg', [], [['0200'], ['0200']], 'handmatig', 'alles-0200'],
  ] as const)('%s', (_naam, header, producten, uitkomst, reden) => {
    expect(leesRetour(retour(header, producten))).toMatchObject({ uitkomst, reden })
  })

  it('leest codes als verzameling, zonder dubbele', () => {
    const { codes } = leesRetour(retour(['0200', '0200'], [['9415', '9074', '9415'], ['0200']]))
    expect(codes.header).toEqual(['0200'])
    expect(codes.client?.producten).toEqual([['9415', '9074'], ['0200']])
  })

  it('zegt per code waar zij staat en wat zij betekent', () => {
    const { meldingen } = leesRetour(retour(['0200'], [['0200'], ['9069', '9414']]), (code) =>
      code === '9069' ? 'geen start' : null,
    )
    const plaats = {
      klasse: 'product',
      index: 1,
      pad: '/Bericht/Client/StopProducten/StopProduct[2]',
    }
    expect(meldingen).toEqual([
      { code: '9069', ...plaats, uitleg: 'geen start' },
      { code: '9414', ...plaats, uitleg: null },
    ])
  })
})

describe('al eerder verwerkt (9074)', () => {
  it.each([
    [
      'herhaling van alles',
      [
        ['9074', '9415'],
        ['9074', '9413', '9414'],
      ],
      [0, 1],
      true,
    ],
    ['9074 alleen', [['9074'], ['9074']], [0, 1], true],
    ['herhaling van één product', [['9074', '9415'], ['0200']], [0], false],
    ['9074 met een eigen fout', [['9074', 'S329'], ['9074']], [1], false],
    ['9415 zonder 9074', [['9415'], ['9415']], [], false],
  ] as const)('%s', (_naam, producten, indexen, alles) => {
    const lezing = leesRetour(retour(['0200'], producten))
    expect(lezing.uitkomst).toBe('afgekeurd')
    expect(lezing.alVerwerkteProducten).toEqual(indexen)
    expect(lezing.alVerwerkt).toBe(alles)
  })

  it('geldt niet voor een goedkeuring', () => {
    expect(leesRetour(retour([], null)).alVerwerkt).toBe(false)
  })
})

it('leest een JW302 met relaties en contacten terug zoals het is gemaakt', () => {
  const heen = voorbeeld('JW301')
  const oordeel = afgekeurdOpProduct(heen, [['9379', 'S329'], ['0200']])
  const lezing = leesRetour(maakRetour(heen, oordeel, CONTEXT))
  expect(lezing.codes).toEqual(oordeel)
  expect(lezing.codes.client?.relaties).toHaveLength(heen.Client.Relaties?.Relatie.length ?? -1)
  expect(lezing.codes.client?.contacten).toHaveLength(heen.Client.Contactgegevens.Contact.length)
})
