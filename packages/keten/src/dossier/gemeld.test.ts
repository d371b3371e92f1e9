// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA } from '../../../../tests/keten/berichten.ts'
import { AANBIEDER, GEMEENTE, Partij, wissel } from '../../../../tests/keten/proefketen.ts'
import type { BekendFeit } from './feiten.ts'
import { gemeldeFeiten } from './gemeld.ts'
import { leidAf } from './toestand.ts'

function gestart(begin = '2026-01-12', gemeld = '2026-01-13') {
  const gemeente = new Partij(GEMEENTE, 'gemeente')
  const aanbieder = new Partij(AANBIEDER, 'aanbieder')
  wissel(gemeente, aanbieder, jw301('2026-01-02', [twA()]), '2026-01-02')
  wissel(aanbieder, gemeente, jw305(gemeld, [start(begin)]), gemeld)
  return { gemeente, aanbieder }
}

const gemeld = (partij: Partij) =>
  leidAf(partij.dossier, '2026-08-01').flatMap((t) => gemeldeFeiten(t, partij.dossier))
const kort = (partij: Partij) =>
  gemeld(partij).map((een) => [een.soort, een.redenBeeindiging, een.gemeldOp, een.basis])

describe('the starts and stops that stand', () => {
  test('a stop counts from the last day of care, on both sides', () => {
    const { gemeente, aanbieder } = gestart()
    const bericht = jw307('2026-07-20', [stop('2026-01-12', '31', '2026-07-17')])
    wissel(aanbieder, gemeente, bericht, '2026-07-20')
    const verwacht = [
      ['start', null, '2026-01-13', '2026-01-12'],
      ['stop', '31', '2026-07-20', '2026-07-17'],
    ]
    expect(kort(gemeente)).toEqual(verwacht)
    expect(kort(aanbieder)).toEqual(verwacht)
  })

  test('a start on a toewijzing that came later counts from its receipt', () => {
    const { gemeente } = gestart('2025-12-01')
    expect(kort(gemeente)).toEqual([['start', null, '2026-01-13', '2026-01-02']])
  })

  test.each([
    ['retroactive, before the report', '2026-06-15', '2026-05-31', '2026-06-16', '2026-06-15'],
    ['not retroactive', '2026-06-15', '2026-06-30', '2026-06-16', '2026-05-29'],
    [
      'retroactive, after the report: it closed the toewijzing',
      '2026-06-15',
      '2026-05-31',
      '2026-06-02',
      '2026-05-29',
    ],
  ])('a withdrawal: %s', (_naam, op, einddatum, gemeldOp, basis) => {
    const { gemeente, aanbieder } = gestart()
    const intrekking = jw301(op, [
      twA({ Toewijzingsdatum: op, Einddatum: einddatum, RedenWijziging: '05' }),
    ])
    const melding = jw307(gemeldOp, [stop('2026-01-12', '36', '2026-05-29')])
    const stappen = [
      [op, () => wissel(gemeente, aanbieder, intrekking, op)],
      [gemeldOp, () => wissel(aanbieder, gemeente, melding, gemeldOp)],
    ] as const
    for (const [, doe] of stappen.toSorted(([a], [b]) => (a < b ? -1 : 1))) doe()
    expect(kort(gemeente).at(-1)).toEqual(['stop', '36', gemeldOp, basis])
  })

  test('a definitive stop after a temporary one: unknown until somebody recorded the day', () => {
    const { gemeente, aanbieder } = gestart()
    wissel(
      aanbieder,
      gemeente,
      jw307('2026-06-08', [stop('2026-01-12', '20', '2026-06-05')]),
      '2026-06-08',
    )
    wissel(
      aanbieder,
      gemeente,
      jw307('2026-06-29', [stop('2026-01-12', '34', '2026-06-05')]),
      '2026-06-29',
    )
    expect(kort(gemeente).slice(1)).toEqual([
      ['stop', '20', '2026-06-08', '2026-06-05'],
      ['stop', '34', '2026-06-29', null],
    ])
    const [feit] = gemeld(aanbieder)
    const { gemeente: g, aanbieder: a, toewijzingNummer, product, begindatum } = feit!
    const bekend: BekendFeit = {
      soort: 'bekend',
      gemeente: g,
      aanbieder: a,
      toewijzingNummer,
      product,
      begindatum,
      bekendOp: '2026-06-24',
      herkomst: {
        berichtId: 'n1',
        berichtsoort: 'notitie',
        identificatie: '',
        dagtekening: '2026-06-29',
        moment: '2026-06-29T08:00:00',
        richting: 'verzonden',
      },
    }
    aanbieder.dossier = {
      ...aanbieder.dossier,
      feiten: [...aanbieder.dossier.feiten, bekend],
    }
    expect(kort(aanbieder).at(-1)).toEqual(['stop', '34', '2026-06-29', '2026-06-24'])
  })

  test('what was removed or rejected is not there', () => {
    const { gemeente, aanbieder } = gestart()
    wissel(
      aanbieder,
      gemeente,
      jw307('2026-07-20', [stop('2026-01-12', '31', '2026-07-17')]),
      '2026-07-20',
    )
    wissel(
      aanbieder,
      gemeente,
      jw307('2026-07-21', [stop('2026-01-12', '31', '2026-07-17', { StatusAanlevering: '3' })]),
      '2026-07-21',
    )
    expect(gemeld(gemeente).map((een) => een.soort)).toEqual(['start'])
  })
})
