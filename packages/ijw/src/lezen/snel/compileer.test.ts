// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest'
import { een, enkelvoudig, samengesteld } from '../../definitie/maken.ts'
import type { BerichtDefinitie } from '../../definitie/model.ts'
import { alleDefinities } from '../../releases/index.ts'
import { compileer, lezerBron } from './compileer.ts'
import type { Kop } from './kop.ts'
import { NietTeCompileren } from './waarde.ts'

const kop = (definitie: BerichtDefinitie, prefix = 'a'): Kop => ({
  definitie,
  prefix,
  basisprefix: 'b',
  regeleinde: '\r\n',
  inspringing: '\t',
  lengte: 1,
})

describe.each(alleDefinities().map((definitie) => [definitie.berichtsoort, definitie] as const))(
  '%s',
  (_, definitie) => {
    test('every datatype and class has a compiled form', () => {
      expect(compileer(kop(definitie))).toBeTypeOf('function')
    })

    test('a prefix reaches the code as numbers only', () => {
      const zonder = (bron: string) => bron.replace(/-?\d+/g, '0')
      expect(lezerBron(kop(definitie, 'Vreemd')).bron).not.toContain('Vreemd')
      // Same length, other letters: nothing but numbers may differ.
      const bron = zonder(lezerBron(kop(definitie, 'qqqqqq')).bron)
      expect(zonder(lezerBron(kop(definitie, 'zzzzzz')).bron)).toBe(bron)
    })
  },
)

describe('a definition without compiled form is refused', () => {
  const [voorbeeld] = alleDefinities() as [BerichtDefinitie]
  const met = (naam: string, type: Parameters<typeof enkelvoudig>[0]) =>
    kop({ ...voorbeeld, wortel: samengesteld('Root', 'bericht', [een(naam, enkelvoudig(type))]) })

  test.each([
    ['a name that is no plain name', met('x-y', { naam: 'T', basis: 'date' })],
    ['a closed list of dates', met('X', { naam: 'T', basis: 'date', waarden: ['2026-01-01'] })],
    ['a pattern on a number', met('X', { naam: 'T', basis: 'integer', patronen: ['[1-3]'] })],
    ['a number beyond nine digits', met('X', { naam: 'T', basis: 'integer', max: 10 ** 10 })],
    ['codes of three', met('X', { naam: 'T', basis: 'string', waarden: ['abc'] })],
    ['codes of mixed width', met('X', { naam: 'T', basis: 'string', waarden: ['a', 'bc'] })],
    [
      'a fixed value out of range',
      met('X', { naam: 'T', basis: 'integer', max: 2, patronen: ['3'] }),
    ],
  ])('%s', (_, vreemd) => {
    expect(() => compileer(vreemd)).toThrow(NietTeCompileren)
  })
})
