// SPDX-License-Identifier: EUPL-1.2
/** Release iJw 3.2: the messages of this folder. */
import type { BerichtVan } from '../../definitie/afleiden.ts'
import { JW301, type JW301Bericht } from './jw301.ts'
import { JW302, type JW302Bericht } from './jw302.ts'
import { JW305, type JW305Bericht } from './jw305.ts'
import { JW306, type JW306Bericht } from './jw306.ts'
import { JW307, type JW307Bericht } from './jw307.ts'
import { JW308, type JW308Bericht } from './jw308.ts'

export const BERICHTEN = { JW301, JW302, JW305, JW306, JW307, JW308 } as const
export type Berichtsoort = keyof typeof BERICHTEN
export type Heenberichtsoort = 'JW301' | 'JW305' | 'JW307'
export type Retourberichtsoort = 'JW302' | 'JW306' | 'JW308'

/** The type of each message, from its definition. */
export type BerichtPerSoort = {
  readonly [S in Berichtsoort]: BerichtVan<(typeof BERICHTEN)[S]>
}
/** Any message of this release; narrow on `berichtsoort`. */
export type Bericht = BerichtPerSoort[Berichtsoort]
export type Heenbericht = BerichtPerSoort[Heenberichtsoort]
export type Retourbericht = BerichtPerSoort[Retourberichtsoort]
export { RELEASE, STANDAARD, SUBVERSIE, VERSIE } from './release.ts'
export type { JW301Bericht, JW302Bericht, JW305Bericht, JW306Bericht, JW307Bericht, JW308Bericht }
