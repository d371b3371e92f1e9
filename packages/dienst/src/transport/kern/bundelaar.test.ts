// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { maakBundelaar } from './bundelaar.ts'

test('the first goes alone, and what comes meanwhile goes together, in order and bounded', async () => {
  const partijen: number[][] = []
  const doe = maakBundelaar(3, async (items: readonly number[]) => {
    partijen.push([...items])
    await Promise.resolve()
    return items.map((n) => n * 10)
  })
  expect(await Promise.all([1, 2, 3, 4, 5].map(doe))).toEqual([10, 20, 30, 40, 50])
  expect(partijen).toEqual([[1], [2, 3, 4], [5]])
  expect(await doe(6)).toBe(60)
})

test('one bad item harms no other', async () => {
  const partijen: number[][] = []
  const doe = maakBundelaar(8, async (items: readonly number[]) => {
    partijen.push([...items])
    if (items.includes(3)) throw new Error('drie')
    return items
  })
  const uit = await Promise.allSettled([1, 2, 3, 4].map(doe))
  expect(uit.map(({ status }) => status)).toEqual([
    ...['fulfilled', 'fulfilled', 'rejected', 'fulfilled'],
  ])
  expect(partijen).toEqual([[1], [2, 3, 4], [2], [3], [4]])
})
