// SPDX-License-Identifier: EUPL-1.2
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maakPartij } from '../proef/postbusproef.ts'
import { start } from '../proef/proefberichten.ts'
import { maakTestdatabank, type Testdatabank } from '../proef/testdatabank.ts'
import { maakMappen } from './bestanden.ts'

let db: Testdatabank
let basis: string
beforeAll(async () => {
  db = await maakTestdatabank()
  basis = mkdtempSync(join(tmpdir(), 'stopwijzer-onleesbaar-'))
})
afterAll(async () => {
  rmSync(basis, { recursive: true, force: true })
  await db.sluit()
})

test('a file that cannot be read goes to fout/ with a report; the others are handled', async () => {
  const gemeente = await maakPartij(db, basis, '0363')
  await maakMappen(gemeente.map)
  // A link in the work folder of an ended process: unreadable for everyone, also for root.
  const vak = join(gemeente.map, '.werk', '4711', 'in.0')
  mkdirSync(vak, { recursive: true })
  const elders = join(basis, 'geheim.txt')
  writeFileSync(elders, 'niet van ons')
  symlinkSync(elders, join(vak, '005.xml'))
  // Its name is taken in fout/: nothing there may be overwritten.
  writeFileSync(join(gemeente.map, 'fout', '005.xml'), 'eerder')
  gemeente.leg('in', '010.xml', start('S1'))

  const regels = await gemeente.draai('2026-07-20T09:00:00')

  expect(regels.map((r) => [r.bestand, r.oordeel, r.bevindingen[0]?.regel])).toEqual([
    ['005.xml', 'geweigerd', 'BESTAND'],
    ['010.xml', 'afgekeurd', 'TR019'],
  ])
  const inFout = gemeente.bestanden('fout')
  expect(gemeente.lees('fout', '005.xml')).toBe('eerder')
  const verplaatst = inFout.find((naam) => naam !== '005.xml' && naam.endsWith('.xml'))!
  expect(lstatSync(join(gemeente.map, 'fout', verplaatst)).isSymbolicLink()).toBe(true)
  const rapport = JSON.parse(gemeente.lees('fout', `${verplaatst}.rapport.json`))
  expect(rapport).toMatchObject({ oordeel: 'fout', bevindingen: [{ regel: 'BESTAND' }] })
  expect(JSON.stringify(rapport)).not.toContain('niet van ons')
  expect(await gemeente.draai('2026-07-20T10:00:00')).toEqual([])
})

test('others on the computer cannot look into the folders', async () => {
  const map = join(basis, 'nieuw')
  await maakMappen(map)
  for (const naam of ['eigen', 'in', 'uit', 'verwerkt', 'fout']) {
    expect(statSync(join(map, naam)).mode & 0o007).toBe(0)
  }
})
