// SPDX-License-Identifier: EUPL-1.2
/** What the page and the worker say to each other. */
import type { Rapport } from '@stopwijzer/ijw'
import type { Beeld } from './controle.ts'

export type Opdracht =
  | { readonly soort: 'controleer'; readonly bestanden: readonly File[] }
  | { readonly soort: 'toon'; readonly nummer: number }
  | { readonly soort: 'stop' }
  /** Forget everything that was checked; a new round begins. */
  | { readonly soort: 'wis'; readonly ronde: number }

export type Bericht =
  | {
      readonly soort: 'uitslagen'
      readonly uitslagen: readonly Uitslag[]
      /** What is said about an earlier round is about files that are gone from the page. */
      readonly ronde: number
      /** Files that are done, and all that were given. */
      readonly klaar: number
      readonly totaal: number
    }
  | { readonly soort: 'beeld'; readonly nummer: number; readonly beeld: Beeld | null }

/** The verdict on one message. */
export interface Uitslag {
  readonly nummer: number
  readonly rapport: Rapport
  /** There is a message to look at. */
  readonly toonbaar: boolean
}
