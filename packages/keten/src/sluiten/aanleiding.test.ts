// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA } from '../../../../tests/keten/berichten.ts'
import { AANBIEDER, GEMEENTE, Partij, wissel } from '../../../../tests/keten/proefketen.ts'
import type { Taak } from '../besluit/besluit.ts'
import { aanleidingVan } from './aanleiding.ts'
import { alleRedenen } from './redenen.ts'

type Reden = Parameters<typeof stop>[1]

function naStop(reden: Reden) {
  const gemeente = new Partij(GEMEENTE, 'gemeente')
  const aanbieder = new Partij(AANBIEDER, 'aanbieder')
  wissel(gemeente, aanbieder, jw301('2026-01-02', [twA()]), '2026-01-02')
  wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
  const melding = jw307('2026-07-01', [stop('2026-01-12', reden, '2026-06-30')])
  const { taken, toestanden } = wissel(aanbieder, gemeente, melding, '2026-07-01').ontvangst
  const taak = taken.find((een) => een.soort === 'sluiten-toewijzing') as Taak
  return { taak, toestanden, gemeente, aanbieder }
}

it.each(alleRedenen.filter((reden) => reden !== '20'))('names stop and reason for %s', (reden) => {
  const { taak, toestanden } = naStop(reden as Reden)
  const { stop: gevonden, versie, overleg, uitleg } = aanleidingVan(taak, toestanden)!
  expect(gevonden).toMatchObject({ redenBeeindiging: reden, einddatum: '2026-06-30' })
  expect(versie?.einddatum).toBe('2026-12-31')
  expect(overleg).toBe(reden === '36' || reden === '37')
  expect(uitleg).toContain(`stopreden ${reden}`)
})

it('has no stop any more when it was deleted, nor for a repair', () => {
  const { taak, gemeente, aanbieder } = naStop('31')
  const D = stop('2026-01-12', '31', '2026-06-30')
  const einde = { Toewijzingsdatum: '2026-07-01', Einddatum: '2026-06-30' }
  const dicht = jw301('2026-07-01', [twA({ ...einde, RedenWijziging: '14' })])
  wissel(gemeente, aanbieder, dicht, '2026-07-01')
  const weg = jw307('2026-07-02', [{ ...D, StatusAanlevering: '3' }])
  const { taken, toestanden } = wissel(aanbieder, gemeente, weg, '2026-07-02').ontvangst
  expect(aanleidingVan(taak, toestanden)).toMatchObject({ stop: null, overleg: false })
  const herstel = taken.find((een) => een.soort === 'herstel-toewijzing')!
  expect(aanleidingVan(herstel, toestanden)).toMatchObject({ stop: null })
  expect(aanleidingVan(herstel, toestanden)?.uitleg).toContain('ons voorstel')
})

it('is nothing for a task without a JW301', () => {
  expect(aanleidingVan({ sleutel: 'overleg/x', voorstel: null }, [])).toBeNull()
})
