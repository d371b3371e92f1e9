// SPDX-License-Identifier: EUPL-1.2
/** Every plan is carried out against the real judging of the receiver. */
import { describe, expect, it } from 'vitest'
import {
  jw301,
  jw305,
  jw307,
  product,
  start,
  stop,
  twA,
  twB,
} from '../../../../tests/keten/berichten.ts'
import { AANBIEDER, BSN, GEMEENTE, Partij, wissel } from '../../../../tests/keten/proefketen.ts'
import type { StopFeit } from '../dossier/feiten.ts'
import { leidAf, type ToewijzingToestand } from '../dossier/toestand.ts'
import { F21, type Regioprofiel } from '../regio/profiel.ts'
import type { Gewenst } from './gewenst.ts'
import { correctieplan } from './plan.ts'
import { stapBericht } from './stap.ts'

function metStop(...extra: Parameters<typeof stop>[]) {
  const gemeente = new Partij(GEMEENTE, 'gemeente')
  const aanbieder = new Partij(AANBIEDER, 'aanbieder')
  wissel(gemeente, aanbieder, jw301('2026-01-02', [twA(), twB()]), '2026-01-02')
  wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
  for (const [begin, reden, eind] of [...extra, ['2026-01-12', '31', '2026-07-17'] as const]) {
    wissel(aanbieder, gemeente, jw307('2026-07-20', [stop(begin, reden, eind)]), '2026-07-20')
  }
  return { gemeente, aanbieder }
}

function voerUit(
  { gemeente, aanbieder }: { gemeente: Partij; aanbieder: Partij },
  gewenst: Gewenst,
  profiel: Regioprofiel | null = null,
  welke: (toestand: ToewijzingToestand) => StopFeit | undefined = ({ stops }) => stops.at(-1),
) {
  const toestand = aanbieder.toestand('300201', '2026-07-21')
  const fout = toestand && welke(toestand)
  if (toestand === undefined || fout === undefined) throw new Error('geen stop')
  const alle = leidAf(aanbieder.dossier, '2026-07-21')
  const plan = correctieplan(fout, gewenst, toestand, profiel, alle)
  if (!plan.mag) throw new Error(plan.reden)
  for (const stap of plan.stappen) {
    const bericht = stapBericht(stap, GEMEENTE, aanbieder.dossier, aanbieder.context('2026-07-21'))
    if (bericht === null) continue
    const { ontvangst } = wissel(aanbieder, gemeente, bericht, '2026-07-21')
    expect(ontvangst.uitkomst).toBe('goedgekeurd')
  }
  return plan.stappen.map((stap) => (stap.soort === 'wachten' ? stap.op : stap.soort))
}

const eindstand = (partij: Partij, nummer = '300201') =>
  partij
    .toestand(nummer, '2026-07-21')
    ?.stops.map((s) => [s.begindatum, s.redenBeeindiging, s.einddatum, s.toewijzingIngangsdatum])

