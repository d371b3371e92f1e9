// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest'
import { jw301, jw305, jw307, start, stop, twA } from '../../../../tests/keten/berichten.ts'
import { GEMEENTE, Partij } from '../../../../tests/keten/proefketen.ts'
import { isTaakOverBericht } from './besluit.ts'

const D = stop('2026-01-12', '31', '2026-07-17')

function metToewijzing() {
  const gemeente = new Partij(GEMEENTE, 'gemeente')
  gemeente.verstuur(jw301('2026-01-02', [twA()]), '2026-01-02')
  return gemeente
}

it('Q01: holds a stop whose start may still come, records nothing and guards the answer', () => {
  const gemeente = metToewijzing()
  Object.assign(gemeente.extra, { voorgangerKanKomen: true })
  const besluit = gemeente.ontvang(jw307('2026-07-20', [D]), '2026-07-20')
  expect(besluit).toMatchObject({
    uitkomst: 'vastgehouden',
    retourbericht: null,
    feiten: [],
    taken: [{ soort: 'retour-verschuldigd', uiterlijk: '2026-07-23' }],
  })
  expect(isTaakOverBericht(besluit.taken[0]?.sleutel ?? '')).toBe(true)
})

it('the verdict on a message ends the task that guarded its answer', () => {
  const gemeente = metToewijzing()
  const besluit = gemeente.ontvang(jw305('2026-01-13', [start('2026-01-12')]), '2026-01-13')
  const sleutels = besluit.afgehandeldeTaken.filter((s) => s.startsWith('retour-verschuldigd/'))
  expect(sleutels).toHaveLength(1)
})

it('a rejected message changes no state, keeps its toewijzingen in sight and answers', () => {
  const gemeente = metToewijzing()
  const besluit = gemeente.ontvang(jw307('2026-07-20', [D]), '2026-07-20')
  expect(besluit).toMatchObject({ uitkomst: 'afgekeurd', gevolgen: [] })
  expect(besluit.toestanden.map((t) => [t.toewijzingNummer, t.levering])).toEqual([
    ['300201', 'TOEGEWEZEN'],
  ])
  expect(besluit.retourbericht?.Client).toBeDefined()
  expect(gemeente.toestand('300201', '2026-07-20')?.stops).toEqual([])
})

it('says each signal once', () => {
  const gemeente = metToewijzing()
  gemeente.ontvang(jw305('2026-01-13', [start('2026-01-02')]), '2026-01-13')
  const besluit = gemeente.ontvang(
    jw307('2026-07-20', [stop('2026-01-02', '31', '2026-01-03')]),
    '2026-07-20',
  )
  const soorten = besluit.signalen.map((s) => `${s.code}/${s.toewijzingNummer}`)
  expect(soorten).toContain('stop-voor-toewijzing/300201')
  expect(new Set(soorten).size).toBe(soorten.length)
})

it('throws when the service gave no fresh Identificatie', () => {
  const gemeente = metToewijzing()
  Object.assign(gemeente.extra, { nieuweIdentificaties: [] })
  expect(() => gemeente.ontvang(jw307('2026-07-20', [D]), '2026-07-20')).toThrow(RangeError)
})
