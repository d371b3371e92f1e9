// SPDX-License-Identifier: EUPL-1.2
/** People who use Stopwijzer are addressed as `u`, in every page and every text they can read. */
import { describe, expect, it } from 'vitest'
import { bronnen } from '../architectuur/bronnen.ts'

const JE = /(?<![\p{L}\p{N}])[Jj](?:e|ij|ou|ouw|ullie|ezelf)(?![\p{L}\p{N}])/u

/** Pages in Dutch for people who use or run it, and the page of each rule. */
const paginas = bronnen(/\.md$/).filter(({ pad }) => !pad.startsWith('docs/adr/'))

/** Sources with texts; the word list of passwords and the tests of the texts name the words. */
const teksten = bronnen(/\.(ts|tsx|mjs)$/).filter(
  ({ pad }) => pad.startsWith('packages/') && !/\.test\.ts$|wachtwoord\/woorden\.ts$/.test(pad),
)

describe('aanspreekvorm', () => {
  it.each([
    { wat: 'pagina’s', bestanden: paginas },
    { wat: 'teksten van het programma', bestanden: teksten },
  ])('$wat spreken de lezer aan met u', ({ bestanden }) => {
    expect(bestanden.length).toBeGreaterThan(40)
    const fout = bestanden.flatMap(({ pad, tekst }) =>
      tekst
        .split('\n')
        .flatMap((regel, i) => (JE.test(regel) ? [`${pad}:${i + 1}: ${regel}`] : [])),
    )
    expect(fout).toEqual([])
  })
})
