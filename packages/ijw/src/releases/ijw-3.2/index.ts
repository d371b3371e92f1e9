// SPDX-License-Identifier: EUPL-1.2
/** Release iJw 3.2: the messages of this folder. */
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

export interface BerichtPerSoort {
  readonly JW301: JW301Bericht
  readonly JW302: JW302Bericht
  readonly JW305: JW305Bericht
  readonly JW306: JW306Bericht
  readonly JW307: JW307Bericht
  readonly JW308: JW308Bericht
}
/** Any message of this release; narrow on `berichtsoort`. */
export type Bericht = BerichtPerSoort[Berichtsoort]
export type Heenbericht = BerichtPerSoort[Heenberichtsoort]
export type Retourbericht = BerichtPerSoort[Retourberichtsoort]
export { RELEASE, STANDAARD } from './release.ts'
export type { JW301Bericht, JW302Bericht, JW305Bericht, JW306Bericht, JW307Bericht, JW308Bericht }
