// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import type { Meetverslag } from './index.ts'
import { alsTekst, cijfer, werkVerslagBij } from './verslag.ts'

const machine = {
  processor: 'Voorbeeld 1000',
  kernen: 2,
  geheugenGiB: 16,
  systeem: 'linux 6.1.0',
  node: 'v20.19.0',
}

function verslag(id: string, mediaan: number): Meetverslag {
  const rond = (waarde: number) => ({ mediaan: waarde, laagste: waarde / 2, hoogste: waarde * 2 })
  const deel = {
    naam: 'JW307',
    eenheid: 'berichten/s',
    eigen: rond(250_000),
    verwijzing: rond(17_123),
    uitkomst: rond(mediaan),
    uitkomsteenheid: 'x',
    doel: { kant: 'minstens', grens: 12 } as const,
    gehaald: mediaan >= 12,
  }
  return { machine, metingen: [{ id, titel: 'Proef', uitleg: 'Uitleg.', vergelijkingen: [deel] }] }
}

test('figures have three digits that count, the Dutch way', () => {
  expect([17_123, 18.44, 0.2127, 5, Number.NaN].map(cijfer)).toEqual([
    '17.100',
    '18,4',
    '0,213',
    '5',
    'onbekend',
  ])
})

test('a terminal gets both figures, the outcome with its spread, and the target', () => {
  expect(
    alsTekst(verslag('P1', 14.6)),
  ).toBe(`Machine: Voorbeeld 1000, 2 kernen, 16 GiB, linux 6.1.0, Node v20.19.0

P1  Proef
  JW307
    Stopwijzer  250.000 (125.000 tot 500.000) berichten/s
    verwijzing  17.100 (8.560 tot 34.200) berichten/s
    uitkomst    14,6 (7,3 tot 29,2) x
    doel        minstens 12 x: gehaald
`)
})

test('the page replaces its own section and keeps what people and other runs wrote', () => {
  const eerst = werkVerslagBij(undefined, verslag('P1', 14.6), '2026-07-21')
  expect(eerst).toContain('# Prestaties')
  expect(eerst).toContain('| **14,6 x** (7,3 tot 29,2) | minstens 12 x | ja |')
  expect(eerst).toContain('Gemeten op 21-07-2026. Machine: Voorbeeld 1000')
  const metTekst = `${werkVerslagBij(eerst, verslag('P2', 3), '2026-07-21')}\nMet de hand.\n`
  const later = werkVerslagBij(metTekst, verslag('P1', 11), '2026-07-22')
  expect(later).toContain('**11 x**')
  expect(later).toContain('| nee |')
  expect(later).not.toContain('14,6')
  expect(later).toContain('**3 x**')
  expect(later.endsWith('\nMet de hand.\n')).toBe(true)
  expect(later.match(/## P1/g)).toHaveLength(1)
})
