// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bewaak, bewaaktAlsTekst, leesVerhoudingen } from './bewaking.ts'
import type { Meting, Vergelijking } from './meting.ts'
import { werkVerslagBij } from './verslag.ts'

const rond = (mediaan: number) => ({ mediaan, laagste: mediaan / 2, hoogste: mediaan * 2 })
const machine = { processor: 'X', kernen: 2, geheugenGiB: 16, systeem: 'linux', node: 'v20' }

function meting(
  id: string,
  kant: Vergelijking['doel']['kant'],
  mediaan: number,
  eenheid = 'x',
): Meting {
  const deel = {
    ...{ naam: 'JW307', eenheid: 'ms', eigen: rond(2), verwijzing: rond(1) },
    ...{ uitkomst: rond(mediaan), uitkomsteenheid: eenheid },
    ...{ doel: { kant, grens: 1 }, gehaald: true },
  }
  return { id, titel: 'Proef', uitleg: 'Uitleg.', vergelijkingen: [deel] }
}
const pagina = (...metingen: Meting[]) =>
  werkVerslagBij(undefined, { machine, metingen }, '2026-07-20')

test.each([
  ['minstens', 1234.5, 1000, false],
  ['minstens', 1234.5, 900, true],
  ['hoogstens', 1.3, 1.5, false],
  ['hoogstens', 1.3, 1.7, true],
] as const)('%s: %d then and %d now', (kant, toen, nu, slechter) => {
  const blad = pagina(meting('P1', kant, toen))
  expect(bewaak(blad, [meting('P1', kant, nu)], 0.25)).toMatchObject([{ id: 'P1', nu, slechter }])
})

test('times, and what the page does not have, are not held', () => {
  const blad = pagina(meting('P7', 'hoogstens', 50, 'ms'))
  expect(
    bewaak(blad, [meting('P7', 'hoogstens', 90, 'ms'), meting('P2', 'minstens', 1)], 0.25),
  ).toEqual([])
  expect(bewaaktAlsTekst([], 0.25)).toContain('geen van deze metingen')
})

test('the published page can be read: every benchmark with a ratio', () => {
  const blad = readFileSync(new URL('../../../../docs/prestaties.md', import.meta.url), 'utf8')
  const ids = new Set([...leesVerhoudingen(blad).keys()].map((naam) => naam.split(' ')[0]))
  expect([...ids].sort()).toEqual(
    expect.arrayContaining(['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P9']),
  )
})
