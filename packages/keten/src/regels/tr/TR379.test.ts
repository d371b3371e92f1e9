// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { AANBIEDER_ORGANISATIE } from '../../proef/dossier.ts'
import { blik, toewijzingFeit } from '../../proef/feiten.ts'
import { TR379 } from './TR379.ts'

const context = {
  ...blik(null).context,
  organisatie: AANBIEDER_ORGANISATIE,
  referentiesUitVerzoek: new Set(['R-1']),
}

describe('TR379', () => {
  it.each([
    [undefined, false],
    ['R-1', false],
    ['R-2', true],
  ])('referentie %s: fout is %s', (referentieAanbieder, fout) => {
    const feit = toewijzingFeit({ referentieAanbieder })
    expect(TR379.toets(feit, blik(null, { context })) !== null).toBe(fout)
  })

  it('wordt door de gemeente niet getoetst: zij kent de verzoeken niet', () => {
    const feit = toewijzingFeit({ referentieAanbieder: 'R-2' })
    expect(TR379.toets(feit, blik(null))).toBeNull()
  })
})
