// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest'
import { maakBundelaar } from './bundelaar.ts'

test('what comes at one moment goes together, in order and bounded, and so does what comes meanwhile', async () => {
  const partijen: number[][] = []
  const erna: Promise<number>[] = []
  const doe = maakBundelaar(3, async (items: readonly number[]) => {
    partijen.push([...items])
    // Comes while the first batch is in hand.
    if (items.includes(1)) erna.push(doe(7), doe(8))
    await Promise.resolve()
    return items.map((n) => n * 10)
  })
  expect(await Promise.all([1, 2, 3, 4, 5].map(doe))).toEqual([10, 20, 30, 40, 50])
  expect(await Promise.all(erna)).toEqual([70, 80])
  expect(partijen).toEqual([[1, 2, 3], [4, 5, 7], [8]])
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
  expect(partijen).toEqual([[1, 2, 3, 4], [1], [2], [3], [4]])
})
