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
    .filter(({ pad }) => /^packages\/(?!web)[a-z]+\/src\/.*\.ts$/.test(pad))
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
