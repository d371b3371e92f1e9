// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  maakTestdatabank,
  type Testdatabank,
} from '../../packages/dienst/src/proef/testdatabank.ts'
import { speelMaand } from './maand.ts'

let map: string
let db: Testdatabank
beforeAll(async () => {
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-maand-'))
  db = await maakTestdatabank()
})
afterAll(async () => {
  await db.sluit()
  rmSync(map, { recursive: true, force: true })
})

test('a month over a chain that is late, repeats and reorders: both mirrors agree and the books close', async () => {
  const uitslag = await speelMaand({
    db,
    map,
    gemeenten: ['0363', '0384', '0437'],
    aanbieders: ['65656055', '42420001', '42420002'],
    clienten: 40,
    zaad: 2026,
    storingen: { vertraagd: 0.1, dubbel: 0.08, anderenaam: 0.04 },
  })
  expect(uitslag.afwijkingen).toEqual([])
  const { post } = uitslag
  // Every fault occurred, and every copy is accounted for.
  expect(Math.min(post.vertraagd, post.dubbel, post.kopieen, post.retourkopieen)).toBeGreaterThan(0)
  expect(uitslag.kopieen).toBe(post.kopieen)
  expect(uitslag.retourkopieen).toBe(post.retourkopieen)
  expect(uitslag.verzonden).toBe(uitslag.goedgekeurd)
  expect(uitslag.retouren).toBe(uitslag.verzonden + uitslag.kopieen)
  expect(uitslag.toewijzingen).toBe(2 * 40)
  expect(uitslag.goedgekeurdeTaken).toBeGreaterThan(0)
  expect(uitslag.afgewezenTaken).toBeGreaterThan(0)
}, 180_000)
