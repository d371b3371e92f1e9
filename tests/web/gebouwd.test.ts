// SPDX-License-Identifier: EUPL-1.2
/** What a user downloads: little enough, nothing of the trial pages, nothing of others. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { WORTEL } from '../architectuur/bronnen.ts'

const DIST = join(WORTEL, 'packages/web/dist')

const lees = (pad: string) => readFileSync(join(DIST, pad), 'utf8')
const bestanden = readdirSync(join(DIST, 'assets'))

const gewogen = new Map<string, number>()
function ingepakt(naam: string): number {
  const bytes = gewogen.get(naam) ?? gzipSync(lees(`assets/${naam}`), { level: 9 }).byteLength
  gewogen.set(naam, bytes)
  return bytes
}

const IMPORT = /(?:import|from)\s*["']\.\/([^"']+\.js)["']/g

/** These scripts and all that they import before they run. */
function metAlles(begin: readonly string[]): ReadonlySet<string> {
  const gezien = new Set(begin)
  // A set that grows while it is walked is walked to its end.
  for (const naam of gezien)
    for (const [, volgende] of lees(`assets/${naam}`).matchAll(IMPORT)) gezien.add(volgende!)
  return gezien
}

const PAGINAS = join(WORTEL, 'packages/web/src/paginas')

/** Every page, as its `route.ts` announces it: the module that stands on the screen first. */
const paginas = readdirSync(PAGINAS, { withFileTypes: true })
  .filter((map) => map.isDirectory() && existsSync(join(PAGINAS, map.name, 'route.ts')))
  .flatMap(({ name }) => {
    const route = readFileSync(join(PAGINAS, name, 'route.ts'), 'utf8')
    return [...route.matchAll(/import\('\.\/(\w+)\.tsx'\)/g)].map(([, pagina]) => pagina!)
  })

/**
 * JavaScript of the first view, packed, in bytes: what a page fetches before it stands. A page that
 * needs more than `HOOGSTENS` gets its own line, with the reason why.
 */
const HOOGSTENS = 180_000
const ANDERS: Readonly<Record<string, number>> = {
  // Before anybody is inside there is no frame and no list.
  Aanmelden: 165_000,
  // What everybody sees first, and the only page that many open.
  Start: 155_000,
}
const BEELDEN = ['Aanmelden', ...paginas].map(
  (pagina) => [pagina, ANDERS[pagina] ?? HOOGSTENS] as const,
)

/** The script of a module that is loaded by itself; the build adds eight signs to its name. */
function scriptVan(stuk: string): string {
  const namen = bestanden.filter((naam) => new RegExp(`^${stuk}-[\\w-]{8}\\.js$`).test(naam))
  expect(namen, `scripts van ${stuk}`).toHaveLength(1)
  return namen[0]!
}

function scriptsVan(pagina: string): ReadonlySet<string> {
  const hoofd = [...lees('index.html').matchAll(/src="\/assets\/([^"]+\.js)"/g)].map((m) => m[1]!)
  const stukken = pagina === 'Aanmelden' ? [pagina] : ['Kader', pagina]
  return metAlles([...hoofd, ...stukken.map(scriptVan)])
}

describe('de gebouwde webapplicatie', () => {
  it('heeft voor elke pagina een grens', () => {
    expect(paginas.length).toBeGreaterThan(40)
    expect(new Set(paginas).size).toBe(paginas.length)
    const namen = BEELDEN.map(([pagina]) => pagina)
    expect(Object.keys(ANDERS).filter((pagina) => !namen.includes(pagina))).toEqual([])
  })

  it.each(BEELDEN)('haalt voor %s hoogstens %i bytes aan JavaScript op', (pagina, hoogstens) => {
    const maten = [...scriptsVan(pagina)]
      .map((naam) => ({ naam, bytes: ingepakt(naam) }))
      .sort((a, b) => b.bytes - a.bytes)
    const som = maten.reduce((totaal, { bytes }) => totaal + bytes, 0)
    const regels = maten.map(({ naam, bytes }) => `  ${naam}: ${(bytes / 1000).toFixed(1)} kB`)
    expect(som).toBeGreaterThan(50_000)
    expect(som, `${(som / 1000).toFixed(1)} kB\n${regels.join('\n')}`).toBeLessThanOrEqual(
      hoogstens,
    )
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
