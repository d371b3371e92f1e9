// SPDX-License-Identifier: EUPL-1.2
/** The tour names functions that exist, where it says, and each leads to the next. */
import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bronnen, importsVan, WORTEL } from '../architectuur/bronnen.ts'

const PAGINA = join(WORTEL, 'docs/rondleiding.md')
const stops = Array.from(
  readFileSync(PAGINA, 'utf8').matchAll(/^\| (\d+) \| `(\w+)` \| \[[\w.]+\]\(\.\.\/([^)]+)\)/gm),
  ([, nummer, functie, bestand]) => ({
    nummer: Number(nummer),
    functie: functie!,
    bestand: bestand!,
  }),
)

/** Functions that a stop names on the way, with their file. */
const onderweg = Array.from(
  readFileSync(PAGINA, 'utf8').matchAll(/`(\w+)` \(\[[\w.]+\]\(\.\.\/([^)]+)\)\)/g),
  ([, functie, bestand]) => ({ functie: functie!, bestand: bestand! }),
)

const bron = new Map(bronnen(/\.ts$/).map(({ pad, tekst }) => [pad, tekst]))
const INGANG = new Map(
  ['ijw', 'keten'].map((naam) => [`@stopwijzer/${naam}`, `packages/${naam}/src/index.ts`]),
)

/** The files that a file imports, our own packages by their entrance. */
function leidtNaar(pad: string): string[] {
  return importsVan(bron.get(pad) ?? '').flatMap((van) => {
    if (van.startsWith('.')) return [relative(WORTEL, join(WORTEL, dirname(pad), van))]
    return INGANG.has(van) ? [INGANG.get(van)!] : []
  })
}

/** Everything that can be reached from a file by imports. */
function bereik(begin: string): ReadonlySet<string> {
  const gezien = new Set([begin])
  for (const pad of gezien) for (const verder of leidtNaar(pad)) gezien.add(verder)
  return gezien
}

describe('docs/rondleiding.md', () => {
  it('heeft tien haltes, op volgorde', () => {
    expect(stops.map(({ nummer }) => nummer)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('noemt onderweg wat bestaat', () => {
    expect(onderweg.map(({ functie }) => functie)).toEqual(['openClaim', 'rondAf'])
  })

  it.each(onderweg)('onderweg: $functie staat in $bestand', ({ functie, bestand }) => {
    expect(bron.get(bestand)).toMatch(new RegExp(`^export (?:async )?function ${functie}\\b`, 'm'))
  })

  it.each(stops)('$nummer: $functie staat in $bestand', ({ functie, bestand }) => {
    expect(bron.get(bestand)).toMatch(new RegExp(`^export (?:async )?function ${functie}\\b`, 'm'))
  })

  it.each(stops.slice(1))(
    '$nummer: $functie wordt gebruikt op de weg die ervoor staat',
    (halte) => {
      const weg = bereik(stops[0]!.bestand)
      expect(weg.has(halte.bestand)).toBe(true)
      const gebruikers = [...weg].filter(
        (pad) => pad !== halte.bestand && new RegExp(`\\b${halte.functie}\\(`).test(bron.get(pad)!),
      )
      expect(gebruikers.length).toBeGreaterThan(0)
    },
  )
})
