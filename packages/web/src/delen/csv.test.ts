// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest'
import { csv } from './csv.ts'

describe('csv', () => {
  it('schrijft puntkomma, komma en een merk voor UTF-8', () => {
    expect(csv(['Maand', 'Deel'], [['juli', 0.5]])).toBe('\uFEFFMaand;Deel\r\njuli;0,5\r\n')
  })

  it('laat geen tekst een formule worden, en een negatief getal een getal', () => {
    expect(csv(['a'], [['=1+1'], ['@som'], [-3], [-0.5]])).toBe(
      "\uFEFFa\r\n'=1+1\r\n'@som\r\n-3\r\n-0,5\r\n",
    )
  })
})
