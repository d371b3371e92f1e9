// SPDX-License-Identifier: EUPL-1.2
import { setTimeout as wacht } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { samen } from './samen.ts'

const afgebroken = Object.assign(new Error('transaction is aborted'), { code: '25P02' })
const vol = Object.assign(new Error('no space left'), { code: '53100' })

test('gives every result in its place', async () => {
  const [een, twee] = await samen([Promise.resolve(1), Promise.resolve('b')])
  expect([een, twee]).toEqual([1, 'b'])
})

test('the cause is thrown, not the refusal that arrived before it', async () => {
  const laat = wacht(5).then(() => Promise.reject(vol))
  await expect(samen([Promise.reject(afgebroken), laat])).rejects.toBe(vol)
})

test('nothing is under way any more when it throws', async () => {
  let klaar = false
  const traag = wacht(5).then(() => {
    klaar = true
  })
  await expect(samen([Promise.reject(vol), traag])).rejects.toBe(vol)
  expect(klaar).toBe(true)
})
