// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest'
import { foutInWoorden, naMislukking } from './terugval.ts'

const NU = '2026-07-20T09:00:00.000Z'
const na = (ms: number) => new Date(Date.parse(NU) + ms).toISOString()

it('doubles the pause up to a quarter of an hour', () => {
  const pauzes = [1, 2, 3, 10, 11, 12, 5000].map((poging) => naMislukking(poging, NU, NU).volgende)
  expect(pauzes).toEqual([1, 2, 4, 512, 900, 900, 900].map((s) => na(s * 1000)))
})

it('gives up after a day, not after a number of attempts', () => {
  const dag = 24 * 3_600_000
  expect(naMislukking(5000, NU, na(dag - 1)).dood).toBe(false)
  expect(naMislukking(2, NU, na(dag)).dood).toBe(true)
})

it('reaches the horizon after about 105 attempts', () => {
  let nu = NU
  let pogingen = 0
  for (;;) {
    pogingen++
    const { volgende, dood } = naMislukking(pogingen, NU, nu)
    if (dood) break
    nu = volgende
  }
  expect(pogingen).toBe(106)
})

it('says what failed without quoting anything', () => {
  const vol = Object.assign(new Error('ENOSPC: /post/999900006.xml'), { code: 'ENOSPC' })
  expect(foutInWoorden(vol)).toBe('de schijf is vol (ENOSPC)')
  const woorden = foutInWoorden(new RangeError('client 999900006 bestaat niet'))
  expect(woorden).toMatch(/^RangeError terugval\.test\.ts:\d+$/)
  const databank = Object.assign(new Error('invalid input "999900006"'), { code: '22P02' })
  expect(foutInWoorden(databank)).toMatch(/^Error 22P02 /)
  expect(foutInWoorden('999900006')).toBe('onbekende fout')
})
