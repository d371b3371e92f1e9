// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest'
import { gevolgwoorden, waaromGeenBedrag } from './woorden.ts'

const overleg = { percentage: 60, reden: 'gebeld', vastgelegdOp: '2026-08-03', wie: null }
const regel = (soort: Parameters<typeof gevolgwoorden>[0]['soort'], anders: object = {}) => ({
  soort,
  percentage: null,
  verrekenbaar: false,
  overleg: null,
  ...anders,
})

/** Every state in words, and what stands where an amount would. */
const STANDEN = [
  [regel('volledig', { percentage: 100 }), 'helemaal te betalen', 'prijs niet bekend'],
  [regel('gedeeltelijk', { percentage: 70 }), '70% te betalen', 'prijs niet bekend'],
  [
    regel('gedeeltelijk', { percentage: 70, verrekenbaar: true }),
    '70% te betalen, kan verrekend worden',
    'prijs niet bekend',
  ],
  [regel('tijdelijk-geen'), 'tijdelijk geen betaling', 'geen betaling'],
  [regel('in-overleg'), 'in overleg', 'wacht op overleg'],
  [
    regel('in-overleg', { percentage: 60, overleg }),
    'na overleg 60% te betalen',
    'prijs niet bekend',
  ],
  [regel('niet-geregeld'), 'geen afspraak', 'geen afspraak'],
] as const

it.each(STANDEN)('%#: %s', (een, woorden, zonder) => {
  expect(gevolgwoorden(een)[1]).toBe(woorden)
  expect(waaromGeenBedrag(een)).toBe(zonder)
})

it('no two states have the same words', () => {
  expect(new Set(STANDEN.map(([een]) => gevolgwoorden(een)[1])).size).toBe(STANDEN.length)
})
