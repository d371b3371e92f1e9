// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gelijkDatum, vergelijkDatum } from './datum.ts'

const datum = fc
  .record({
    jaar: fc.integer({ min: -20000, max: 20000 }).filter((jaar) => jaar !== 0),
    maand: fc.integer({ min: 1, max: 12 }),
    dag: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ jaar, maand, dag }) => {
    const twee = (n: number) => String(n).padStart(2, '0')
    const jaartal = String(Math.abs(jaar)).padStart(4, '0')
    return {
      rang: jaar * 400 + maand * 31 + dag,
      tekst: `${jaar < 0 ? '-' : ''}${jaartal}-${twee(maand)}-${twee(dag)}`,
    }
  })

test('orders dates by time, also beyond 9999 and before year 1', () => {
  fc.assert(
    fc.property(datum, datum, (a, b) => {
      expect(Math.sign(vergelijkDatum(a.tekst, b.tekst))).toBe(Math.sign(a.rang - b.rang))
    }),
  )
})

test.each([
  ['2026-07-17', '2026-07-18'],
  ['9999-12-31', '10000-01-01'],
  ['-0002-01-01', '-0001-01-01'],
  ['-0001-12-31', '0001-01-01'],
  ['-10000-01-01', '-9999-01-01'],
])('%s is before %s', (a, b) => {
  expect(vergelijkDatum(a, b)).toBeLessThan(0)
  expect(vergelijkDatum(b, a)).toBeGreaterThan(0)
  expect(gelijkDatum(a, b)).toBe(false)
})

test('refuses what is no date without repeating the value', () => {
  expect(() => vergelijkDatum('17-07-2026x', '2026-07-17')).toThrow(/jjjj-mm-dd/)
})
