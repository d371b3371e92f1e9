// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest'
import { signalenBijStart, signalenBijStop } from './meldsignalen.ts'

const toestand = (gemeente = '0363', starts: readonly string[] = ['2026-01-12']) => ({
  gemeente,
  huidigeVersie: { ingangsdatum: '2026-01-05', einddatum: '2026-07-14' } as never,
  starts: starts.map((begindatum) => ({ begindatum })) as never,
})
const stop = (redenBeeindiging: string, einddatum: string) => ({
  redenBeeindiging,
  einddatum,
  begindatum: '2026-01-12',
})
const codes = (signalen: readonly { code: string }[]) => signalen.map(({ code }) => code)

it.each([
  ['31', '2026-07-14', []],
  ['31', '2026-07-15', ['stop-na-toewijzing']],
  ['31', '2026-01-04', ['stop-voor-toewijzing']],
  ['38', '2026-07-10', ['labels-38-39']],
  ['39', '2026-07-20', ['stop-na-toewijzing', 'labels-38-39']],
  ['20', '2026-07-10', ['onderbreking-zonder-plan']],
])('stop with reason %s on %s', (reden, einde, verwacht) => {
  expect(codes(signalenBijStop(stop(reden, einde), toestand()))).toEqual(verwacht)
})

it('counts an interruption to the day care started again', () => {
  const kort = toestand('0363', ['2026-01-12', '2026-07-13'])
  const lang = toestand('0363', ['2026-01-12', '2026-09-01'])
  expect(codes(signalenBijStop(stop('20', '2026-06-30'), kort))).toEqual(['onderbreking-te-kort'])
  expect(signalenBijStop(stop('20', '2026-06-30'), lang)).toEqual([])
})

it('outside a region only the national signals', () => {
  expect(codes(signalenBijStop(stop('38', '2026-07-20'), toestand('0344')))).toEqual([
    'stop-na-toewijzing',
  ])
  expect(signalenBijStop(stop('20', '2026-07-10'), toestand('0344'))).toEqual([])
})

it.each([
  ['2026-01-05', []],
  ['2026-01-04', ['start-buiten-toewijzing']],
  ['2026-07-15', ['start-buiten-toewijzing']],
])('start on %s', (begindatum, verwacht) => {
  expect(codes(signalenBijStart({ begindatum }, toestand()))).toEqual(verwacht)
})

it('says nothing of dates when the toewijzing is not known', () => {
  const zonder = { ...toestand(), huidigeVersie: null }
  expect(signalenBijStart({ begindatum: '1999-01-01' }, zonder)).toEqual([])
  expect(signalenBijStop(stop('31', '1999-01-01'), zonder)).toEqual([])
})
