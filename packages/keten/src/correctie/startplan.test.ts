// SPDX-License-Identifier: EUPL-1.2
/** Correcting a start: every plan is carried out against the real judging of the receiver. */
import { describe, expect, it } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA, twB } from '../../../../tests/keten/berichten.ts'
import { AANBIEDER, GEMEENTE, Partij, wissel } from '../../../../tests/keten/proefketen.ts'
import { leidAf } from '../dossier/toestand.ts'
import { beproef } from './beproef.ts'
import { type GewensteStart, vulAan } from './gewenst.ts'
import { stapBericht } from './stap.ts'
import { startcorrectieplan } from './startplan.ts'

const DAG = '2026-07-21'
type Stops = readonly Parameters<typeof stop>[]

function metStart(stops: Stops = []) {
  const gemeente = new Partij(GEMEENTE, 'gemeente')
  const aanbieder = new Partij(AANBIEDER, 'aanbieder')
  wissel(gemeente, aanbieder, jw301('2026-01-02', [twA(), twB()]), '2026-01-02')
  wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
  for (const een of stops) wissel(aanbieder, gemeente, jw307('2026-07-20', [stop(...een)]), DAG)
  return { gemeente, aanbieder }
}

function planVan({ aanbieder }: ReturnType<typeof metStart>, wens: GewensteStart) {
  const alle = leidAf(aanbieder.dossier, DAG)
  const toestand = alle.find((t) => t.toewijzingNummer === '300201')!
  const gewenst = vulAan(wens, toestand, alle)
  if (gewenst === null) return null
  return startcorrectieplan(toestand.starts.at(-1)!, gewenst, toestand)
}

function voerUit(partijen: ReturnType<typeof metStart>, wens: GewensteStart) {
  const { gemeente, aanbieder } = partijen
  const plan = planVan(partijen, wens)
  if (!plan?.mag) throw new Error(plan?.reden ?? 'onbekend nummer')
  expect(beproef(plan.stappen, GEMEENTE, aanbieder.dossier, aanbieder.context(DAG))).toBeNull()
  for (const stap of plan.stappen) {
    const bericht = stapBericht(stap, GEMEENTE, aanbieder.dossier, aanbieder.context(DAG))
    if (bericht === null) continue
    expect(wissel(aanbieder, gemeente, bericht, DAG).ontvangst.uitkomst).toBe('goedgekeurd')
  }
  return plan.stappen.map((stap) => (stap.soort === 'wachten' ? stap.op : stap.soort))
}

const eindstand = (partij: Partij, nummer = '300201') => {
  const toestand = partij.toestand(nummer, DAG)
  return [
    toestand?.starts.map((s) => [s.begindatum, s.toewijzingIngangsdatum]),
    toestand?.stops.map((s) => [s.begindatum, s.redenBeeindiging, s.einddatum]),
  ]
}

const T = ['2026-01-12', '20', '2026-06-07'] as const
const D = ['2026-01-12', '31', '2026-07-17'] as const

describe('startcorrectieplan', () => {
  it.each<[string, Stops, GewensteStart, string[], unknown[]]>([
    [
      'P13: Begindatum is a key, so one message',
      [],
      { begindatum: '2026-01-14' },
      ['JW305'],
      [[['2026-01-14', '2026-01-05']], []],
    ],
    [
      'ToewijzingIngangsdatum is no key, so two',
      [],
      { toewijzingIngangsdatum: '2026-01-06' },
      ['JW305', 'JW306', 'JW305'],
      [[['2026-01-12', '2026-01-06']], []],
    ],
    [
      'the stops come off first and come back',
      [[...T], [...D]],
      { begindatum: '2026-01-14' },
      ['JW307', 'JW308', 'JW305', 'JW306', 'JW307'],
      [
        [['2026-01-14', '2026-01-05']],
        [
          ['2026-01-14', '20', '2026-06-07'],
          ['2026-01-14', '31', '2026-07-17'],
        ],
      ],
    ],
    [
      'five messages when the Ingangsdatum changes under a stop',
      [[...D]],
      { toewijzingIngangsdatum: '2026-01-06' },
      ['JW307', 'JW308', 'JW305', 'JW306', 'JW305', 'JW306', 'JW307'],
      [[['2026-01-12', '2026-01-06']], [['2026-01-12', '31', '2026-07-17']]],
    ],
    [
      'wholly wrong, with a stop on it',
      [[...D]],
      { weg: true },
      ['JW307', 'JW308', 'JW305'],
      [[], []],
    ],
    ['wholly wrong', [], { weg: true }, ['JW305'], [[], []]],
  ])('%s', (_, stops, gewenst, stappen, stand) => {
    const partijen = metStart(stops)
    expect(voerUit(partijen, gewenst)).toEqual(stappen)
    expect(eindstand(partijen.aanbieder)).toEqual(stand)
    expect(eindstand(partijen.gemeente)).toEqual(stand)
  })

  it('takes product and Ingangsdatum of another number along', () => {
    const partijen = metStart([[...D]])
    voerUit(partijen, { toewijzingNummer: '300202' })
    expect(eindstand(partijen.gemeente)).toEqual([[], []])
    const daar = partijen.gemeente.toestand('300202', DAG)
    expect(daar?.starts[0]?.product).toEqual({ categorie: '55', code: '55A11' })
    expect(daar?.levering).toBe('DEFINITIEF_GESTOPT')
    expect(planVan(metStart(), { toewijzingNummer: '399999' })).toBeNull()
  })

  it('leaves the new start to a person when it belongs to another client', () => {
    expect(voerUit(metStart([[...D]]), { andereClient: true })).toEqual([
      'JW307',
      'JW308',
      'JW305',
      'JW306',
      'andere-client',
    ])
  })

  it('refuses what was never approved, what changes nothing, and what waits for an answer', () => {
    const { aanbieder } = metStart()
    const toestand = aanbieder.toestand('300201', DAG)!
    const goed = toestand.starts[0]!
    const nooit = { ...goed, begindatum: '2026-01-13' }
    expect(startcorrectieplan(nooit, { weg: true }, toestand)).toMatchObject({ regel: 'TR063' })
    const zelfde = { begindatum: goed.begindatum }
    expect(startcorrectieplan(goed, zelfde, toestand)).toMatchObject({ regel: 'CORRECTIE' })
    const weg = start('2026-01-12', { StatusAanlevering: '3' })
    aanbieder.verstuur(jw305(DAG, [weg]), DAG)
    const wacht = aanbieder.toestand('300201', DAG)!
    expect(startcorrectieplan(goed, { weg: true }, wacht)).toMatchObject({ regel: 'OP080' })
  })

  it('a plan of which a later step would be refused is found out before the first goes', () => {
    const partijen = metStart([[...T], [...D]])
    const { aanbieder } = partijen
    const plan = planVan(partijen, { begindatum: '2026-06-30' })
    if (!plan?.mag) throw new Error('geen plan')
    // The stop of 7 June would lie before the new start (TR018).
    const struikel = beproef(plan.stappen, GEMEENTE, aanbieder.dossier, aanbieder.context(DAG))
    expect(struikel).toMatchObject({ stap: 4, bevindingen: [{ regel: 'TR018' }] })
  })
})
