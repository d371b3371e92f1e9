// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { blik, leveringMet, startFeit, stopFeit } from '../../proef/feiten.ts'
import { TR019 } from './TR019.ts'

describe('TR019', () => {
  it('vindt een bekende toewijzing goed, ook als er nog niets is gestart', () => {
    expect(TR019.toets(startFeit(), blik(leveringMet()))).toBeNull()
  })

  it('keurt af als er wel meldingen zijn maar geen toewijzing', () => {
    const levering = { ...leveringMet(startFeit()), versies: [] }
    expect(TR019.toets(stopFeit(), blik(levering))).toContain('300201')
  })

  it('vraagt geen nummer als taakgericht werken is afgesproken', () => {
    const zonder = startFeit({ toewijzingNummer: null })
    expect(TR019.toets(zonder, blik(null, { taakgericht: true }))).toBeNull()
    expect(TR019.toets(zonder, blik(null))).toContain('ontbreekt')
  })

  it('vraagt ook bij taakgericht werken een bekend nummer als er een nummer staat', () => {
    expect(TR019.toets(startFeit(), blik(null, { taakgericht: true }))).toContain('niet bekend')
  })

  it('kan alleen wachten op de toewijzing als er een nummer staat', () => {
    const niets = blik(null)
    expect(TR019.voorganger(startFeit(), niets)).toBe('ontbreekt')
    expect(TR019.voorganger(startFeit({ toewijzingNummer: null }), niets)).toBeNull()
  })
})