describe('correctieplan', () => {
  it.each<[string, Gewenst, string[], (string | null)[][] | undefined]>([
    [
      'C01: reason',
      { redenBeeindiging: '34' },
      ['JW307'],
      [['2026-01-12', '34', '2026-07-17', '2026-01-05']],
    ],
    [
      'C03: Einddatum',
      { einddatum: '2026-07-10' },
      ['JW307', 'JW308', 'JW307'],
      [['2026-01-12', '31', '2026-07-10', '2026-01-05']],
    ],
    [
      'C05: ToewijzingIngangsdatum',
      { toewijzingIngangsdatum: '2026-01-06' },
      ['JW307', 'JW308', 'JW307'],
      [['2026-01-12', '31', '2026-07-17', '2026-01-06']],
    ],
    [
      'Begindatum: the start comes along',
      { begindatum: '2026-01-14' },
      ['JW307', 'JW308', 'JW305', 'JW306', 'JW307'],
      [['2026-01-14', '31', '2026-07-17', '2026-01-05']],
    ],
    ['wholly wrong', { weg: true }, ['JW307'], []],
  ])('%s', (_, gewenst, stappen, stops) => {
    const partijen = metStop()
    expect(voerUit(partijen, gewenst)).toEqual(stappen)
    expect(eindstand(partijen.aanbieder)).toEqual(stops)
    expect(eindstand(partijen.gemeente)).toEqual(stops)
  })

  it('takes the start and the stop to another number', () => {
    const partijen = metStop()
    const gewenst = { toewijzingNummer: '300202', product: { categorie: '55', code: '55A11' } }
    voerUit(partijen, gewenst)
    expect(eindstand(partijen.gemeente, '300201')).toEqual([])
    expect(eindstand(partijen.gemeente, '300202')?.[0]?.[2]).toBe('2026-07-17')
    expect(partijen.gemeente.toestand('300201', '2026-07-21')?.levering).toBe('TOEGEWEZEN')
  })

  it('moves the stop alone when the other number has its own start', () => {
    const partijen = metStop()
    const naar = { ToewijzingNummer: '300202', Product: product('55', '55A11') } as const
    const startB = start('2026-01-12', naar as Partial<ReturnType<typeof start>>)
    wissel(partijen.aanbieder, partijen.gemeente, jw305('2026-07-20', [startB]), '2026-07-20')
    const gewenst = { toewijzingNummer: '300202', product: { categorie: '55', code: '55A11' } }
    expect(voerUit(partijen, gewenst)).toEqual(['JW307', 'JW308', 'JW307'])
    expect(eindstand(partijen.gemeente, '300202')?.[0]?.[2]).toBe('2026-07-17')
    const { gemeente } = partijen
    expect(gemeente.toestand('300201', '2026-07-21')?.levering).toBe('GESTART')
    expect(gemeente.toestand('300202', '2026-07-21')?.levering).toBe('DEFINITIEF_GESTOPT')
  })

  it('takes a temporary stop on the same start along', () => {
    const partijen = metStop(['2026-01-12', '20', '2026-06-07'])
    voerUit(partijen, { begindatum: '2026-01-14' })
    expect(eindstand(partijen.gemeente)).toEqual([
      ['2026-01-14', '20', '2026-06-07', '2026-01-05'],
      ['2026-01-14', '31', '2026-07-17', '2026-01-05'],
    ])
  })

  it('C13 turned round: a temporary stop takes the definitive one that followed it along', () => {
    const partijen = metStop(['2026-01-12', '20', '2026-06-07'])
    const tijdelijk = (toestand: ToewijzingToestand) => toestand.stops[0]
    expect(voerUit(partijen, { einddatum: '2026-06-12' }, null, tijdelijk)).toEqual([
      'JW307',
      'JW308',
      'JW307',
    ])
    expect(eindstand(partijen.gemeente)).toEqual([
      ['2026-01-12', '20', '2026-06-12', '2026-01-05'],
      ['2026-01-12', '31', '2026-07-17', '2026-01-05'],
    ])
  })

  it('follows a region that wants two messages, also for the reason', () => {
    expect(voerUit(metStop(), { redenBeeindiging: '34' }, F21)).toEqual(['JW307', 'JW308', 'JW307'])
  })

  it('C11: another client needs a message of its own', () => {
    expect(voerUit(metStop(), { andereClient: true })).toEqual(['JW307', 'JW308', 'andere-client'])
  })

  it('refuses to remove what was never approved, and to change nothing', () => {
    const { aanbieder } = metStop()
    const toestand = aanbieder.toestand('300201', '2026-07-21')
    const goed = toestand?.stops[0]
    if (toestand === undefined || goed === undefined) throw new Error('geen stop')
    const nooit = { ...goed, einddatum: '2026-07-16' }
    expect(correctieplan(nooit, { weg: true }, toestand, null)).toMatchObject({ mag: false })
    expect(correctieplan(goed, { einddatum: goed.einddatum }, toestand, null)).toMatchObject({
      mag: false,
    })
  })

  it('waits for an answer that is still out', () => {
    const { aanbieder } = metStop()
    aanbieder.verstuur(
      jw307('2026-07-21', [stop('2026-01-12', '31', '2026-07-17', { StatusAanlevering: '3' })]),
      '2026-07-21',
    )
    const toestand = aanbieder.toestand('300201', '2026-07-21')
    const fout = toestand?.stops[0]
    if (toestand === undefined || fout === undefined) throw new Error('geen stop')
    expect(correctieplan(fout, { weg: true }, toestand, null)).toMatchObject({ mag: false })
  })

  it('warns that a closed toewijzing does not open again', () => {
    const { gemeente, aanbieder } = metStop()
    const dicht = twA({
      Toewijzingsdatum: '2026-07-20',
      Einddatum: '2026-07-17',
      RedenWijziging: '14',
    })
    wissel(gemeente, aanbieder, jw301('2026-07-20', [dicht]), '2026-07-20')
    const toestand = aanbieder.toestand('300201', '2026-07-21')
    const fout = toestand?.stops[0]
    if (toestand === undefined || fout === undefined) throw new Error('geen stop')
    const plan = correctieplan(fout, { weg: true }, toestand, null)
    expect(plan.mag && plan.waarschuwingen).toHaveLength(1)
    expect(aanbieder.dossier.bsn).toBe(BSN)
  })
})
