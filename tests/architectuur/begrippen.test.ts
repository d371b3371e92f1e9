// SPDX-License-Identifier: EUPL-1.2
/** Names that a stranger meets first, of folders, tables, routes and commands, stand in the glossary. */
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { ROUTES } from '@stopwijzer/koppelvlak'
import { describe, expect, it } from 'vitest'
import { bronnen, WORTEL } from './bronnen.ts'

/** The words of a glossary with what they mean: the first cell of each row, and the second. */
function begrippen(tekst: string): Map<string, string> {
  const uit = new Map<string, string>()
  for (const [, namen, betekenis] of tekst.matchAll(/^\| ([^|]+?) +\| ([^|]+?) +\|/gm)) {
    for (const woord of namen!.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
      uit.set(woord, `${uit.get(woord) ?? ''}${betekenis}`)
    }
  }
  return uit
}

/** A name in the words that it is made of: `audit_client`, `in-zorg`, `ijw-3.2`. */
const woordenVan = (naam: string): readonly string[] =>
  naam
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((deel) => /\p{L}/u.test(deel))

function namen(): Map<string, string> {
  const uit = new Map<string, string>()
  for (const { pad } of bronnen(/^packages\/\w+\/src\/.*\.(ts|tsx)$/)) {
    const delen = dirname(pad).split('/')
    uit.set(delen[1]!, `packages/${delen[1]}`)
    for (const map of delen.slice(3)) uit.set(map, dirname(pad))
    if (/cli\/src\/opdrachten\/\w+\.ts$/.test(pad)) uit.set(basename(pad, '.ts'), pad)
  }
  for (const { pad, tekst } of bronnen(/^packages\/dienst\/migraties\/.*\.sql$/)) {
    for (const [, tabel] of tekst.matchAll(/CREATE TABLE (\w+)/g)) uit.set(tabel!, pad)
  }
  for (const id of Object.keys(ROUTES)) uit.set(id.split('.')[0]!, `route ${id}`)
  return uit
}

const onbekend = (lijst: ReadonlyMap<string, string>, bekend: ReadonlyMap<string, string>) =>
  Array.from(lijst, ([naam, waar]) => ({
    waar,
    weg: woordenVan(naam).filter((w) => !bekend.has(w)),
  }))
    .filter(({ weg }) => weg.length > 0)
    .map(({ waar, weg }) => `${weg.join(', ')} (${waar})`)

describe('begrippen', () => {
  const bekend = begrippen(readFileSync(join(WORTEL, 'docs/begrippen.md'), 'utf8'))

  it('elke map, tabel, routegroep en opdracht is uitgelegd', () => {
    expect(onbekend(namen(), bekend)).toEqual([])
  })

  it('elk woord heeft een betekenis die niet het woord zelf is', () => {
    const leeg = [...bekend].filter(([woord, uitleg]) => {
      const eigen = uitleg.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
      return eigen === '' || eigen === woord
    })
    expect(leeg).toEqual([])
  })

  it('een naam die er niet staat, valt op', () => {
    const lijst = new Map([
      ['audit_snufje', 'een migratie'],
      ['ijw-3.2', 'een map'],
    ])
    expect(onbekend(lijst, bekend)).toEqual(['snufje (een migratie)'])
  })
})
