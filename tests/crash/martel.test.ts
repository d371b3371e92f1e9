// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maakBundel } from '../hulp/proefbundel.ts'
import { martel } from './martel.ts'

let map: string
beforeAll(() => {
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-martel-'))
})
afterAll(() => rmSync(map, { recursive: true, force: true }))

test('killed at every named point and at random: sent = stored = answered, nothing twice', async () => {
  const uitslag = await martel({
    map,
    bundel: maakBundel('tests/crash/postbusproces.ts'),
    keren: 14,
    zaad: 307,
    tegelijk: 20,
  })
  expect(uitslag.afwijkingen).toEqual([])
  const opPunt = Object.values(uitslag.opPunt).reduce((a, b) => a + b, 0)
  expect(opPunt + uitslag.willekeurig).toBeGreaterThanOrEqual(14)
  expect(uitslag.verzonden).toBeGreaterThan(uitslag.clienten)
  expect(uitslag.retouren).toBe(uitslag.verzonden)
  expect(uitslag.goedgekeurd).toBe(uitslag.verzonden)
  expect([uitslag.kopieen, uitslag.retourkopieen]).toEqual([0, 0])
}, 240_000)
