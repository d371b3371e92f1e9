// SPDX-License-Identifier: EUPL-1.2
/** Settings on the real command line: what is wrong stops the start and is named. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bouwOpdrachtregel } from '../hulp/opdrachtregel.ts'

const PROGRAMMA = join(import.meta.dirname, '../../packages/cli/bin/stopwijzer.mjs')

let map: string
beforeAll(() => {
  bouwOpdrachtregel()
  map = mkdtempSync(join(tmpdir(), 'stopwijzer-configuratieopdracht-'))
})
afterAll(() => rmSync(map, { recursive: true, force: true }))

function stopwijzer(woorden: readonly string[], env: Readonly<Record<string, string>>) {
  const kind = spawnSync(process.execPath, [PROGRAMMA, ...woorden], {
    cwd: map,
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
    timeout: 60_000,
  })
  return { code: kind.status, uit: kind.stdout, praat: kind.stderr }
}
const controleer = ['configuratie', 'controleer'] as const

test('shows what holds and from where, and ends with 0 when all is well', () => {
  const env = { STOPWIJZER_PROEF: '1', STOPWIJZER_SLEUTEL: 'hemelsblauw' }
  const { code, uit, praat } = stopwijzer(controleer, env)
  expect([code, praat]).toEqual([0, ''])
  expect(uit).toMatch(/^STOPWIJZER_PROEF +1 {2}\(omgeving\)$/m)
  expect(uit).toMatch(/^STOPWIJZER_POORT +8307 {2}\(standaard\)$/m)
  expect(uit).toContain('Alles klopt.')
  expect(uit).not.toContain('hemelsblauw')
  const json = JSON.parse(stopwijzer([...controleer, '--formaat', 'json'], env).uit)
  expect(json).toMatchObject({ fouten: [], foutenBijStart: [] })
})

test('explains one setting, also what happens when it is wrong, and knows what was meant', () => {
  const { code, uit } = stopwijzer(['configuratie', 'uitleg', 'STOPWIJZER_TLS_SLEUTEL_FILE'], {})
  expect(code).toBe(0)
  expect(uit).toMatch(
    /^STOPWIJZER_TLS_SLEUTEL: [\s\S]+Als het fout is[\s\S]+Wat u ziet[\s\S]+Wat u doet/,
  )
  const mis = stopwijzer(['configuratie', 'uitleg', 'STOPWIJZER_PROXI'], {})
  expect(mis.code).toBe(2)
  expect(mis.praat).toMatch(/^Fout INSTELLING_ONBEKEND: .*PROXI[\s\S]*Bedoelt u STOPWIJZER_PROXY\?/)
})

test('shows every fault at once, and what would stop the service', () => {
  const { code, uit } = stopwijzer([...controleer, '--formaat', 'json'], {
    STOPWIJZER_POORT: 'x',
    STOPWIJZER_POORTJE: '1',
  })
  const { fouten, foutenBijStart } = JSON.parse(uit)
  expect(code).toBe(1)
  expect(fouten.map((een: { code: string }) => een.code).sort()).toEqual([
    'INSTELLING_FOUT',
    'INSTELLING_ONBEKEND',
  ])
  expect(foutenBijStart).toMatchObject([{ code: 'INSTELLING_ONTBREEKT' }])
})

test.each([
  [{ STOPWIJZER_PROEF: 'ja' }, 'STOPWIJZER_PROEF'],
  [{ STOPWIJZER_PROEFF: '1' }, 'STOPWIJZER_PROEFF'],
  [{ STOPWIJZER_SLEUTEL_FILE: 'weg' }, 'STOPWIJZER_SLEUTEL_FILE'],
  [{}, 'STOPWIJZER_PUBLIEK_ADRES'],
  [{ STOPWIJZER_PUBLIEK_ADRES: 'http://a.example' }, 'STOPWIJZER_PUBLIEK_ADRES'],
  [
    { STOPWIJZER_PUBLIEK_ADRES: 'https://a.example', STOPWIJZER_ADRES: '0.0.0.0' },
    'STOPWIJZER_ADRES',
  ],
] as [Record<string, string>, string][])('%j does not start, and opens nothing', (env, naam) => {
  const { code, uit, praat } = stopwijzer(['start', '--gegevens', 'g'], env)
  expect([code, uit]).toEqual([2, ''])
  expect(praat).toMatch(new RegExp(`^Fout INSTELLING_\\w+: .*${naam}\\b`))
  expect(praat).toContain('Wat te doen: ')
  expect(existsSync(join(map, 'g'))).toBe(false)
})
