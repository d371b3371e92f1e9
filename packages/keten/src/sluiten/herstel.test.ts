// SPDX-License-Identifier: EUPL-1.2
/** After a deleted stop: restore only what was closed on that stop. */
import { expect, it } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA } from '../../../../tests/keten/berichten.ts'
import { AANBIEDER, GEMEENTE, Partij, wissel } from '../../../../tests/keten/proefketen.ts'

const D = stop('2026-01-12', '31', '2026-06-30')
const weg = { ...D, StatusAanlevering: '3' as const }
const kort = (dag: string, reden: '05' | '14') =>
  jw301(dag, [twA({ Toewijzingsdatum: dag, Einddatum: '2026-06-30', RedenWijziging: reden })])

function metStart() {
  const gemeente = new Partij(GEMEENTE, 'gemeente')
  const aanbieder = new Partij(AANBIEDER, 'aanbieder')
  wissel(gemeente, aanbieder, jw301('2026-01-02', [twA()]), '2026-01-02')
  wissel(aanbieder, gemeente, jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
  return { gemeente, aanbieder }
}

const soorten = (besluit: { taken: readonly { soort: string }[] }) =>
  besluit.taken.map((t) => t.soort)

it('leaves a withdrawal alone that came before the stop', () => {
  const { gemeente, aanbieder } = metStart()
  wissel(gemeente, aanbieder, kort('2026-06-01', '05'), '2026-06-01')
  wissel(aanbieder, gemeente, jw307('2026-07-01', [D]), '2026-07-01')
  const { ontvangst } = wissel(aanbieder, gemeente, jw307('2026-07-02', [weg]), '2026-07-02')
  expect(soorten(ontvangst)).not.toContain('herstel-toewijzing')
})

it('offers to restore, and drops the offer when the corrected stop comes in', () => {
  const { gemeente, aanbieder } = metStart()
  wissel(aanbieder, gemeente, jw307('2026-07-01', [D]), '2026-07-01')
  wissel(gemeente, aanbieder, kort('2026-07-01', '14'), '2026-07-01')
  const { ontvangst } = wissel(aanbieder, gemeente, jw307('2026-07-02', [weg]), '2026-07-02')
  expect(soorten(ontvangst)).toContain('herstel-toewijzing')
  const sleutel = ontvangst.taken.find((t) => t.soort === 'herstel-toewijzing')?.sleutel
  const nieuw = stop('2026-01-12', '31', '2026-06-15')
  const na = wissel(aanbieder, gemeente, jw307('2026-07-03', [nieuw]), '2026-07-03').ontvangst
  expect(na.afgehandeldeTaken).toContain(sleutel)
  expect(na.taken).toMatchObject([
    { soort: 'sluiten-toewijzing', voorstel: { einddatum: '2026-06-15' } },
  ])
})

it('goes back to the end from before the first closing when a corrected stop is removed too', () => {
  const { gemeente, aanbieder } = metStart()
  const meld = (dag: string, een: ReturnType<typeof stop>) =>
    wissel(aanbieder, gemeente, jw307(dag, [een]), dag).ontvangst
  const sluit = (dag: string, Einddatum: string) => {
    const dicht = twA({ Toewijzingsdatum: dag, Einddatum, RedenWijziging: '14' })
    wissel(gemeente, aanbieder, jw301(dag, [dicht]), dag)
  }
  const eerder = stop('2026-01-12', '31', '2026-06-15')
  meld('2026-07-01', D)
  sluit('2026-07-01', '2026-06-30')
  meld('2026-07-02', weg)
  meld('2026-07-03', eerder)
  sluit('2026-07-03', '2026-06-15')
  const na = meld('2026-07-06', { ...eerder, StatusAanlevering: '3' })
  expect(na.taken).toMatchObject([
    { soort: 'herstel-toewijzing', voorstel: { einddatum: '2026-12-31' } },
    { soort: 'stop-ontbreekt' },
  ])
})

it('has nothing to restore when the toewijzing was never closed', () => {
  const { gemeente, aanbieder } = metStart()
  wissel(aanbieder, gemeente, jw307('2026-07-01', [D]), '2026-07-01')
  const { ontvangst } = wissel(aanbieder, gemeente, jw307('2026-07-02', [weg]), '2026-07-02')
  expect(soorten(ontvangst)).toEqual([])
})
