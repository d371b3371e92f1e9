// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { blik, leveringMet, startFeit, stopFeit } from '../../proef/feiten.ts'
import { TR415 } from './TR415.ts'

describe('TR415', () => {
  it.each(['20', '31', '38'])('laat na een definitieve stop reden %s niet toe', (reden) => {
    const levering = leveringMet(startFeit(), stopFeit({ redenBeeindiging: '34' }))
    expect(TR415.toets(stopFeit({ redenBeeindiging: reden }), blik(levering))).toContain("'34'")
  })

  it('laat na een tijdelijke stop een definitieve toe', () => {
    const levering = leveringMet(startFeit(), stopFeit({ redenBeeindiging: '20' }))
    expect(TR415.toets(stopFeit(), blik(levering))).toBeNull()
  })

  it('let niet op het product, wel op de Begindatum', () => {
    const levering = leveringMet(startFeit(), stopFeit())
    expect(TR415.toets(stopFeit({ product: null }), blik(levering))).not.toBeNull()
    expect(TR415.toets(stopFeit({ begindatum: '2026-03-01' }), blik(levering))).toBeNull()
  })
})
