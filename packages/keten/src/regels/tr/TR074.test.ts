// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { blik, leveringMet, startFeit, stopFeit } from '../../proef/feiten.ts'
import { TR074 } from './TR074.ts'

describe('TR074', () => {
  it('herkent dezelfde start, ook met een andere ToewijzingIngangsdatum', () => {
    const herhaald = startFeit({ toewijzingIngangsdatum: '2026-01-05' })
    expect(TR074.toets(herhaald, blik(leveringMet(startFeit())))).toContain('al eerder gemeld')
  })

  it.each([
    ['Begindatum', { begindatum: '2026-01-13' }],
    ['Product', { product: { categorie: '45' } }],
    ['RedenBeeindiging', { redenBeeindiging: '34' }],
    ['Einddatum', { einddatum: '2026-07-18' }],
  ])('vindt een stop met een andere %s nieuw', (_veld, anders) => {
    const levering = leveringMet(startFeit(), stopFeit())
    expect(TR074.toets(stopFeit(anders), blik(levering))).toBeNull()
    expect(TR074.toets(stopFeit(), blik(levering))).toContain('al eerder gemeld')
  })
})
