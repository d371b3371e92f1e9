// SPDX-License-Identifier: EUPL-1.2
/** Settings are read in one place, and every name that anyone mentions exists. */
import { describe, expect, it } from 'vitest'
import type { Instelling } from '../../packages/dienst/src/configuratie/instelling.ts'
import { SCHEMA } from '../../packages/dienst/src/configuratie/schema.ts'
import { bronnen } from './bronnen.ts'

const alle: readonly Instelling[] = Object.values(SCHEMA)
const NAMEN = new Set(
  alle.flatMap(({ naam, geheim, bestand }) =>
    geheim || bestand ? [naam, `${naam}_FILE`] : [naam],
  ),
)
/** Tests of the reading itself make mistakes on purpose. */
const EIGEN_TEST =
  /configuratie\/[a-z]+\.test\.ts$|architectuur\/instellingen|e2e\/configuratie-opdracht/

describe('instellingen', () => {
  it('elke naam in code en documenten staat in het schema', () => {
    const vreemd = bronnen(/\.(ts|tsx|mjs|md|ya?ml|sh)$/)
      .filter(({ pad }) => !EIGEN_TEST.test(pad))
      .flatMap(({ pad, tekst }) =>
        Array.from(tekst.matchAll(/\bSTOPWIJZER_[A-Z][A-Z_]*[A-Z]\b/g), ([naam]) => ({
          pad,
          naam,
        })),
      )
      .filter(({ naam }) => !NAMEN.has(naam) && naam !== 'STOPWIJZER_SERVICE_HOST')
    expect(vreemd).toEqual([])
  })

  it('elke instelling doet iets: een bron buiten het schema leest haar', () => {
    const lezers = bronnen(/\.(ts|tsx)$/)
      .filter(({ pad }) => /^packages\/(dienst|cli)\/src\//.test(pad) && !/\.test\.ts$/.test(pad))
      // Only checked is not yet used.
      .filter(({ pad }) => !pad.includes('/configuratie/'))
    const ongebruikt = Object.keys(SCHEMA).filter((sleutel) => {
      // `waarden.sleutel`, or taken out of it by name.
      const gelezen = new RegExp(`\\.${sleutel}\\b|[{,]\\s*${sleutel}\\b`)
      return !lezers.some(({ tekst }) => gelezen.test(tekst))
    })
    expect(ongebruikt).toEqual([])
  })

  it('alleen de lezer van het schema haalt instellingen uit de omgeving', () => {
    // A fault must be able to show its trace when the configuration itself is wrong.
    const mag = new Set(['packages/cli/src/programma/programma.ts'])
    const lezend = bronnen(/\.(ts|tsx)$/)
      .filter(({ pad }) => /^packages\/[a-z]+\/src\//.test(pad) && !/\.test\.ts$/.test(pad))
      .filter(({ tekst }) => /\benv(\.|\[['"])(STOPWIJZER_|DATABASE_URL)/.test(tekst))
      .map(({ pad }) => pad)
    expect(lezend.filter((pad) => !mag.has(pad))).toEqual([])
  })
})
