// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { enkelvoudig } from '../definitie/maken.ts'
import { type Afkeuring, keur, lengteVan } from './keuring.ts'

const DATUM = enkelvoudig({ naam: 'D', basis: 'date', patronen: ['[^:Z]*'] })
const TIJD = enkelvoudig({ naam: 'T', basis: 'time' })
const GETAL = enkelvoudig({ naam: 'G', basis: 'integer', min: 0, max: 99 })
const KORT = enkelvoudig({ naam: 'K', basis: 'string', minLengte: 2, maxLengte: 3 })
const CODE = enkelvoudig({ naam: 'C', basis: 'string', waarden: ['01', '02'] })

test.each<
  [
    { soort: 'enkelvoudig'; naam: string; basis: 'string' | 'integer' | 'date' | 'time' },
    string,
    Afkeuring['reden'] | undefined,
  ]
>([
  [DATUM, '2024-02-29', undefined],
  [DATUM, ' 2024-02-29\n', undefined],
  [DATUM, '2026-02-29', 'vorm'],
  [DATUM, '2026-06-31', 'vorm'],
  [DATUM, '', 'leeg'],
  [DATUM, ' ', 'leeg'],
  [DATUM, '2026-07-17Z', 'patroon'],
  [DATUM, '2026-07-17+01:00', 'patroon'],
  [TIJD, '23:59:59.999', undefined],
  [TIJD, '24:00:00.00', undefined],
  [TIJD, '24:00:00.01', 'vorm'],
  [TIJD, '10:00:00.', 'vorm'],
  [TIJD, '10:00:60', 'vorm'],
  [TIJD, '10:00:00x', 'vorm'],
  [TIJD, '10:00', 'vorm'],
  [GETAL, '+099', undefined],
  [GETAL, '-0', undefined],
  [GETAL, '100', 'hoog'],
  [GETAL, '-1', 'laag'],
  [GETAL, '1.0', 'vorm'],
  [GETAL, '9'.repeat(24), 'hoog'],
  [GETAL, '9'.repeat(25), 'vorm'],
  [KORT, 'a', 'kort'],
  [KORT, '', 'leeg'],
  [KORT, 'abcd', 'lang'],
  [KORT, ' a ', undefined],
  [KORT, '\u{1f600}\u{1f600}\u{1f600}', undefined],
  [CODE, '01', undefined],
  [CODE, ' 01', 'keuze'],
  [CODE, '', 'leeg'],
])('%o: %j', (type, waarde, reden) => {
  expect(keur(type, waarde)?.reden).toBe(reden)
})

test('length counts code points', () => {
  expect(lengteVan('a\u{1f600}é')).toBe(3)
})
