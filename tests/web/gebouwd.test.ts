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

const IMPORT = /(?:import|from)\s*["']\.\/([^"']+\.js)["']/g

/** These scripts and all that they import before they run. */
function metAlles(begin: readonly string[]): ReadonlySet<string> {
  const gezien = new Set(begin)
  // A set that grows while it is walked is walked to its end.
  for (const naam of gezien)
    for (const [, volgende] of lees(`assets/${naam}`).matchAll(IMPORT)) gezien.add(volgende!)
  return gezien
}

/** What stands on the screen first: to log in, the start page, or a list of the day with its texts. */
const BEELDEN = {
  Aanmelden: ['Aanmelden'],
  Start: ['Kader', 'Start'],
  Werkvoorraad: ['Kader', 'Taken'],
  Toewijzingen: ['Kader', 'Toewijzingen'],
  Meldingen: ['Kader', 'Meldingenpagina'],
  Berichten: ['Kader', 'Berichten'],
  Correcties: ['Kader', 'Correcties'],
  Clienten: ['Kader', 'Clienten'],
} as const

function scriptsVan(stukken: readonly string[]): ReadonlySet<string> {
  const hoofd = [...lees('index.html').matchAll(/src="\/assets\/([^"]+\.js)"/g)].map((m) => m[1]!)
  const namen = stukken.map(
    (stuk) => bestanden.find((naam) => naam.startsWith(`${stuk}-`) && naam.endsWith('.js'))!,
  )
  return metAlles([...hoofd, ...namen])
}

describe('de gebouwde webapplicatie', () => {
  it.each(Object.entries(BEELDEN))(
    'haalt voor %s hoogstens 180 kB aan JavaScript op',
    (beeld, stukken) => {
      const maten = [...scriptsVan(stukken)].map((naam) => ({
        naam,
        bytes: gzipSync(lees(`assets/${naam}`), { level: 9 }).byteLength,
      }))
      const som = maten.reduce((totaal, { bytes }) => totaal + bytes, 0)
      const regels = maten.map(({ naam, bytes }) => `  ${naam}: ${(bytes / 1000).toFixed(1)} kB`)
      console.log(`JavaScript van ${beeld}: ${(som / 1000).toFixed(1)} kB\n${regels.join('\n')}`)
      expect(som).toBeGreaterThan(50_000)
      expect(som).toBeLessThanOrEqual(HOOGSTENS)
    },
  )

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
