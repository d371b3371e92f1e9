// SPDX-License-Identifier: EUPL-1.2
/** The units of systemd: judged by systemd itself where it is, and by what we promise everywhere. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { OPDRACHTEN } from '../../packages/cli/src/programma/register.ts'
import { onbekendeNamen, tekstVan } from './bestanden.ts'

const UNITS = ['stopwijzer.service', 'stopwijzer-postbus@.service'] as const
const regelsVan = (unit: string) => tekstVan(`systemd/${unit}`).split('\n')
const ANALYSE = spawnSync('systemd-analyze', ['--version']).status === 0

describe.each(UNITS)('systemd: %s', (unit) => {
  it('noemt alleen instellingen en opdrachten die bestaan', () => {
    expect(onbekendeNamen(tekstVan(`systemd/${unit}`))).toEqual([])
    const [start] = regelsVan(unit).filter((regel) => regel.startsWith('ExecStart='))
    const [, opdracht] = /stopwijzer\.mjs (\w+)/.exec(start!) ?? []
    expect(OPDRACHTEN.map(({ naam }) => naam)).toContain(opdracht)
  })

  it('geeft het geheim als credential en draait niet als root', () => {
    const regels = regelsVan(unit)
    expect(regels).toContain('User=stopwijzer')
    expect(regels).toContain('LoadCredential=sleutel:/etc/stopwijzer/sleutel')
    expect(regels).toContain('Environment=STOPWIJZER_SLEUTEL_FILE=%d/sleutel')
    for (const regel of ['NoNewPrivileges=yes', 'ProtectSystem=strict', 'CapabilityBoundingSet=']) {
      expect(regels).toContain(regel)
    }
    expect(tekstVan(`systemd/${unit}`)).not.toMatch(/^MemoryDenyWriteExecute=/m)
  })

  it.skipIf(!ANALYSE)('is volgens systemd goed te lezen en goed afgeschermd', () => {
    const map = mkdtempSync(join(tmpdir(), 'stopwijzer-unit-'))
    try {
      const pad = join(map, unit)
      // The program of the packages, which is not on every computer that tests.
      writeFileSync(pad, tekstVan(`systemd/${unit}`).replace('/usr/bin/node', '/bin/true'))
      const proef = unit.replace('@', '@0363')
      if (proef !== unit) writeFileSync(join(map, proef), tekstVan(`systemd/${unit}`))
      const verify = spawnSync('systemd-analyze', ['verify', '--recursive-errors=no', pad], {
        encoding: 'utf8',
      })
      expect(verify.stderr).toBe('')
      const veilig = spawnSync(
        'systemd-analyze',
        ['security', '--offline=true', '--threshold=20', pad],
        { encoding: 'utf8' },
      )
      // 2.0 of 10: systemd calls that OK; the threshold is in tenths.
      expect(veilig.status, veilig.stdout.slice(-300)).toBe(0)
    } finally {
      rmSync(map, { recursive: true, force: true })
    }
  })
})

describe('systemd: stopwijzer.env', () => {
  it('noemt alleen instellingen die bestaan', () => {
    expect(onbekendeNamen(tekstVan('systemd/stopwijzer.env'))).toEqual([])
    // The service and the file drops read it side by side: a port in it would be taken twice.
    expect(tekstVan('systemd/stopwijzer.env')).not.toContain('_POORT=')
  })
})
