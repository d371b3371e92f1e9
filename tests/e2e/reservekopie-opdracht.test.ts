// SPDX-License-Identifier: EUPL-1.2
/** The real commands `reservekopie` and `herstel` on the embedded database. */
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabank } from '../../packages/dienst/src/databank/databank.ts'
import { migraties, migreer } from '../../packages/dienst/src/databank/migreer.ts'
import { bouwOpdrachtregel } from '../hulp/opdrachtregel.ts'

const WORTEL = join(import.meta.dirname, '../..')
const PROGRAMMA = join(WORTEL, 'packages/cli/bin/stopwijzer.mjs')
const AANBIEDER = '65656055'
let map: string

beforeAll(() => {
  bouwOpdrachtregel()
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-kopie-e2e-'))
  mkdirSync(join(map, 'p/in'), { recursive: true })
  mkdirSync(join(map, 'kopieen'))
  copyFileSync(join(WORTEL, 'voorbeelden/keten/JW301.xml'), join(map, 'p/in/301.xml'))
  const post = ['postbus', '--organisatie', AANBIEDER, '--map', join(map, 'p'), '--eenmalig']
  expect(stopwijzer([...post, '--nu', '2026-04-02T09:00:00']).code).toBe(0)
})
afterAll(() => rmSync(map, { recursive: true, force: true }))

function stopwijzer(woorden: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { DATABASE_URL: _, ...rest } = process.env
  const uit = spawnSync(process.execPath, [PROGRAMMA, ...woorden], {
    cwd: map,
    env: { ...rest, STOPWIJZER_PROEF: '1', STOPWIJZER_GEGEVENS: join(map, 'g'), ...env },
    encoding: 'utf8',
    timeout: 120_000,
  })
  return { code: uit.status, uit: uit.stdout, praat: uit.stderr }
}

/** The log is whole, and the doctor has nothing to say. */
function isGezond(plek: readonly string[] = [], env: Readonly<Record<string, string>> = {}): void {
  const audit = stopwijzer(['audit', 'controleer', ...plek], env)
  expect([audit.code, audit.praat]).toEqual([0, ''])
  const dokter = stopwijzer(['dokter', ...plek], env)
  expect([dokter.code, dokter.uit]).toEqual([0, expect.not.stringMatching(/^(FOUT|LET OP)/m)])
}

test('backup, check, restore elsewhere, and the same answers come out', () => {
  for (const weg of ['niet-gekoppeld', 'niet-gekoppeld/kopie.zip']) {
    const { code, praat } = stopwijzer(['reservekopie', weg])
    expect([code, praat]).toEqual([2, expect.stringContaining('deze map is er niet')])
    expect(existsSync(join(map, weg))).toBe(false)
  }
  const gemaakt = stopwijzer(['reservekopie', 'kopieen'])
  expect(gemaakt.code).toBe(0)
  const { bestand, organisaties, sleutels } = JSON.parse(gemaakt.uit)
  expect(organisaties).toEqual([AANBIEDER])
  expect(sleutels).toEqual([{ nummer: 1, kenmerk: expect.stringMatching(/^[0-9a-f]{16}$/) }])
  expect(bestand).toMatch(/^kopieen\/stopwijzer-\d{8}T\d{6}Z\.zip$/)
  expect(readdirSync(join(map, 'kopieen'))).toHaveLength(1)
  const sleutel = readFileSync(join(map, 'g/sleutel'), 'utf8').split(':')[1]!.trim()
  expect(gemaakt.uit).not.toContain(sleutel)

  const heel = stopwijzer(['herstel', bestand, '--controleer'])
  expect([heel.code, JSON.parse(heel.uit).heel]).toEqual([0, true])

  // Keys stand apart: the new place does not have them by itself, and makes none.
  const zonder = stopwijzer(['herstel', bestand, '--gegevens', join(map, 'nieuw')])
  expect([zonder.code, zonder.uit]).toEqual([2, ''])
  expect(zonder.praat).toContain('SLEUTEL_ONTBREEKT')

  const met = { STOPWIJZER_SLEUTEL_FILE: join(map, 'g/sleutel') }
  const terug = stopwijzer(['herstel', bestand, '--gegevens', join(map, 'nieuw')], met)
  expect(terug.praat).not.toContain('Fout')
  const uitkomst = JSON.parse(terug.uit)
  expect(uitkomst).toMatchObject({ organisaties: [AANBIEDER], bijgewerkt: [], dokter: [] })
  expect(uitkomst.audit).toMatchObject([{ heel: true }])
  expect(terug.code).toBe(0)

  const vraag = ['toestand', '--organisatie', AANBIEDER]
  const daar = stopwijzer([...vraag, '--gegevens', join(map, 'nieuw')], met)
  expect(JSON.parse(daar.uit)).toHaveLength(JSON.parse(stopwijzer(vraag).uit).length)
  expect(daar.uit).toBe(stopwijzer(vraag).uit)
  isGezond(['--gegevens', join(map, 'nieuw')], met)
  isGezond()
  const log = ['audit', 'exporteer', '--doel', 'proef', '--gegevens', join(map, 'nieuw')]
  const regels = stopwijzer([...log, '--organisatie', AANBIEDER], met).uit
  expect(regels).toContain('zet_reservekopie_terug')

  const nogEens = stopwijzer(['herstel', bestand, '--gegevens', join(map, 'nieuw')], met)
  expect([nogEens.code, nogEens.praat]).toEqual([2, expect.stringContaining('HERSTEL_NIET_LEEG')])

  const bytes = readFileSync(join(map, bestand))
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(join(map, 'kapot.zip'), bytes)
  const kapot = stopwijzer(['herstel', 'kapot.zip', '--controleer'])
  expect([kapot.code, kapot.praat]).toEqual([2, expect.stringContaining('KOPIE_BESCHADIGD')])
})

