// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { blik, leveringMet, startFeit, stopFeit, verwijderingVan } from '../../proef/feiten.ts'
import { TR071 } from './TR071.ts'

const START = startFeit()

describe('TR071', () => {
  it.each(['20', '31'])('houdt een start vast met een stop met reden %s', (redenBeeindiging) => {
    const levering = leveringMet(START, stopFeit({ redenBeeindiging }))
    expect(TR071.toets(verwijderingVan(START), blik(levering))).toContain('nog een stop')
  })

  it('kijkt alleen naar een stop op dezelfde start', () => {
    const ander = { begindatum: '2026-03-01' }
    const levering = leveringMet(START, startFeit(ander), stopFeit(ander))
    expect(TR071.toets(verwijderingVan(START), blik(levering))).toBeNull()
  })
})
