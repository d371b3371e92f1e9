// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest'
import { bevrorenTot } from './releasekalender.ts'

const PERIODEN = ['2027-04-05T08:00/2027-04-06T08:00', '2027-03-29T00:00/2027-04-05T08:00']

it.each([
  ['2027-03-28T23:59:59', null],
  ['2027-03-29T00:00:00', '2027-04-06T08:00'],
  ['2027-04-05T07:59:59', '2027-04-06T08:00'],
  ['2027-04-05T08:00:00', '2027-04-06T08:00'],
  ['2027-04-06T08:00:00', null],
])('%s', (nu, tot) => {
  expect(bevrorenTot(PERIODEN, nu)).toBe(tot)
})

it('holds nothing without a period', () => {
  expect(bevrorenTot([], '2027-03-29T00:00:00')).toBeNull()
})

it('leaves a gap between two periods open', () => {
  const los = ['2027-03-29T00:00/2027-03-30T00:00', '2027-03-31T00:00/2027-04-01T00:00']
  expect(bevrorenTot(los, '2027-03-29T12:00:00')).toBe('2027-03-30T00:00')
  expect(bevrorenTot(los, '2027-03-30T12:00:00')).toBeNull()
})
