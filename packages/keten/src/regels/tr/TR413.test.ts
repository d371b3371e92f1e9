// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { blik, leveringMet, startFeit, stopFeit } from '../../proef/feiten.ts'
import { TR413 } from './TR413.ts'

const TIJDELIJK = stopFeit({ redenBeeindiging: '20', einddatum: '2026-06-07' })
const LEVERING = leveringMet(startFeit(), TIJDELIJK)

describe('TR413', () => {
  it('keurt een tweede tijdelijke stop af, op welke dag ook', () => {
    for (const einddatum of ['2026-06-01', '2026-06-07', '2026-06-20']) {
      const tweede = stopFeit({ redenBeeindiging: '20', einddatum })
      expect(TR413.toets(tweede, blik(LEVERING))).toContain("'2026-06-07'")
    }
  })

  it('let niet op het product', () => {
    const ander = stopFeit({ redenBeeindiging: '20', product: { categorie: '45' } })
    expect(TR413.toets(ander, blik(LEVERING))).not.toBeNull()
  })

  it('laat een definitieve stop en een andere Begindatum toe', () => {
    expect(TR413.toets(stopFeit(), blik(LEVERING))).toBeNull()
    const volgende = stopFeit({ redenBeeindiging: '20', begindatum: '2026-07-01' })
    expect(TR413.toets(volgende, blik(LEVERING))).toBeNull()
  })
})
