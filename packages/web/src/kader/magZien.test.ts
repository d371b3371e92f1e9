// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { magZien } from './magZien.ts'

const gemeente = { code: '0363', naam: 'Amsterdam', soort: 'gemeente' } as const

describe('magZien', () => {
  it('laat zonder het recht niets zien', () => {
    const pagina = { recht: 'taken.lezen' } as const
    expect(magZien(pagina, { organisatie: gemeente, rechten: ['taken.lezen'] })).toBe(true)
    expect(magZien(pagina, { organisatie: gemeente, rechten: ['beheer.lezen'] })).toBe(false)
    expect(magZien(pagina, { organisatie: undefined, rechten: [] })).toBe(false)
  })

  it('laat een pagina van de andere soort organisatie niet zien, ook met het recht', () => {
    const pagina = { recht: 'meldingen.maken', soort: 'aanbieder' } as const
    expect(magZien(pagina, { organisatie: gemeente, rechten: ['meldingen.maken'] })).toBe(false)
  })

  it('laat iedereen zien wat geen recht vraagt', () => {
    expect(magZien({}, { organisatie: gemeente, rechten: [] })).toBe(true)
    expect(magZien({ recht: 'openbaar' }, { organisatie: undefined, rechten: [] })).toBe(true)
  })
})
