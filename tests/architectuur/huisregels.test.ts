// SPDX-License-Identifier: EUPL-1.2
/** House rules that a machine can hold: licence line, length of files, nothing of a workplace. */
import { describe, expect, it } from 'vitest'
import { bronnen } from './bronnen.ts'

/** Longer than this needs a reason, written in the file as `// LANG: <reason>`. */
const MEESTE_REGELS = 300

const code = bronnen(/\.(ts|tsx|mjs|mts|css)$/)

describe('huisregels', () => {
  it('elk bronbestand noemt de licentie op de eerste regel', () => {
    const zonder = code.filter(
      ({ tekst }) =>
        !/^(#!.*\n)?(\/\/ SPDX-License-Identifier: EUPL-1\.2|\/\* SPDX-License-Identifier: EUPL-1\.2 \*\/)\n/.test(
          tekst,
        ),
    )
    expect(zonder.map(({ pad }) => pad)).toEqual([])
  })

  it('geen bestand is langer dan 300 regels zonder opgave van reden', () => {
    const lang = code.filter(
      ({ tekst }) =>
        tekst.split('\n').length > MEESTE_REGELS && !/^(\/\/|\/\*) LANG: \S/m.test(tekst),
    )
    expect(lang.map(({ pad }) => pad)).toEqual([])
  })

  it('geen bestand draagt een absoluut pad van een computer', () => {
    const pad = /(?<![\w./-])\/(?:work|home\/\w+|Users\/\w+|root)\/[\w.-]+/
    const fout = bronnen(/\.(ts|tsx|mjs|md|json|ya?ml|sql)$/).filter(
      (bron) => bron.pad !== 'package-lock.json' && pad.test(bron.tekst),
    )
    expect(fout.map((bron) => `${bron.pad}: ${pad.exec(bron.tekst)?.[0]}`)).toEqual([])
  })

  it('elke test van pagina’s kijkt met hetzelfde oog', () => {
    // Parts on their own page, without a service; and two services beside each other.
    const anders = /\/(?:delen|kader|onderdelen|tweepartijen)\.test\.ts$/
    const tests = code.filter(({ pad }) => /^tests\/web\/\w+\.test\.ts$/.test(pad))
    const eigen = tests.filter(
      ({ pad, tekst }) => !anders.test(pad) && /startBrowser|hulp\/(?:axe|maten)\.ts/.test(tekst),
    )
    expect(eigen.map(({ pad }) => pad)).toEqual([])
    const paginas = tests.filter(({ tekst }) => /hulp\/\w*(?:proef|werkplek)\.ts/.test(tekst))
    expect(paginas.length).toBeGreaterThan(20)
    expect(paginas.filter(({ tekst }) => !/\bgoed\(/.test(tekst)).map(({ pad }) => pad)).toEqual([])
  })

  it('twee tests in een bestand heten nooit hetzelfde', () => {
    const dubbel: string[] = []
    for (const bron of code.filter(({ pad }) => pad.endsWith('.test.ts'))) {
      // Names within one describe block only; the indentation tells the block.
      const gezien = new Set<string>()
      let blok = 0
      for (const regel of bron.tekst.split('\n')) {
        if (/^\s*describe\b/.test(regel)) blok++
        const naam = /^(\s*)(?:it|test)\((['"`])(.+?)\2\s*,/.exec(regel)
        if (!naam) continue
        const sleutel = `${blok}|${naam[1]}|${naam[3]}`
        if (gezien.has(sleutel)) dubbel.push(`${bron.pad}: ${naam[3]}`)
        gezien.add(sleutel)
      }
    }
    expect(dubbel).toEqual([])
  })
})
