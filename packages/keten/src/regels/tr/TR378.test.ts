// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { beginbericht } from '../../proef/berichten.ts'
import { proefContext } from '../../proef/dossier.ts'
import { TR378 } from './TR378.ts'

/** The municipality was dissolved after this day. */
const opgehevenNa = (laatste: string, ...ingangsdatums: string[]) => ({
  context: proefContext({
    nu: '2026-07-20T10:00:00',
    gemeenteBestaat: (_code: string, datum: string) => datum <= laatste,
  }),
  ingangsdatums: () => ingangsdatums,
})

describe('TR378', () => {
  it('kijkt eerst naar de lijst van vandaag', () => {
    expect(TR378.toets(beginbericht(), opgehevenNa('2026-07-20'))).toBeNull()
    expect(TR378.toets(beginbericht(), opgehevenNa('2026-07-19'))).toContain("'0363'")
  })

  it('laat een oude code toe als alle toewijzingen ingingen toen zij gold', () => {
    const oud = '2026-06-30'
    expect(TR378.toets(beginbericht(), opgehevenNa(oud, '2026-01-05', '2026-06-30'))).toBeNull()
    expect(TR378.toets(beginbericht(), opgehevenNa(oud, '2026-01-05', '2026-07-01'))).not.toBeNull()
  })

  it('wijst per bericht het veld met de gemeentecode aan', () => {
    expect(TR378.plaatsen).toEqual([
      '/Bericht/Header/Afzender',
      '/Bericht/Header/Ontvanger',
      '/Bericht/Header/Ontvanger',
    ])
  })
})
