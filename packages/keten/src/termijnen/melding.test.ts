// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA } from '../../../../tests/keten/berichten.ts'
import { AANBIEDER, GEMEENTE, Partij, wissel } from '../../../../tests/keten/proefketen.ts'
import { meldtermijn } from './melding.ts'

const sleutel = {
  gemeente: GEMEENTE,
  aanbieder: AANBIEDER,
  toewijzingNummer: '300201',
  product: null,
  begindatum: '2026-01-12',
}
const einde = (reden: string, einddatum: string) =>
  ({ ...sleutel, soort: 'stop', redenBeeindiging: reden, einddatum }) as const

function gestart() {
  const gemeente = new Partij(GEMEENTE, 'gemeente')
  const aanbieder = new Partij(AANBIEDER, 'aanbieder')
  wissel(gemeente, aanbieder, jw301('2026-01-02', [twA()]), '2026-01-02')
  wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
  return { gemeente, aanbieder }
}

describe('meldtermijn', () => {
  test('a stop counts from the last day of care', () => {
    const { aanbieder } = gestart()
    const termijn = meldtermijn(einde('31', '2026-07-17'), aanbieder.dossier, '2026-07-25')
    expect(termijn).toMatchObject({ uiterlijk: '2026-07-24', teLaat: true, plicht: 'eigen' })
  })

  test('a start counts from its first day, or from a JW301 that came later', () => {
    const { aanbieder } = gestart()
    const begin = { ...sleutel, soort: 'start' } as const
    expect(meldtermijn(begin, aanbieder.dossier, '2026-01-13')?.uiterlijk).toBe('2026-01-19')
    const vroeg = { ...begin, begindatum: '2025-12-01' }
    expect(meldtermijn(vroeg, aanbieder.dossier, '2026-01-13')?.strikt.basis).toBe('2026-01-02')
  })

  test('a retroactive withdrawal gives time from its receipt; an ordinary one does not', () => {
    for (const [einddatum, uiterlijk] of [
      ['2026-05-31', '2026-06-22'],
      ['2026-06-30', '2026-06-05'],
    ] as const) {
      const { gemeente, aanbieder } = gestart()
      const anders = { Toewijzingsdatum: '2026-06-15', Einddatum: einddatum } as const
      const bericht = jw301('2026-06-15', [twA({ ...anders, RedenWijziging: '05' })])
      wissel(gemeente, aanbieder, bericht, '2026-06-15')
      const termijn = meldtermijn(einde('36', '2026-05-29'), aanbieder.dossier, '2026-06-16')
      expect(termijn?.uiterlijk).toBe(uiterlijk)
    }
  })

  test('a definitive stop after a temporary one has no term until it is known since when', () => {
    const { gemeente, aanbieder } = gestart()
    const pauze = jw307('2026-06-08', [stop('2026-01-12', '20', '2026-06-07')])
    wissel(aanbieder, gemeente, pauze, '2026-06-08')
    const definitief = einde('34', '2026-06-07')
    expect(meldtermijn(definitief, aanbieder.dossier, '2026-06-29')).toBeNull()
    const feiten = [
      ...aanbieder.dossier.feiten,
      {
        ...sleutel,
        soort: 'bekend',
        bekendOp: '2026-06-26',
        herkomst: { ...aanbieder.dossier.feiten[0]!.herkomst, moment: '2026-06-26T10:00:00' },
      } as const,
    ]
    const bekend = meldtermijn(definitief, { ...aanbieder.dossier, feiten }, '2026-06-29')
    expect(bekend).toMatchObject({ uiterlijk: '2026-07-03', teLaat: false })
  })
})