test('a new key, everything under it, and the old one out, without showing one', () => {
  const naar = join(map, 'oude-sleutel')
  expect(JSON.parse(stopwijzer(['sleutels', 'nieuw']).uit)).toMatchObject({ nummer: 2 })
  const vervang = stopwijzer(['sleutels', 'vervang'])
  expect([vervang.code, JSON.parse(vervang.uit)]).toEqual([
    0,
    { sleutel: 2, vervangen: expect.any(Number), over: 0 },
  ])
  expect(stopwijzer(['sleutels', 'controleer']).code).toBe(0)
  const nog = stopwijzer(['sleutels', 'verwijder', '2', '--naar', naar])
  expect([nog.code, nog.praat]).toEqual([2, expect.stringContaining('SLEUTEL_IN_GEBRUIK')])
  expect(stopwijzer(['sleutels', 'verwijder', '1', '--naar', naar]).code).toBe(0)
  const lijst = stopwijzer(['sleutels'])
  expect(JSON.parse(lijst.uit)).toMatchObject([{ nummer: 2, nieuwste: true }])
  for (const pad of [naar, join(map, 'g/sleutel')]) {
    const geheim = readFileSync(pad, 'utf8').split(':')[1]!.trim()
    for (const gezegd of [lijst.uit, vervang.uit, vervang.praat]) {
      expect(gezegd).not.toContain(geheim)
    }
  }
  const vraag = stopwijzer(['toestand', '--organisatie', AANBIEDER])
  expect([vraag.code, JSON.parse(vraag.uit).length > 0]).toEqual([0, true])
  isGezond()
})

test('a database of the oldest schema is brought up to date, and is whole and well', async () => {
  const gegevens = join(map, 'oudste')
  const oudste = await openDatabank({ gegevens, verbindingen: 2, migreren: false })
  try {
    expect(await migreer(oudste.pool, migraties()[0])).toEqual([migraties()[0]])
    const plek = ['--gegevens', gegevens]
    expect(stopwijzer(['migreer', ...plek]).code).toBe(0)
    copyFileSync(join(WORTEL, 'voorbeelden/keten/JW301.xml'), join(map, 'p/in/301.xml'))
    const post = ['postbus', '--organisatie', AANBIEDER, '--map', join(map, 'p'), '--eenmalig']
    expect(stopwijzer([...post, '--nu', '2026-04-02T09:00:00', ...plek]).code).toBe(0)
    isGezond(plek)
  } finally {
    await oudste.sluit()
  }
})
