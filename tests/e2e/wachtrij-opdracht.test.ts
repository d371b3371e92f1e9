// SPDX-License-Identifier: EUPL-1.2
/** The queue and the replay on the real command line: a freeze, a choice, an end, and a look back. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Wachtrijregel } from '../../packages/dienst/src/verwerking/wachtrij.ts'
import { gebruikEigenMap } from '../hulp/eigenmap.ts'

const eigen = gebruikEigenMap()

const post = (nu: string) => eigen.post('0363', nu)
const VOOR = ['--organisatie', '0363'] as const
const uitMap = () => readdirSync(join(eigen.map, 'p', 'uit')).sort()
const leg = (naar: string, naam: string) => eigen.leg(naam, `p/${naar}/${naam}`)
function wachtrij(): { code: number | null; regels: Wachtrijregel[] } {
  const { code, uit } = eigen.stopwijzer(['wachtrij', ...VOOR])
  return { code, regels: JSON.parse(uit) as Wachtrijregel[] }
}

test('what a freeze holds is shown, and what a person gave up stays away afterwards', () => {
  leg('eigen', 'JW301.xml')
  leg('in', 'JW305.xml')
  expect(post('2026-07-19T09:00:00').code).toBe(0)
  const eerder = uitMap()
  const periode = 'bevriezing=2026-07-20T00:00/2026-07-27T08:00'
  expect(eigen.stopwijzer(['instelling', ...VOOR, periode]).code).toBe(0)
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
  const tekst = eigen.stopwijzer(['wachtrij', ...VOOR, '--formaat', 'tekst'])
  expect(tekst.code).toBe(0)
  const zinnen = tekst.uit.replace(/\s+/g, ' ')
  expect(zinnen).toContain('1 bericht in de wachtrij van 0363. Niets wacht op u.')
  expect(zinnen).toContain('Tot 27-07-2026 08:00.')
  expect(zinnen).toContain('uiterlijk 23-07-2026 (over 3 dagen). TE LAAT als het tot dan wacht.')
  const nieuw = eigen.stopwijzer(['wachtrij', 'opnieuw-als-nieuw', id])
  expect(nieuw).toMatchObject({ code: 2, uit: '' })
  expect(nieuw.praat).toContain('WACHTRIJ_KAN_NIET')
  expect(eigen.stopwijzer(['wachtrij', 'opgeven', id])).toMatchObject({ code: 2, uit: '' })
  const opgeven = eigen.stopwijzer([
    'wachtrij',
    'opgeven',
    id,
    '--reden',
    'per telefoon beantwoord',
  ])
  expect(opgeven.code).toBe(0)
  expect(JSON.parse(opgeven.uit)).toMatchObject({ id, actie: 'opgeven', gelukt: true })
  expect(wachtrij()).toEqual({ code: 0, regels: [] })
  expect(eigen.stopwijzer(['taken', ...VOOR]).uit).toContain('handmatig-beoordelen')

  leg('in', 'JW307.xml')
  expect(post('2026-07-27T08:00:00').code).toBe(0)
  // Given up stays given up, also when the stop is delivered again.
  expect(uitMap()).toEqual(eerder)
}, 120_000)

test('a replay finds nothing that would be answered differently', () => {
  const alles = eigen.stopwijzer(['herspeel', ...VOOR])
  expect(JSON.parse(alles.uit)).toEqual({
    organisatie: '0363',
    bekeken: 2,
    gelijk: 2,
    verschillen: [],
  })
  expect(alles.code).toBe(0)
  expect(eigen.stopwijzer(['herspeel', ...VOOR, '--van', '01-08-2026']).code).toBe(3)
  const fout = eigen.stopwijzer(['herspeel', ...VOOR, '--van', '31-02-2026'])
  expect(fout.code).toBe(2)
  expect(fout.praat).toContain('--van')
})
