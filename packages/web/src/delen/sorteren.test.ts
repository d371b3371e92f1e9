// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest'
import { sorteer } from './sorteren.ts'

const zelf = <T>(w: T) => w

it('sorteert getallen, ook in woorden, en namen zoals mensen dat doen', () => {
  expect(sorteer([10, 9, 1], zelf, 'op')).toEqual([1, 9, 10])
  expect(sorteer(['10', '9', '1'], zelf, 'op')).toEqual(['1', '9', '10'])
  expect(sorteer(['zoë', 'Anna', 'élan', 'bert'], zelf, 'op')).toEqual([
    'Anna',
    'bert',
    'élan',
    'zoë',
  ])
})

it('zet wat geen waarde heeft achteraan, in beide richtingen', () => {
  expect(sorteer(['b', null, 'a'], zelf, 'op')).toEqual(['a', 'b', null])
  expect(sorteer(['b', null, 'a', undefined], zelf, 'af').slice(0, 2)).toEqual(['b', 'a'])
  expect(sorteer([0, null, -1], zelf, 'af')).toEqual([0, -1, null])
})

it('laat gelijke rijen in hun volgorde', () => {
  const rijen = [
    { n: 1, id: 'a' },
    { n: 0, id: 'b' },
    { n: 1, id: 'c' },
  ]
  expect(sorteer(rijen, ({ n }) => n, 'af').map(({ id }) => id)).toEqual(['a', 'c', 'b'])
})
