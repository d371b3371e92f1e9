// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { blik, toewijzingFeit } from '../../proef/feiten.ts'
import { TR332 } from './TR332.ts'

describe('TR332', () => {
  it.each([
    ['300201', true],
    ['300202', false],
  ])('nummer %s van een andere cliënt: fout is %s', (nummer, fout) => {
    const { context } = blik(null)
    const uit = TR332.toets(
      toewijzingFeit(),
      blik(null, { context: { ...context, nummersVanAnderen: new Set([nummer]) } }),
    )
    expect(uit !== null).toBe(fout)
  })
})
