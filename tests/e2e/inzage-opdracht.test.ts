// SPDX-License-Identifier: EUPL-1.2
/** The real command `inzage`: the BSN comes in through stdin and is nowhere but in the zip. */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gebruikEigenMap, metToewijzing } from '../hulp/eigenmap.ts'

const WIE = ['--organisatie', '65656055']
const BSN = '999900006'
const eigen = gebruikEigenMap({ begin: metToewijzing })

test('a zip, by BSN from stdin or by number; never over another file, never a BSN in a name', () => {
  const zip = join(eigen.map, 'inzage.zip')
  const gemaakt = eigen.stopwijzer(['inzage', ...WIE, '--uit', zip], { invoer: `${BSN}\n` })
  expect([gemaakt.code, JSON.parse(gemaakt.uit)]).toEqual([0, { bestand: zip, berichten: 2 }])
  expect(`${gemaakt.uit}${gemaakt.praat}`).not.toContain(BSN)
  expect(statSync(zip).mode & 0o777).toBe(0o600)
  const weer = eigen.stopwijzer(['inzage', ...WIE, '--toewijzing', '300201', '--uit', zip])
  expect([weer.code, weer.praat]).toEqual([2, expect.stringContaining('UITVOER_MISLUKT')])
  const naam = eigen.stopwijzer(['inzage', ...WIE, '--toewijzing', '300201', '--uit', `${BSN}.zip`])
  expect([naam.code, naam.praat]).toEqual([2, expect.stringContaining('WAARDE_FOUT')])
  expect(naam.praat).not.toContain(BSN)
  expect(existsSync(join(eigen.map, `${BSN}.zip`))).toBe(false)
  const onbekend = eigen.stopwijzer(['inzage', ...WIE, '--uit', join(eigen.map, 'b.zip')], {
    invoer: '999996770',
  })
  expect([onbekend.code, onbekend.praat]).toEqual([2, expect.stringContaining('CLIENT_NIETS')])
  expect(existsSync(join(eigen.map, 'b.zip'))).toBe(false)
})

test('a note on a dossier, and who looked, in the log', () => {
  const wie = [...WIE, '--toewijzing', '300201']
  const geschreven = eigen.stopwijzer([
    'inzage',
    'notitie',
    ...wie,
    '--tekst',
    'Einddatum klopt niet',
  ])
  expect([geschreven.code, JSON.parse(geschreven.uit).tekst]).toEqual([0, 'Einddatum klopt niet'])
  const lijst = JSON.parse(eigen.stopwijzer(['inzage', 'notities', ...WIE], { invoer: BSN }).uit)
  expect(lijst).toMatchObject([{ tekst: 'Einddatum klopt niet' }])
  expect(eigen.stopwijzer(['audit', 'controleer']).code).toBe(0)
})

test('everything of the organisation in open formats, once per folder', () => {
  const doel = join(eigen.map, 'export')
  const uit = eigen.stopwijzer(['exporteer', ...WIE, '--map', doel])
  expect([uit.code, JSON.parse(uit.uit).berichten]).toEqual([0, 2])
  expect(`${uit.uit}${uit.praat}`).not.toContain(BSN)
  expect(existsSync(join(doel, 'manifest.json'))).toBe(true)
  expect(statSync(doel).mode & 0o777).toBe(0o700)
  const weer = eigen.stopwijzer(['exporteer', ...WIE, '--map', doel])
  expect([weer.code, weer.praat]).toEqual([2, expect.stringContaining('EXPORT_MAP')])
})
