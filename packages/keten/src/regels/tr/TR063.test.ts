// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { blik, leveringMet, startFeit, stopFeit, verwijderingVan } from '../../proef/feiten.ts'
import { TR063 } from './TR063.ts'

const START = startFeit()
const STOP = stopFeit()

describe('TR063', () => {
  it('vindt een start of stop met precies deze sleutel', () => {
    const levering = leveringMet(START, STOP)
    expect(TR063.toets(verwijderingVan(START), blik(levering))).toBeNull()
    expect(TR063.toets(verwijderingVan(STOP), blik(levering))).toBeNull()
  })

  it.each([
    ['Begindatum', { begindatum: '2026-01-13' }],
    ['Product', { product: { categorie: '45' } }],
    ['geen Product', { product: null }],
    ['RedenBeeindiging', { redenBeeindiging: '34' }],
    ['Einddatum', { einddatum: '2026-07-18' }],
  ])('keurt af bij een andere %s', (_veld, anders) => {
    const verwijdering = { ...verwijderingVan(STOP), ...anders }
    expect(TR063.toets(verwijdering, blik(leveringMet(START, STOP)))).toContain('geen stop')
  })

  it('keurt af als er niets bekend is, en kan wachten op een voorganger', () => {
    expect(TR063.toets(verwijderingVan(START), blik(null))).toContain('geen start')
    expect(TR063.voorganger(verwijderingVan(START), blik(null))).toBe('ontbreekt')
  })
})
