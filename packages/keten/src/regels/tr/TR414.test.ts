// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { blik, leveringMet, startFeit, stopFeit } from '../../proef/feiten.ts'
import { TR414 } from './TR414.ts'

const TIJDELIJK = stopFeit({ redenBeeindiging: '20', einddatum: '2026-06-07' })
const DEFINITIEF = stopFeit({ einddatum: '2026-06-26' })

describe('TR414', () => {
  it.each([
    ['2026-06-06', true],
    ['2026-06-07', false],
    ['2026-06-08', false],
  ])('einddatum %s na een stop op 07-06-2026: fout is %s', (einddatum, fout) => {
    const uit = TR414.toets(stopFeit({ einddatum }), blik(leveringMet(startFeit(), TIJDELIJK)))
    expect(uit !== null).toBe(fout)
  })

  it('vergelijkt met de laatste van meer stops, in welke volgorde ook gemeld', () => {
    const nieuw = stopFeit({ redenBeeindiging: '34', einddatum: '2026-06-20' })
    for (const reeks of [
      [TIJDELIJK, DEFINITIEF],
      [DEFINITIEF, TIJDELIJK],
    ]) {
      expect(TR414.toets(nieuw, blik(leveringMet(startFeit(), ...reeks)))).toContain("'2026-06-26'")
    }
  })

  it('kijkt niet naar een stop op een andere start', () => {
    const oud = stopFeit({ begindatum: '2026-01-06', einddatum: '2026-06-07' })
    expect(TR414.toets(stopFeit({ einddatum: '2026-06-01' }), blik(leveringMet(oud)))).toBeNull()
  })
})
