// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { beginbericht } from '../../proef/berichten.ts'
import { proefContext } from '../../proef/dossier.ts'
import { TR056 } from './TR056.ts'

const nu = '2026-07-20T10:00:00'
const ingangsdatums = () => []

describe('TR056', () => {
  it('noemt de Identificatie die al is gebruikt', () => {
    const context = proefContext({ nu, identificatieAlGebruikt: true })
    const { Identificatie } = beginbericht().Header.BerichtIdentificatie
    expect(TR056.toets(beginbericht(), { context, ingangsdatums })).toContain(`'${Identificatie}'`)
  })

  it('zegt niets over een nieuwe Identificatie', () => {
    expect(TR056.toets(beginbericht(), { context: proefContext({ nu }), ingangsdatums })).toBeNull()
  })
})
