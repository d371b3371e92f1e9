// SPDX-License-Identifier: EUPL-1.2
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { maakRust } from './rust.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] }))
afterEach(() => void vi.useRealTimers())

/** Is it over by now? */
function volg(wachten: Promise<void>) {
  const stand = { klaar: false }
  void wachten.then(() => {
    stand.klaar = true
  })
  return stand
}

test('nothing came: it goes at once', async () => {
  await maakRust().afwacht()
})

test('it waits for who is in hand and for who comes right after, and goes when it is quiet', async () => {
  const rust = maakRust()
  rust.begint()
  const stand = volg(rust.afwacht())
  for (let keer = 0; keer < 5; keer++) {
    await vi.advanceTimersByTimeAsync(50)
    rust.eindigt()
    await vi.advanceTimersByTimeAsync(15)
    rust.begint()
  }
  rust.eindigt()
  await vi.advanceTimersByTimeAsync(19)
  expect(stand.klaar).toBe(false)
  await vi.advanceTimersByTimeAsync(20)
  expect(stand.klaar).toBe(true)
})

test('it does not wait for ever', async () => {
  const rust = maakRust()
  rust.begint()
  const stand = volg(rust.afwacht())
  await vi.advanceTimersByTimeAsync(999)
  expect(stand.klaar).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(stand.klaar).toBe(true)
})
