// SPDX-License-Identifier: EUPL-1.2
/** The audit log on the real command line: every look is in it, and it can be checked and exported. */
import { readFileSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Auditbladzijde } from '../../packages/dienst/src/opslag/auditlezen.ts'
import { gebruikEigenMap } from '../hulp/eigenmap.ts'

const GEMEENTE = ['--organisatie', '0363'] as const
const AANBIEDER = ['--organisatie', '65656055'] as const
const DOEL = ['--doel', 'proef op de som'] as const

const eigen = gebruikEigenMap({
  begin(hier) {
    hier.leg('JW301.xml', '0363/eigen/JW301.xml')
    hier.leg('JW305.xml', '0363/in/JW305.xml')
    hier.leg('JW307.xml', '0363/in/JW307.xml')
    hier.leg('JW301.xml', '65656055/in/JW301.xml')
    for (const code of ['0363', '65656055']) {
      expect(hier.post(code, '2026-07-20T09:00:00', code).praat).not.toContain('Fout')
    }
  },
})

function toon(...filter: readonly string[]): Auditbladzijde['gebeurtenissen'] {
  const { uit, praat } = eigen.stopwijzer(['audit', 'toon', ...DOEL, ...filter])
  expect(praat).toBe('')
  return (JSON.parse(uit) as Auditbladzijde).gebeurtenissen
}

test('every command that shows something of a client writes down who looked, and at whom', () => {
  const kijk = (...woorden: string[]) =>
    expect(eigen.stopwijzer(woorden).praat).not.toContain('Fout')
  for (const naam of ['toestand', 'taken', 'termijnen', 'gevolgen', 'wachtrij', 'herspeel']) {
    kijk(naam, ...GEMEENTE)
  }
  const stop = ['--toewijzing', '300201', '--einddatum', '2026-07-17', '--reden', '31']
  kijk('maak', 'jw307', ...AANBIEDER, ...stop, '--proefrun')
  const gezien = toon(...GEMEENTE)
  expect(gezien.map((een) => een.soort)).toEqual([
    'herspeel',
    'bekijk_wachtrij',
    'bekijk_gevolgen',
    'bekijk_termijnen',
    'bekijk_taken',
    'bekijk_toestanden',
  ])
  for (const een of gezien) {
    expect(een).toMatchObject({
      ...{ gebruikerIss: 'opdrachtregel', gebruikerSub: userInfo().username, isAanvrager: true },
      ...{ component: 'opdrachtregel', uitkomst: 'geslaagd', actie: 'R', recht: 'opdrachtregel' },
    })
  }
  const metClient = new Set(['bekijk_taken', 'bekijk_toestanden'])
  for (const een of gezien.filter(({ soort }) => metClient.has(soort))) {
    expect(een.clienten, een.soort).toEqual([
      { client: expect.stringMatching(/^[0-9a-f]{64}$/), toewijzing: '300201' },
    ])
  }
  const proef = toon(...AANBIEDER).find(({ soort }) => soort === 'proef_melding')
  expect(proef?.clienten).toHaveLength(1)
})

test('who decides about a task and who changes a setting is named', () => {
  const taken = JSON.parse(eigen.stopwijzer(['taken', ...GEMEENTE]).uit) as {
    id: string
    soort: string
  }[]
  const id = taken[0]!.id
  expect(eigen.stopwijzer(['taken', 'afwijzen', id, '--reden', 'gaat over 999900006']).code).toBe(0)
  expect(eigen.stopwijzer(['instelling', ...GEMEENTE, 'afsluiten=automatisch']).code).toBe(0)
  expect(toon(...GEMEENTE, '--soort', 'taak_afgewezen')).toMatchObject([
    { gebruikerSub: userInfo().username, bijzonderheden: 'gaat over ****0006' },
  ])
  expect(toon(...GEMEENTE, '--soort', 'wijzig_instelling')).toMatchObject([
    { objectId: 'afsluiten' },
  ])
})

test('looks for a client go by toewijzing; the look itself stands in the log', () => {
  const soorten = toon(...GEMEENTE, '--toewijzing', '300201').map((een) => een.soort)
  expect(soorten).toContain('bekijk_logboek')
  expect(soorten).toContain('bekijk_taken')
  const alles = toon(...GEMEENTE, '--toewijzing', '300201', '--ook-dienst')
  expect(alles.map((een) => een.soort)).toContain('ontvang_jw307')
  expect(toon(...GEMEENTE, '--toewijzing', '999', '--ook-dienst')).toEqual([])
  expect(eigen.stopwijzer(['audit', 'toon', ...GEMEENTE]).code).toBe(2)
})

test('anchors that were kept are held against the chain', () => {
  const bestand = join(eigen.map, 'ankers.jsonl')
  const { code, uit } = eigen.stopwijzer(['audit', 'anker', '--nu', '2026-07-20T09:00:00'])
  expect(code).toBe(0)
  const regels = uit.trimEnd().split('\n')
  expect(regels.map((regel) => JSON.parse(regel).organisatie)).toEqual(['0363', '65656055'])
  // Between other lines of a log.
  writeFileSync(bestand, `start\n${uit}{"gebeurtenis":"x"}\n`)
  eigen.stopwijzer(['taken', ...GEMEENTE])
  const goed = eigen.stopwijzer(['audit', 'controleer', '--ankers', bestand])
  expect([goed.code, JSON.parse(goed.uit)]).toMatchObject([
    0,
    [
      { organisatie: '0363', heel: true, ankers: 2, breuk: null },
      { organisatie: '65656055', heel: true, ankers: 2 },
    ],
  ])
  const anders = readFileSync(bestand, 'utf8').replace(/"hash":"(.)/, (_, teken) => {
    return `"hash":"${teken === '0' ? '1' : '0'}`
  })
  writeFileSync(bestand, anders)
  const mis = eigen.stopwijzer(['audit', 'controleer', '--ankers', bestand])
  expect([mis.code, JSON.parse(mis.uit)[0]]).toMatchObject([1, { heel: false, wat: 'anker' }])
  writeFileSync(bestand, 'niets\n')
  expect(eigen.stopwijzer(['audit', 'controleer', '--ankers', bestand]).praat).toContain(
    'geen enkel anker',
  )
})

test('the export gives lines of JSON, one per client', () => {
  const { code, uit } = eigen.stopwijzer([
    'audit',
    'exporteer',
    ...GEMEENTE,
    ...DOEL,
    '--ook-dienst',
  ])
  expect(code).toBe(0)
  const regels = uit
    .trimEnd()
    .split('\n')
    .map((regel) => JSON.parse(regel))
  expect(regels.length).toBeGreaterThan(8)
  for (const regel of regels) {
    expect(regel).toMatchObject({
      ...{ AuditEnterpriseSiteID: '0363', EventDateTime: expect.stringMatching(/^2\d{3}-.*Z$/) },
    })
  }
  expect(regels.map((r) => r.EventTypeCode)).toContain('ontvang_jw307')
})
