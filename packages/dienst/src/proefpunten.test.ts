// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { afterEach, expect, test, vi } from 'vitest'
import { leesConfiguratie } from './dienst.ts'
import { leesVal, PROEFPUNTEN, proefpunt, zetVal } from './proefpunten.ts'

afterEach(() => vi.restoreAllMocks())

test('a trap is a known point and a number', () => {
  expect(leesVal('na-commit:3')).toEqual({ punt: 'na-commit', keer: 3 })
  expect(leesVal(undefined)).toBeUndefined()
  expect(leesVal('')).toBeUndefined()
  for (const fout of ['na-commit', 'na-commit:0', 'elders:1', 'na-commit:1:2']) {
    expect(() => leesVal(fout)).toThrow('STOPWIJZER_VALLEN')
  }
})

test('outside a trial a trap is refused', () => {
  const env = { STOPWIJZER_VALLEN: 'na-commit:1' }
  expect(() => leesConfiguratie(env)).toThrow('STOPWIJZER_VALLEN')
  expect(leesConfiguratie({ ...env, STOPWIJZER_PROEF: '1' }).val?.punt).toBe('na-commit')
})

test('only the asked passing of the asked point ends the process', () => {
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
  zetVal({ punt: 'na-commit', keer: 2 })
  proefpunt('na-claim')
  proefpunt('na-commit')
  expect(kill).not.toHaveBeenCalled()
  proefpunt('na-commit')
  expect(kill.mock.calls).toEqual([[process.pid, 'SIGKILL']])
  zetVal({ punt: 'na-commit', keer: 1 })
  zetVal(undefined)
  proefpunt('na-commit')
  expect(kill).toHaveBeenCalledTimes(1)
})

test('every point is passed somewhere in the program', () => {
  const bestanden = spawnSync('grep', ['-rlE', '\\bproefpunt\\(', import.meta.dirname], {
    encoding: 'utf8',
  })
    .stdout.split('\n')
    .filter((pad) => pad !== '' && !pad.includes('proefpunten'))
  const tekst = bestanden.map((pad) => readFileSync(join(pad), 'utf8')).join('\n')
  for (const punt of PROEFPUNTEN) expect(tekst).toContain(`proefpunt('${punt}')`)
})
