// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { blik, leveringMet, startFeit, stopFeit } from '../../proef/feiten.ts'
import { TR326 } from './TR326.ts'

const NIEUW = startFeit({ begindatum: '2026-08-01' })

describe('TR326', () => {
  it('noemt de start die nog loopt', () => {
    expect(TR326.toets(NIEUW, blik(leveringMet(startFeit())))).toContain("'2026-01-12'")
  })

  it.each(['20', '31'])('laat een start toe na een stop met reden %s', (redenBeeindiging) => {
    const levering = leveringMet(startFeit(), stopFeit({ redenBeeindiging }))
    expect(TR326.toets(NIEUW, blik(levering))).toBeNull()
  })

  it('ziet een oude start die weer openstaat', () => {
    const laatste = { begindatum: '2026-03-01' }
    const levering = leveringMet(startFeit(), startFeit(laatste), stopFeit(laatste))
    expect(TR326.toets(NIEUW, blik(levering))).toContain("'2026-01-12'")
  })
})
