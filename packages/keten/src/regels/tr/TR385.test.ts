// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { blik, toewijzingFeit } from '../../proef/feiten.ts'
import { TR385 } from './TR385.ts'

const context = { ...blik(null).context, nummersMetPrestaties: new Set(['300201']) }

describe('TR385', () => {
  it.each([
    ['13', '300201', true],
    ['14', '300201', false],
    [null, '300201', false],
    ['13', '300202', false],
  ])('reden %s op %s: fout is %s', (redenWijziging, toewijzingNummer, fout) => {
    const feit = toewijzingFeit({ redenWijziging, toewijzingNummer })
    expect(TR385.toets(feit, blik(null, { context })) !== null).toBe(fout)
  })
})
