// SPDX-License-Identifier: EUPL-1.2
/** A shielded client on the real command line: the BSN over stdin, a held stop, a decision, and the end of it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { gebruikEigenMap } from '../hulp/eigenmap.ts'

const BSN = '999900006'
const VOOR = ['--organisatie', '0363'] as const

const eigen = gebruikEigenMap()

/** Everything that was printed, to look through at the end. */
const gezegd: string[] = []

function stopwijzer(woorden: readonly string[], invoer = '') {
  const uit = eigen.stopwijzer(woorden, { invoer })
  gezegd.push(uit.uit, uit.praat)
  return uit
}

const json = (uit: { readonly uit: string }) => JSON.parse(uit.uit)
const post = (nu: string) => {
  const uit = eigen.post('0363', nu)
  gezegd.push(uit.uit, uit.praat)
  return uit
}
const uitMap = () => readdirSync(join(eigen.map, 'p', 'uit')).sort()
const leg = (naar: string, naam: string) => eigen.leg(naam, `p/${naar}/${naam}`)

test('from the mark to the answer that a person lets out, and the end of the mark', () => {
  leg('eigen', 'JW301.xml')
  leg('in', 'JW305.xml')
  expect(post('2026-07-19T09:00:00').code).toBe(0)
  const eerder = uitMap()

  expect(stopwijzer(['afscherming', 'zetten', ...VOOR]).praat).toContain('--reden')
  const zetten = ['afscherming', 'zetten', ...VOOR, '--reden', 'op verzoek van de wijkagent']
  const geen = stopwijzer(zetten, 'geen bsn\n')
  expect(geen).toMatchObject({ code: 2, uit: '' })
  expect(geen.praat).toContain('BSN_FOUT')
  const gezet = stopwijzer(zetten, `${BSN}\n`)
  expect(gezet.code).toBe(0)
  expect(json(gezet)).toMatchObject({ veranderd: true, nieuw: false, vastgehouden: 0, wachtrij: 0 })
  expect(stopwijzer(zetten, BSN).code).toBe(3)

  leg('in', 'JW307.xml')
  const regel = json(post('2026-07-20T09:00:00'))
  expect(regel).toMatchObject({ oordeel: 'vastgehouden', retourbericht: null, taken: [] })
  expect(Object.keys(regel)).not.toContain('afgeschermd')
  expect(uitMap()).toEqual(eerder)

  for (const lijst of ['toestand', 'taken', 'wachtrij']) {
    expect(json(stopwijzer([lijst, ...VOOR])), lijst).toEqual([])
  }
  expect(stopwijzer(['termijnen', ...VOOR]).uit).toBe('Er zijn geen open termijnen.\n')
  const [een] = json(stopwijzer(['afscherming', ...VOOR]))
  expect(een).toMatchObject({ bsn: '****0006', vastgehouden: 1 })
  const tekst = stopwijzer(['afscherming', ...VOOR, '--formaat', 'tekst']).uit
  expect(tekst).toContain('1 afgeschermde cliënt bij 0363.')
  expect(tekst).toContain('Cliënt ****0006 (')
  const taken = json(stopwijzer(['taken', ...VOOR, '--met-afgeschermd']))
  expect(taken).toMatchObject([{ soort: 'afgeschermd-beoordelen', afgeschermd: true }])
  const { id } = taken[0]
  expect(id).toBe(een.taken[0].id)
  expect(json(stopwijzer(['toestand', ...VOOR, '--met-afgeschermd']))[0]).toMatchObject({
    afgeschermd: true,
    levering: 'GESTART',
  })

  expect(stopwijzer(['taken', 'akkoord', id]).praat).toContain('TAAK_ONBEKEND')
  const akkoord = stopwijzer(['taken', 'akkoord', id, '--met-afgeschermd'])
  expect(json(akkoord)).toMatchObject({ status: 'akkoord', oordeel: 'goedgekeurd' })
  expect(uitMap().filter((naam) => !eerder.includes(naam))).toEqual(json(akkoord).verzonden)

  const opheffen = ['afscherming', 'opheffen', ...VOOR, '--toewijzing', '300201']
  const op = stopwijzer([...opheffen, '--reden', 'voorbij'])
  expect(json(op)).toMatchObject({ organisatie: '0363', berichten: [], wachtrij: 0 })
  expect(json(stopwijzer(['afscherming', ...VOOR]))).toEqual([])
  const sluiten = { soort: 'sluiten-toewijzing' }
  expect(json(stopwijzer(['taken', ...VOOR]))).toMatchObject([sluiten, sluiten])
  expect(stopwijzer(['audit', 'controleer']).code).toBe(0)

  // Not in anything printed, and not in any file of ours.
  expect(gezegd.join('\n')).not.toContain(BSN)
  const log = readFileSync(join(eigen.map, 'g', 'postgresql', 'postgresql.log'), 'utf8')
  expect(log).not.toContain(BSN)
}, 240_000)
