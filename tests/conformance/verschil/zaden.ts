// SPDX-License-Identifier: EUPL-1.2
/** Valid messages to start from: the official samples, and made ones of every kind. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { alleDefinities, schrijf } from '@stopwijzer/ijw'
import fc from 'fast-check'
import { willekeurigBericht } from '../../../packages/ijw/src/proef/willekeurig.ts'

export interface Zaad {
  readonly berichtsoort: string
  readonly tekst: string
}

/**
 * `wortel` is the folder of the project; `aantal` made messages per kind. Of six times as
 * many the shortest are kept, with some long ones: short cases run faster and read easier.
 */
export function zaden(wortel: string, zaad: number, aantal: number): readonly Zaad[] {
  const officieel = ['JW301', 'JW305', 'JW307'].map((berichtsoort) => ({
    berichtsoort,
    tekst: readFileSync(join(wortel, 'voorbeelden/landelijk', `${berichtsoort}.xml`), 'utf8'),
  }))
  const gemaakt = alleDefinities().flatMap((definitie) =>
    fc.sample(willekeurigBericht(definitie), { seed: zaad, numRuns: aantal }).map((bericht) => ({
      berichtsoort: definitie.berichtsoort,
      tekst: new TextDecoder().decode(schrijf(bericht)),
    })),
  )
  return [...officieel, ...gemaakt]
}
