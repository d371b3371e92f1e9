// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { toetsPaginas } from '../proef/paginatoets.ts'
import { CONTEXT } from '../proef/regelproef.ts'
import { controleer } from '../rapport/controleer.ts'
import { REGELS, toetsInhoud } from './index.ts'

const VOORBEELDEN = new URL('../../../../voorbeelden/landelijk/', import.meta.url)

describe('regelpagina’s van niveau 2', () => {
  toetsPaginas({
    map: fileURLToPath(new URL('.', import.meta.url)),
    regels: REGELS,
    keur: (bericht) =>
      toetsInhoud(bericht, CONTEXT).map(({ regel, locatie, boodschap }) => ({
        regel,
        pad: locatie?.pad ?? null,
        boodschap,
      })),
  })
})

describe('plaats in het bestand', () => {
  it.each([
    ['/Bericht/Client/Communicatie/Taal', '<ijw:Taal>', ''],
    ['/Bericht/Client/Communicatie/Taal', '<jw301:Communicatie>', '<ijw:Taal>Zweeds</ijw:Taal>'],
  ])('%s staat bij %s', (pad, bij, weg) => {
    const xml = readFileSync(new URL('JW301.xml', VOORBEELDEN), 'utf8')
      .replace('<ijw:Vorm>1<', weg === '' ? '<ijw:Vorm>2<' : '<ijw:Vorm>1<')
      .replace(weg, '')
    const { bevindingen } = controleer(new TextEncoder().encode(xml))
    expect(bevindingen.map(({ regel, locatie }) => [regel, locatie?.pad])).toEqual([['CD007', pad]])
    const { regel, kolom } = bevindingen[0]!.locatie!
    expect(xml.split(/\r?\n/)[regel! - 1]!.slice(kolom! - 1)).toMatch(bij)
  })
})
