// SPDX-License-Identifier: EUPL-1.2
/** No dead code: what a file exports, another file takes; what nobody takes is not exported. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bronnen, WORTEL } from './bronnen.ts'

const alle = bronnen(/^(packages|tests|scripts)\/.*\.(ts|tsx|mjs)$/)

/** Files that a package itself offers: who takes from them is outside. */
const INGANGEN: ReadonlySet<string> = new Set([
  // The program in bin/ calls it.
  'packages/cli/src/index.ts',
  ...['ijw', 'keten', 'koppelvlak', 'dienst', 'simulator', 'cli'].flatMap((pakket) => {
    const { exports: uit = {} } = JSON.parse(
      readFileSync(join(WORTEL, `packages/${pakket}/package.json`), 'utf8'),
    ) as { exports?: Readonly<Record<string, { source?: string } | string>> }
    return Object.values(uit).flatMap((ingang) =>
      typeof ingang === 'object' && ingang.source ? join('packages', pakket, ingang.source) : [],
    )
  }),
])

/** Nobody takes these, for a reason. */
const MET_REDEN: Readonly<Record<string, string>> = {
  'packages/koppelvlak/src/soorten/probleem.ts: VORM_KLOPT':
    'holds two types equal at compile time',
}

/** Names that a file exports as values; types say what a function takes and may stand alone. */
function exports(tekst: string): string[] {
  return Array.from(
    tekst.matchAll(/^export (?:async )?(?:function\*?|const|let|class) (\w+)/gm),
    ([, naam]) => naam!,
  )
}

const ALLES = '*'

/** What files take from which file: a name, or `*` for all of it. */
function genomen(bestanden: readonly { pad: string; tekst: string }[]): Set<string> {
  const uit = new Set<string>()
  const naar = (pad: string, van: string) => join(dirname(pad), van)
  for (const { pad, tekst } of bestanden) {
    for (const [, namen, van] of tekst.matchAll(
      /\b(?:import|export)\s+(?:type\s+)?(?:\w+,\s*)?\{([^}]*)\}\s+from\s+'(\.[^']+)'/g,
    )) {
      for (const deel of namen!.split(',')) {
        const naam = /^\s*(?:type\s+)?(\w+)/.exec(deel)?.[1]
        if (naam !== undefined) uit.add(`${naar(pad, van!)} ${naam}`)
      }
    }
    for (const [, van] of tekst.matchAll(
      /(?:\*(?:\s+as\s+\w+)?\s+from\s+|\bimport\(\s*)['"](\.[^'"]+)['"]/g,
    )) {
      uit.add(`${naar(pad, van!)} ${ALLES}`)
    }
  }
  return uit
}

function ongebruikt(bestanden: readonly { pad: string; tekst: string }[]): string[] {
  const weg = genomen(bestanden)
  return bestanden
    .filter(({ pad }) => /^packages\/[a-z]+\/src\/.*\.tsx?$/.test(pad))
    .filter(({ pad }) => !/\.(test|d)\.ts$/.test(pad) && !weg.has(`${pad} ${ALLES}`))
    .filter(({ pad }) => !INGANGEN.has(pad))
    .flatMap(({ pad, tekst }) =>
      exports(tekst)
        .filter((naam) => !weg.has(`${pad} ${naam}`))
        .map((naam) => `${pad}: ${naam}`),
    )
}

describe('dode code', () => {
  it('wat een bestand uitvoert, neemt een ander af', () => {
    expect(ongebruikt(alle)).toEqual(Object.keys(MET_REDEN))
  })

  it('wat niemand afneemt, valt op', () => {
    const tekst = 'export const a = 1\nexport function b() {}\nexport type C = string\n'
    const bestanden = [
      { pad: 'packages/ijw/src/x.ts', tekst },
      { pad: 'packages/ijw/src/map/y.ts', tekst: "import { a as c } from '../x.ts'" },
    ]
    expect(ongebruikt(bestanden)).toEqual(['packages/ijw/src/x.ts: b'])
    const ster = { pad: 'packages/ijw/src/index.ts', tekst: "export * from './x.ts'" }
    expect(ongebruikt([...bestanden, ster])).toEqual([])
  })
})

