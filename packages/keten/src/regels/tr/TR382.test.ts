// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { blik, leveringMet, startFeit, stopFeit } from '../../proef/feiten.ts'
import { TR382 } from './TR382.ts'

describe('TR382', () => {
  it('vindt elke start goed die niet is verwijderd, ook een gestopte of oudere', () => {
    const levering = leveringMet(
      startFeit(),
      stopFeit({ redenBeeindiging: '20' }),
      startFeit({ begindatum: '2026-08-01' }),
    )
    expect(TR382.toets(stopFeit(), blik(levering))).toBeNull()
  })

  it.each([
    ['Begindatum', { begindatum: '2026-01-13' }],
    ['productcode', { product: { categorie: '45', code: '45A05' } }],
    ['geen productcode', { product: { categorie: '45' } }],
    ['geen Product', { product: null }],
  ])('keurt af bij een andere %s', (_veld, anders) => {
    expect(TR382.toets(stopFeit(anders), blik(leveringMet(startFeit())))).toContain('geen start')
  })

  it('kan wachten op een start die onderweg is', () => {
    expect(TR382.voorganger(stopFeit(), blik(null))).toBe('ontbreekt')
  })
})
