// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { paden } from '../../proef/regelproef.ts'
import { voorbeeld } from '../../proef/voorbeeldbericht.ts'
import { CD007 } from './CD007.ts'

const TAAL = '/Bericht/Client/Communicatie/Taal'

describe('CD007', () => {
  it.each([
    ['1', 'Zweeds', false],
    ['1', undefined, true],
    ['2', 'Zweeds', true],
    ['2', undefined, false],
    ['3', 'Zweeds', true],
    ['3', undefined, false],
  ] as const)('vorm %s met taal %s: fout is %s', (Vorm, Taal, fout) => {
    const bericht = voorbeeld('JW301', (b) => {
      b.Client.Communicatie = { Vorm, Taal }
    })
    expect(paden(CD007, bericht)).toEqual(fout ? [TAAL] : [])
  })

  it('toetst niets zonder Communicatie', () => {
    const bericht = voorbeeld('JW301', (b) => {
      b.Client.Communicatie = undefined
    })
    expect(paden(CD007, bericht)).toEqual([])
  })
})