const web = bronnen(/^packages\/web\/(src\/.*\.(ts|tsx|css)|index\.html)$/)
const stijl = web.filter(({ pad }) => pad.endsWith('.css'))
const CATALOGUS = /^packages\/web\/src\/teksten\/(nl|en)\//
/** What the pages and the parts say, without the catalogues themselves. */
const pagina = web
  .filter(({ pad }) => !/\.(css|test\.ts)$/.test(pad) && !CATALOGUS.test(pad))
  .map(({ tekst }) => tekst)
  .join('\n')

/** Whole names, so that `knop` does not count for `knop-klein`; of `t.kop` the parts too. */
function namenIn(tekst: string): Set<string> {
  const ketens = new Set(tekst.match(/[\p{L}_][\p{L}\p{N}_.-]*/gu))
  return new Set([...ketens, ...[...ketens].flatMap((keten) => keten.split('.'))])
}

/** Classes in the selectors of a style sheet. */
function klassen(tekst: string): string[] {
  const kaal = tekst.replace(/\/\*[\s\S]*?\*\/|"[^"]*"/g, '').replace(/[\w-]+\s*:\s[^;{}]*;/g, '')
  return [...new Set(Array.from(kaal.matchAll(/\.([a-z][\w-]*)/gi), ([, naam]) => naam!))]
}

/** Classes that stand in no page, also not made of a part and a value: `knop-${soort}`. */
function ongebruikteKlassen(css: string, code: string): string[] {
  const namen = namenIn(code)
  const begin = Array.from(code.matchAll(/([a-z][\w-]*-)\$\{/gi), ([, deel]) => deel!)
  return klassen(css).filter(
    (klasse) => !namen.has(klasse) && !begin.some((deel) => klasse.startsWith(deel)),
  )
}

/** Names of texts that are nowhere asked for, and are no value of the contract or the standard. */
function ongebruikteTeksten(catalogus: string, namen: ReadonlySet<string>): string[] {
  return Array.from(
    catalogus.matchAll(/^\s+(?:'([^']+)'|(\w+)):/gm),
    ([, aangehaald, kaal]) => (aangehaald ?? kaal)!,
  ).filter((naam) => !/^\d/.test(naam) && !namen.has(naam))
}

describe('stijl en teksten', () => {
  it('elke klasse in een stijlblad staat in een pagina of deel', () => {
    const fout = stijl.flatMap(({ pad, tekst }) =>
      ongebruikteKlassen(tekst, pagina).map((klasse) => `${pad}: ${klasse}`),
    )
    expect(fout).toEqual([])
  })

  it('elke tekst in de catalogus wordt ergens gevraagd', () => {
    const waarden = bronnen(/^packages\/(ijw|keten|koppelvlak|dienst)\/src\/.*(?<!\.test)\.ts$/)
      .map(({ tekst }) => tekst)
      .join('\n')
    const namen = namenIn(`${pagina}\n${waarden}`)
    const fout = web
      .filter(({ pad }) => CATALOGUS.test(pad))
      .flatMap(({ pad, tekst }) =>
        ongebruikteTeksten(tekst, namen).map((naam) => `${pad}: ${naam}`),
      )
    expect(fout).toEqual([])
  })

  it('wat niemand vraagt, valt op', () => {
    const css =
      '.knop:hover { color: red; }\n.knop-klein > .weg { inset: 0.5rem; }\n.merkje-goed {}'
    const code = ['knop', 'merkje-'].join(' ')
    expect(ongebruikteKlassen(css, `\`${code}\${soort}\``)).toEqual(['knop-klein', 'weg'])
    const catalogus = "  kop: 'Kop',\n  oud: 'Weg',\n  'keur-goed': 'Goed',\n"
    expect(ongebruikteTeksten(catalogus, namenIn("t.kop + 'keur-goed'"))).toEqual(['oud'])
  })
})
