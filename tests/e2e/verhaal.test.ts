// SPDX-License-Identifier: EUPL-1.2
/** The story that `npm start` tells first, on the program as it was built. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'

const map = mkdtempSync(join(tmpdir(), 'stopwijzer-verhaal-'))
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(map, { recursive: true, force: true })
})

test('is told once, from toewijzing to closing, and ends with care stopped', async () => {
  const regels: string[] = []
  vi.spyOn(console, 'log').mockImplementation((regel) => void regels.push(String(regel)))
  // Plain JavaScript beside the packages: it has no types.
  const verhaal = '../../scripts/verhaal.mjs'
  const { vertelEenKeer } = (await import(verhaal)) as {
    vertelEenKeer(gegevens: string, post: string): Promise<boolean>
  }
  const gegevens = join(map, 'gegevens')
  expect(await vertelEenKeer(gegevens, join(map, 'post'))).toBe(true)
  const uit = regels.join('\n')
  for (const soort of ['JW301', 'JW302', 'JW305', 'JW306', 'JW307', 'JW308']) {
    expect(uit).toContain(`ontvangt ${soort}: goedgekeurd`)
  }
  expect(uit).toMatch(/keurt het voorstel goed om toewijzing \d+ te sluiten/)
  expect(uit).toMatch(/toewijzing \d+: DEFINITIEF_GESTOPT, INGETROKKEN/)
  expect(await vertelEenKeer(gegevens, join(map, 'post'))).toBe(false)
})
