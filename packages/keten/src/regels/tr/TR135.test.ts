// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { beginbericht } from '../../proef/berichten.ts'
import { proefContext } from '../../proef/dossier.ts'
import { TR135 } from './TR135.ts'

const dagtekening = beginbericht().Header.BerichtIdentificatie.Dagtekening

describe('TR135', () => {
  it.each([
    [`${dagtekening}T00:00:00`, false],
    ['2026-01-12T23:59:59', true],
    ['2027-01-01T10:00:00', false],
  ])('beoordeeld op %s: fout is %s', (nu, fout) => {
    const blik = { context: proefContext({ nu }), ingangsdatums: () => [] }
    expect(TR135.toets(beginbericht(), blik) !== null).toBe(fout)
  })
})
