// SPDX-License-Identifier: EUPL-1.2
/** The queue and the replay on the real command line: a freeze, a choice, an end, and a look back. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Wachtrijregel } from '../../packages/dienst/src/verwerking/wachtrij.ts'
import { bouwOpdrachtregel } from '../hulp/opdrachtregel.ts'
import { houdWakker, type Wakker } from '../hulp/wakker.ts'

const WORTEL = join(import.meta.dirname, '../..')
const PROGRAMMA = join(WORTEL, 'packages/cli/bin/stopwijzer.mjs')

let map: string
let wakker: Wakker
beforeAll(async () => {
  bouwOpdrachtregel()
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-wachtrijopdracht-'))
  wakker = await houdWakker(join(map, 'g'))
})
afterAll(async () => {
  await wakker.sluit()
  rmSync(map, { recursive: true, force: true })
})

function stopwijzer(...woorden: readonly string[]) {
  const { DATABASE_URL: _, ...rest } = process.env
  const uit = spawnSync(process.execPath, [PROGRAMMA, ...woorden, '--gegevens', join(map, 'g')], {
    env: { ...rest, STOPWIJZER_PROEF: '1' },
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { code: uit.status, uit: uit.stdout, praat: uit.stderr }
}

const post = (nu: string) =>
  stopwijzer('postbus', ...VOOR, '--map', join(map, 'p'), '--eenmalig', '--nu', nu)
const VOOR = ['--organisatie', '0363'] as const
const uitMap = () => readdirSync(join(map, 'p', 'uit')).sort()
const leg = (naar: string, naam: string) => {
  mkdirSync(join(map, 'p', naar), { recursive: true })
  copyFileSync(join(WORTEL, 'voorbeelden/keten', naam), join(map, 'p', naar, naam))
}
function wachtrij(): { code: number | null; regels: Wachtrijregel[] } {
  const { code, uit } = stopwijzer('wachtrij', ...VOOR)
  return { code, regels: JSON.parse(uit) as Wachtrijregel[] }
}

test('what a freeze holds is shown, and what a person gave up stays away afterwards', () => {
  leg('eigen', 'JW301.xml')
  leg('in', 'JW305.xml')
  expect(post('2026-07-19T09:00:00').code).toBe(0)
  const eerder = uitMap()
  const periode = 'bevriezing=2026-07-20T00:00/2026-07-27T08:00'
  expect(stopwijzer('instelling', ...VOOR, periode).code).toBe(0)
  leg('in', 'JW307.xml')
  expect(post('2026-07-20T09:00:00').code).toBe(0)
  expect(uitMap()).toEqual(eerder)

  const { code, regels } = wachtrij()
  expect(code).toBe(0)
  expect(regels).toHaveLength(1)
  expect(regels[0]).toMatchObject({
    berichtsoort: 'JW308',
    staat: 'vastgehouden',
    vastgehoudenTot: '2026-07-27T08:00',
    uiterlijk: '2026-07-23',
    teLaat: true,
  })
  const { id } = regels[0]!
  const nieuw = stopwijzer('wachtrij', 'opnieuw-als-nieuw', id)
  expect(nieuw).toMatchObject({ code: 2, uit: '' })
  expect(nieuw.praat).toContain('WACHTRIJ_KAN_NIET')
  expect(stopwijzer('wachtrij', 'opgeven', id)).toMatchObject({ code: 2, uit: '' })
  const opgeven = stopwijzer('wachtrij', 'opgeven', id, '--reden', 'per telefoon beantwoord')
  expect(opgeven.code).toBe(0)
  expect(JSON.parse(opgeven.uit)).toMatchObject({ id, actie: 'opgeven', gelukt: true })
  expect(wachtrij()).toEqual({ code: 0, regels: [] })
  expect(stopwijzer('taken', ...VOOR).uit).toContain('handmatig-beoordelen')

  leg('in', 'JW307.xml')
  expect(post('2026-07-27T08:00:00').code).toBe(0)
  // Given up stays given up, also when the stop is delivered again.
  expect(uitMap()).toEqual(eerder)
}, 120_000)

test('a replay finds nothing that would be answered differently', () => {
  const alles = stopwijzer('herspeel', ...VOOR)
  expect(JSON.parse(alles.uit)).toEqual({
    organisatie: '0363',
    bekeken: 2,
    gelijk: 2,
    verschillen: [],
  })
  expect(alles.code).toBe(0)
  expect(stopwijzer('herspeel', ...VOOR, '--van', '01-08-2026').code).toBe(3)
  const fout = stopwijzer('herspeel', ...VOOR, '--van', '31-02-2026')
  expect(fout.code).toBe(2)
  expect(fout.praat).toContain('--van')
}, 60_000)
