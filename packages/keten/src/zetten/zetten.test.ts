// SPDX-License-Identifier: EUPL-1.2
/** The list of moves per state, as a person would read it; `eigenschappen.test.ts` proves it in general. */
import { describe, expect, it } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA, twB } from '../../../../tests/keten/berichten.ts'
import { AANBIEDER, GEMEENTE, Partij, wissel } from '../../../../tests/keten/proefketen.ts'
import type { Zet, Zetsoort } from './zet.ts'
import { mogelijkeZetten } from './zetten.ts'

const DAG = '2026-07-21'
const S = start('2026-01-12')
const T = stop('2026-01-12', '20', '2026-06-07')
const D = stop('2026-01-12', '31', '2026-07-17')

function na(...stappen: readonly (typeof S | typeof D)[]) {
  const gemeente = new Partij(GEMEENTE, 'gemeente')
  const aanbieder = new Partij(AANBIEDER, 'aanbieder')
  wissel(gemeente, aanbieder, jw301('2026-01-02', [twA(), twB()]), '2026-01-02')
  for (const een of stappen) {
    const bericht = 'Einddatum' in een ? jw307(DAG, [een]) : jw305(DAG, [een])
    wissel(aanbieder, gemeente, bericht, DAG)
  }
  return { gemeente, aanbieder }
}

function zetten({ aanbieder }: { aanbieder: Partij }, nummer = '300201'): Zet[] {
  const toestand = aanbieder.toestand(nummer, DAG)!
  return mogelijkeZetten(toestand, aanbieder.dossier, aanbieder.context(DAG))
}

/** `soort`: its messages, or `-` with the rules that refuse it. */
function kort(lijst: readonly Zet[], soorten: readonly Zetsoort[]) {
  return lijst
    .filter((zet) => soorten.includes(zet.soort))
    .map((zet) => {
      const regels = [...new Set(zet.waaromNiet.map((b) => b.regel))].join('+')
      return `${zet.soort}: ${zet.mag ? zet.berichten.join(' ') : `- ${regels}`}`
    })
}

const NIEUW = [
  'start',
  'herstart',
  'tijdelijke-stop',
  'definitieve-stop',
  'definitief-na-tijdelijk',
] as const

describe('new reports, per state', () => {
  it.each([
    ['TOEGEWEZEN', [], ['start: JW305', 'tijdelijke-stop: - OP295', 'definitieve-stop: - OP295']],
    ['GESTART', [S], ['herstart: - TR326', 'tijdelijke-stop: JW307', 'definitieve-stop: JW307']],
    [
      'TIJDELIJK_GESTOPT',
      [S, T],
      ['herstart: JW305', 'tijdelijke-stop: - TR413', 'definitief-na-tijdelijk: JW307'],
    ],
    [
      'DEFINITIEF_GESTOPT',
      [S, D],
      ['herstart: JW305', 'tijdelijke-stop: - TR415', 'definitieve-stop: - TR415'],
    ],
  ])('%s', (levering, stappen, verwacht) => {
    const partijen = na(...stappen)
    expect(partijen.aanbieder.toestand('300201', DAG)?.levering).toBe(levering)
    expect(kort(zetten(partijen), NIEUW)).toEqual(verwacht)
  })

  it('gives the days and reasons that fit', () => {
    const lijst = zetten(na(S, T))
    const zoek = (soort: Zetsoort) => lijst.find((zet) => zet.soort === soort)!
    expect(zoek('definitief-na-tijdelijk').ruimte).toEqual({
      datum: { vanaf: '2026-06-07', tot: DAG, behalve: [] },
      redenen: ['02', '31', '32', '33', '34', '35', '36', '37', '38', '39'],
    })
    expect(zoek('herstart').ruimte).toEqual({
      datum: { vanaf: null, tot: DAG, behalve: ['2026-01-12'] },
      dagen: [],
    })
  })

  it('lets an earlier start be stopped after its stop was removed (OP155)', () => {
    const weg = { ...D, StatusAanlevering: '3' as const }
    const partijen = na(S, D, start('2026-07-19'), weg)
    expect(kort(zetten(partijen), ['definitieve-stop'])).toEqual([
      'definitieve-stop: JW307',
      'definitieve-stop: JW307',
    ])
  })

  it('offers with a warning what only the law forbids', () => {
    const { gemeente, aanbieder } = na(S, D)
    const dicht = { Toewijzingsdatum: DAG, Einddatum: '2026-07-17', RedenWijziging: '14' as const }
    wissel(gemeente, aanbieder, jw301(DAG, [twA(dicht), twB()]), DAG)
    const herstart = zetten({ aanbieder }).find((zet) => zet.soort === 'herstart')
    expect(herstart).toMatchObject({
      mag: true,
      waarschuwingen: [expect.stringContaining('OP379')],
    })
  })
})

