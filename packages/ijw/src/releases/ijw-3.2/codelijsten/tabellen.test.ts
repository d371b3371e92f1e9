// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import {
  gemeenteBestaat,
  maakGemeentetabel,
  maakProductcodetabel,
  productcodeHoortBij,
} from './tabellen.ts'

describe('tables of control level 4', () => {
  it('knows municipalities in the year of the table and says null outside it', () => {
    expect(gemeenteBestaat('0363', '2026-07-01')).toBe(true)
    expect(gemeenteBestaat('0363', '2021-07-01')).toBe(true)
    expect(gemeenteBestaat('9999', '2026-07-01')).toBe(false)
    expect(gemeenteBestaat('9999', '2021-07-01')).toBeNull()
    expect(gemeenteBestaat('9999', '2027-01-01')).toBeNull()
  })

  it('takes a newer table', () => {
    const tabel = maakGemeentetabel('2027-01-01', ['0363'])
    expect(gemeenteBestaat('0384', '2027-02-01', tabel)).toBe(false)
    expect(() => maakGemeentetabel('2027-01-01', ['363'])).toThrow(RangeError)
  })

  it('judges a product code only when the table has it', () => {
    expect(productcodeHoortBij('45A04', '45')).toBe(true)
    expect(productcodeHoortBij('45A04', '55')).toBe(false)
    expect(productcodeHoortBij('99X99', '45')).toBeNull()
    const tabel = maakProductcodetabel([['99X99', '45']], 'eigen lijst', '2026-01-01')
    expect(productcodeHoortBij('99X99', '45', tabel)).toBe(true)
    expect(productcodeHoortBij('45A04', '45', tabel)).toBeNull()
    expect(() =>
      maakProductcodetabel(
        [
          ['45A04', '45'],
          ['45A04', '55'],
        ],
        'dubbel',
      ),
    ).toThrow(RangeError)
  })
})
