// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maakBundel } from '../hulp/proefbundel.ts'
import { metStroom } from './stroom.ts'

let map: string
beforeAll(() => {
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-klok-'))
})
afterAll(() => rmSync(map, { recursive: true, force: true }))

test('the clock jumps three days ahead and five back under working processes: the books close', async () => {
  const uitslag = await metStroom(
    {
      map: join(map, 'a'),
      bundel: maakBundel('tests/crash/postbusproces.ts'),
      codes: ['0363', '65656055'],
      zaad: 14,
      tegelijk: 12,
      clienten: 300,
    },
    [],
    async (stroom) => {
      const werkers = ['0363', '65656055'].map((code) => stroom.werker(code))
      await stroom.wachtOpVerkeer(12)
      for (let keer = 0; keer < 3; keer++) {
        for (const { pid } of werkers) process.kill(pid, 'SIGUSR2')
        await stroom.wachtOpVerkeer(12)
      }
      return werkers
    },
  )
  expect(uitslag.afwijkingen).toEqual([])
  // The jumps are in the books: messages of three different days.
  const dagen = new Set(uitslag.rijen.map((rij) => rij.dag))
  expect([...dagen].sort()).toEqual(['2026-05-30', '2026-06-01', '2026-06-02', '2026-06-04'])
}, 240_000)