describe('corrections, field by field', () => {
  const velden = (lijst: readonly Zet[], soort: Zetsoort) =>
    Object.fromEntries(
      lijst
        .filter((zet) => zet.soort === soort)
        .map((zet) => [zet.veld, zet.mag ? zet.berichten.length : zet.waaromNiet[0]?.regel]),
    )

  it('of a stop: one message, two, or the chain over the start', () => {
    expect(velden(zetten(na(S, D)), 'stop-verbeteren')).toEqual({
      redenBeeindiging: 2,
      einddatum: 2,
      begindatum: 3,
      toewijzingIngangsdatum: 2,
      toewijzingNummer: 3,
      product: 'IV075',
      client: 1,
    })
  })

  it('of a start, with and without a stop on it', () => {
    expect(velden(zetten(na(S)), 'start-verbeteren')).toEqual({
      begindatum: 1,
      toewijzingIngangsdatum: 2,
      toewijzingNummer: 1,
      product: 'IV075',
      client: 1,
    })
    expect(velden(zetten(na(S, D)), 'start-verbeteren')).toMatchObject({
      begindatum: 3,
      toewijzingIngangsdatum: 4,
    })
    expect(kort(zetten(na(S, D)), ['start-verwijderen', 'stop-verwijderen'])).toEqual([
      'stop-verwijderen: JW307',
      'start-verwijderen: JW307 JW305',
    ])
  })

  it('of a temporary stop that was followed by a definitive one', () => {
    const [reden, einddatum] = zetten(na(S, T, D)).filter(
      (zet) => zet.over?.wat === 'stop' && zet.over.redenBeeindiging === '20',
    )
    // Any other reason would be a second definitive stop.
    expect(reden).toMatchObject({ mag: false, waaromNiet: [{ regel: 'TR415' }] })
    expect(einddatum).toMatchObject({
      mag: true,
      ruimte: { datum: { vanaf: '2026-01-12', tot: '2026-07-17', behalve: ['2026-06-07'] } },
    })
  })

  it('the start of an earlier period cannot move while a later one runs', () => {
    const lijst = zetten(na(S, D, start('2026-07-19')))
    const begin = lijst.find((zet) => zet.soort === 'start-verbeteren' && zet.veld === 'begindatum')
    expect(begin?.waaromNiet).toMatchObject([{ regel: 'TR326' }])
  })
})

it('refuses everything while an answer is out, with the rule that says so', () => {
  const { aanbieder } = na(S)
  aanbieder.verstuur(jw307(DAG, [D]), DAG)
  for (const zet of zetten({ aanbieder })) {
    const regel = zet.waaromNiet[0]?.regel
    expect([zet.mag, ['OP080', 'IV075'].includes(regel!)]).toEqual([false, true])
  }
  // Another toewijzing goes its own way.
  expect(kort(zetten({ aanbieder }, '300202'), ['start'])).toEqual(['start: JW305'])
})

it('offers a municipality nothing', () => {
  const { gemeente } = na(S)
  const toestand = gemeente.toestand('300201', DAG)!
  expect(mogelijkeZetten(toestand, gemeente.dossier, gemeente.context(DAG))).toEqual([])
})
