// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  maakTestdatabank,
  type Testdatabank,
} from '../../packages/dienst/src/proef/testdatabank.ts'
import { maakGemengdeKeten } from './gemengdeKeten.ts'
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

test('a month over lines to the GGK and to VECOZO and over files at once, with faults: the books close', async () => {
  await db.maakLeeg()
  const uitslag = await speelMaand({
    db,
    map: join(map, 'gemengd'),
    gemeenten: ['0363', '0384', '0437'],
    aanbieders: ['65656055', '42420001', '42420002'],
    clienten: 30,
    zaad: 308,
    storingen: { vertraagd: 0.1, dubbel: 0.08, anderenaam: 0.04 },
    vervoer: maakGemengdeKeten({
      ...{ db, lijnstoring: 0.4 },
      ...{ ggk: ['0363', '0384'], vsp: ['65656055', '42420001'] },
    }),
  })
  expect(uitslag.afwijkingen).toEqual([])
  expect(uitslag.verzonden).toBe(uitslag.goedgekeurd)
  expect(uitslag.toewijzingen).toBe(2 * 30)
  // Each way carried messages, and faults occurred on both lines.
  const { rows } = await db.beheer.query(
    `SELECT kanaal, count(*) > 20 AS veel, bool_or(pogingen > 1) AS herhaald FROM zending
     GROUP BY kanaal ORDER BY kanaal`,
  )
  expect(rows).toEqual([
    { kanaal: 'ggk', veel: true, herhaald: true },
    { kanaal: 'vsp', veel: true, herhaald: true },
  ])
}, 300_000)
