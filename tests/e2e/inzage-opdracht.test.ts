// SPDX-License-Identifier: EUPL-1.2
/** The real command `inzage`: the BSN comes in through stdin and is nowhere but in the zip. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bouwOpdrachtregel } from '../hulp/opdrachtregel.ts'
import { houdWakker, type Wakker } from '../hulp/wakker.ts'

const WORTEL = join(import.meta.dirname, '../..')
const PROGRAMMA = join(WORTEL, 'packages/cli/bin/stopwijzer.mjs')
const WIE = ['--organisatie', '65656055']
const BSN = '999900006'
let map: string
let wakker: Wakker

beforeAll(async () => {
  bouwOpdrachtregel()
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-inzage-e2e-'))
  wakker = await houdWakker(join(map, 'g'))
  mkdirSync(join(map, 'p/in'), { recursive: true })
  copyFileSync(join(WORTEL, 'voorbeelden/keten/JW301.xml'), join(map, 'p/in/301.xml'))
  const post = ['postbus', ...WIE, '--map', join(map, 'p'), '--eenmalig']
  expect(stopwijzer([...post, '--nu', '2026-04-02T09:00:00']).code).toBe(0)
})
afterAll(async () => {
  await wakker.sluit()
  rmSync(map, { recursive: true, force: true })
})

function stopwijzer(woorden: readonly string[], invoer = '') {
  const { DATABASE_URL: _, ...rest } = process.env
  const uit = spawnSync(process.execPath, [PROGRAMMA, ...woorden], {
    cwd: map,
    env: { ...rest, STOPWIJZER_PROEF: '1', STOPWIJZER_GEGEVENS: join(map, 'g') },
    input: invoer,
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { code: uit.status, uit: uit.stdout, praat: uit.stderr }
}

test('a zip, by BSN from stdin or by number; never over another file, never a BSN in a name', () => {
  const zip = join(map, 'inzage.zip')
  const gemaakt = stopwijzer(['inzage', ...WIE, '--uit', zip], `${BSN}\n`)
  expect([gemaakt.code, JSON.parse(gemaakt.uit)]).toEqual([0, { bestand: zip, berichten: 2 }])
  expect(`${gemaakt.uit}${gemaakt.praat}`).not.toContain(BSN)
  expect(statSync(zip).mode & 0o777).toBe(0o600)
  const weer = stopwijzer(['inzage', ...WIE, '--toewijzing', '300201', '--uit', zip])
  expect([weer.code, weer.praat]).toEqual([2, expect.stringContaining('UITVOER_MISLUKT')])
  const naam = stopwijzer(['inzage', ...WIE, '--toewijzing', '300201', '--uit', `${BSN}.zip`])
  expect([naam.code, naam.praat]).toEqual([2, expect.stringContaining('WAARDE_FOUT')])
  expect(naam.praat).not.toContain(BSN)
  expect(existsSync(join(map, `${BSN}.zip`))).toBe(false)
  const onbekend = stopwijzer(['inzage', ...WIE, '--uit', join(map, 'b.zip')], '999996770')
  expect([onbekend.code, onbekend.praat]).toEqual([2, expect.stringContaining('CLIENT_NIETS')])
  expect(existsSync(join(map, 'b.zip'))).toBe(false)
})

test('a note on a dossier, and who looked, in the log', () => {
  const wie = [...WIE, '--toewijzing', '300201']
  const geschreven = stopwijzer(['inzage', 'notitie', ...wie, '--tekst', 'Einddatum klopt niet'])
  expect([geschreven.code, JSON.parse(geschreven.uit).tekst]).toEqual([0, 'Einddatum klopt niet'])
  const lijst = JSON.parse(stopwijzer(['inzage', 'notities', ...WIE], BSN).uit)
  expect(lijst).toMatchObject([{ tekst: 'Einddatum klopt niet' }])
  expect(stopwijzer(['audit', 'controleer']).code).toBe(0)
})

test('everything of the organisation in open formats, once per folder', () => {
  const doel = join(map, 'export')
  const uit = stopwijzer(['exporteer', ...WIE, '--map', doel])
  expect([uit.code, JSON.parse(uit.uit).berichten]).toEqual([0, 2])
  expect(`${uit.uit}${uit.praat}`).not.toContain(BSN)
  expect(existsSync(join(doel, 'manifest.json'))).toBe(true)
  expect(statSync(doel).mode & 0o777).toBe(0o700)
  const weer = stopwijzer(['exporteer', ...WIE, '--map', doel])
  expect([weer.code, weer.praat]).toEqual([2, expect.stringContaining('EXPORT_MAP')])
})
