// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { blik, startFeit } from '../../proef/feiten.ts'
import { TR381 } from './TR381.ts'

describe('TR381', () => {
  it.each([
    ['bij elkaar', { categorie: '45', code: '45A04' }, false],
    ['niet bij elkaar', { categorie: '55', code: '45A04' }, true],
    ['onbekende code', { categorie: '45', code: '99Z99' }, false],
    ['alleen categorie', { categorie: '45' }, false],
    ['geen product', null, false],
  ])('%s', (_naam, product, fout) => {
    expect(TR381.toets(startFeit({ product }), blik(null)) !== null).toBe(fout)
  })
})
