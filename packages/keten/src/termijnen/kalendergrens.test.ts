// SPDX-License-Identifier: EUPL-1.2
/** Dates that a message may hold and a calendar cannot count from. */
import { describe, expect, it } from 'vitest'
import { jw301, jw305, start, twA } from '../../../../tests/keten/berichten.ts'
import { AANBIEDER, GEMEENTE, Partij, wissel } from '../../../../tests/keten/proefketen.ts'
import { openTaken } from '../besluit/openTaken.ts'
import { bouw301 } from '../sluiten/bouw301.ts'
import { laterMoment } from '../sluiten/moment.ts'
import { termijnen } from './termijnen.ts'

const zonderOmvang = { Product: { Categorie: '45' }, Omvang: undefined } as const

function partijen(eerste: Parameters<typeof twA>[0], tweede?: Parameters<typeof twA>[0]) {
  const gemeente = new Partij(GEMEENTE, 'gemeente')
  const aanbieder = new Partij(AANBIEDER, 'aanbieder')
  wissel(
    gemeente,
    aanbieder,
    jw301('2026-01-02', [twA({ ...zonderOmvang, ...eerste })]),
    '2026-01-02',
  )
  const begin = start('2026-01-12', { Product: { Categorie: '45' } })
  wissel(aanbieder, gemeente, jw305('2026-01-13', [begin]), '2026-01-13')
  if (tweede !== undefined) {
    const later = twA({ ...zonderOmvang, Toewijzingsdatum: '2026-06-01', ...tweede })
    wissel(gemeente, aanbieder, jw301('2026-06-01', [later]), '2026-06-01')
  }
  return { gemeente, aanbieder }
}

describe('no term, and no fault', () => {
  it('when an open end is written as 31-12-9999', () => {
    const { gemeente, aanbieder } = partijen(
      { Einddatum: undefined },
      { Einddatum: '9999-12-31', RedenWijziging: '05' },
    )
    for (const partij of [gemeente, aanbieder]) {
      expect(partij.toestand('300201', '2026-07-01')?.toewijzing).toBe('INGETROKKEN')
      expect(termijnen(partij.dossier, '2026-07-01', partij.rol)).toEqual([])
      expect(openTaken(partij.dossier, partij.context('2026-07-01'))).toEqual([])
    }
  })

  it('but from the start of care when a toewijzing ended before the calendar begins', () => {
    const { gemeente, aanbieder } = partijen({
      Ingangsdatum: '-0044-03-15',
      Einddatum: '-0044-03-15',
    })
    for (const partij of [gemeente, aanbieder]) {
      expect(partij.toestand('300201', '2026-07-01')?.toewijzing).toBe('VERLOPEN')
      expect(termijnen(partij.dossier, '2026-07-01', partij.rol)).toMatchObject([
        { soort: 'stop', strikt: { basis: '2026-01-12' } },
      ])
    }
  })

  it('orders years of more than four digits by value', () => {
    const { gemeente } = partijen(
      { Einddatum: '12026-01-01' },
      { Einddatum: '2026-12-31', RedenWijziging: '05' },
    )
    expect(gemeente.toestand('300201', '2026-07-01')?.toewijzing).toBe('INGETROKKEN')
  })
})

describe('laterMoment', () => {
  const nu = '2026-07-21T09:00:00'
  it.each([
    ['2026-07-21', '08:59:59.9', { datum: '2026-07-21', tijd: '09:00:00' }],
    ['2026-07-21', '09:00:00', { datum: '2026-07-21', tijd: '09:00:01' }],
    ['2026-12-31', '23:59:59', { datum: '2027-01-01', tijd: '00:00:00' }],
    ['-0044-03-15', '12:00:00', { datum: '2026-07-21', tijd: '09:00:00' }],
    ['9999-12-31', '23:59:59', null],
    ['12026-01-01', '12:00:00', null],
  ])('after %s %s', (toewijzingsdatum, toewijzingstijd, verwacht) => {
    expect(laterMoment({ toewijzingsdatum, toewijzingstijd }, nu)).toEqual(verwacht)
  })

  it('makes no JW301 when nothing can come after the version', () => {
    const { gemeente } = partijen({ Toewijzingsdatum: '9999-12-31', Toewijzingstijd: '23:59:59' })
    const wijziging = { toewijzingNummer: '300201', einddatum: '2026-07-17', redenWijziging: '14' }
    const paar = { gemeente: GEMEENTE, aanbieder: AANBIEDER }
    expect(bouw301(gemeente.dossier, paar, [wijziging], gemeente.context(nu))).toBeNull()
  })
})
