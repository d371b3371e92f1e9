// SPDX-License-Identifier: EUPL-1.2
/** The contract with themes: the page about it, the source and the use of it say the same. */
import { describe, expect, it } from 'vitest'
import { bronnen } from '../architectuur/bronnen.ts'

const NAAM = /--sw-[a-z-]+/g
const uniek = (lijst: Iterable<string>) => [...new Set(lijst)].sort()
const lees = (patroon: RegExp) =>
  bronnen(patroon)
    .map(({ tekst }) => tekst)
    .join('\n')

const bepaald = uniek(
  [...lees(/thema\/variabelen\.css$/).matchAll(/^\s*(--sw-[a-z-]+):/gm)].map(([, naam]) => naam!),
)

describe('thema', () => {
  it('heeft elke variabele op de pagina erover, en geen andere', () => {
    const rijen = lees(/docs\/gebruik\/thema\.md$/)
      .split('\n')
      .filter((regel) => regel.startsWith('| `--sw-'))
    expect(uniek(rijen.flatMap((rij) => rij.match(NAAM) ?? []))).toEqual(bepaald)
    expect(bepaald.length).toBeGreaterThan(28)
  })

  it('gebruikt elke variabele, en geen die niet bestaat', () => {
    const gebruikt = lees(/^packages\/web\/src\/.*\.(?:css|tsx?)$/).matchAll(
      /var\((--sw-[a-z-]+)\)/g,
    )
    expect(uniek([...gebruikt].map(([, naam]) => naam!))).toEqual(bepaald)
  })

  it('kiest nergens een kleur buiten de variabelen om', () => {
    const fout = bronnen(/^packages\/web\/src\/.*\.css$/)
      .filter(({ pad }) => !pad.endsWith('variabelen.css'))
      .flatMap(({ pad, tekst }) =>
        [...tekst.matchAll(/#[0-9a-f]{3,8}\b|\brgba?\([^)]*\)|\bhsla?\([^)]*\)/gi)].map(
          ([kleur]) => `${pad}: ${kleur}`,
        ),
      )
    // The veil under a dialog darkens whatever lies below it, in every theme.
    expect(fout).toEqual(['packages/web/src/delen/venster.css: rgb(6 20 26 / 55%)'])
  })
})
