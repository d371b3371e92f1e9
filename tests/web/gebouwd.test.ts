// SPDX-License-Identifier: EUPL-1.2
/** What a user downloads: little enough, nothing of the trial pages, nothing of others. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { WORTEL } from '../architectuur/bronnen.ts'

const DIST = join(WORTEL, 'packages/web/dist')
/** JavaScript of the first view, packed. */
const HOOGSTENS = 180_000

const lees = (pad: string) => readFileSync(join(DIST, pad), 'utf8')
const bestanden = readdirSync(join(DIST, 'assets'))

/** The scripts that a page loads before it can show anything: the entry and what that imports. */
function eersteScripts(): ReadonlySet<string> {
  const gezien = new Set<string>()
  const rij = [...lees('index.html').matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)].map(
    (m) => m[1]!,
  )
  for (const naam of rij) {
    if (gezien.has(naam)) continue
    gezien.add(naam)
    for (const [, volgende] of lees(`assets/${naam}`).matchAll(
      /(?:import|from)\s*["']\.\/([^"']+\.js)["']/g,
    ))
      rij.push(volgende!)
  }
  return gezien
}

describe('de gebouwde webapplicatie', () => {
  it(`haalt voor het eerste beeld hoogstens ${HOOGSTENS / 1000} kB aan JavaScript op`, () => {
    const maten = [...eersteScripts()].map((naam) => ({
      naam,
      bytes: gzipSync(lees(`assets/${naam}`), { level: 9 }).byteLength,
    }))
    const som = maten.reduce((totaal, { bytes }) => totaal + bytes, 0)
    const regels = maten.map(({ naam, bytes }) => `  ${naam}: ${(bytes / 1000).toFixed(1)} kB`)
    console.log(
      `JavaScript van het eerste beeld: ${(som / 1000).toFixed(1)} kB\n${regels.join('\n')}`,
    )
    expect(maten.length).toBeGreaterThan(0)
    expect(som).toBeLessThanOrEqual(HOOGSTENS)
  })

  it('bevat niets van de pagina’s om te bouwen en te testen', () => {
    for (const naam of bestanden.filter((n) => n.endsWith('.js')))
      expect(lees(`assets/${naam}`), naam).not.toMatch(/proefsessie|Marit de Wit|expres kapot/)
  })

  it('laadt niets van een ander en niets dat niet in een eigen bestand staat', () => {
    const pagina = lees('index.html')
    expect(pagina).not.toMatch(/<style|<script>|\sstyle=|\son\w+=/)
    expect(
      [...pagina.matchAll(/(?:src|href)="([^"]+)"/g)].every(([, p]) => p!.startsWith('/')),
    ).toBe(true)
    for (const naam of bestanden.filter((n) => n.endsWith('.css')))
      expect(
        [...lees(`assets/${naam}`).matchAll(/url\(([^)]*)\)/g)].map(([, p]) => p),
        naam,
      ).toEqual([...lees(`assets/${naam}`).matchAll(/url\((\/assets\/[^)]*)\)/g)].map(([, p]) => p))
  })
})
