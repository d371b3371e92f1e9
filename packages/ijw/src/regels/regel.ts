// SPDX-License-Identifier: EUPL-1.2
/**
 * The shape of a level 2 rule. One rule = source + page + test with the same
 * base name, in the folder of its kind (`cs`, `cd`, `tr`).
 */
import type { Bericht, BerichtPerSoort, Heenberichtsoort } from '../releases/ijw-3.2/index.ts'

/** Settings that change a level 2 verdict; see the table of settings in the docs. */
export interface RegelContext {
  /** Today as `YYYY-MM-DD`; used where a rule depends on the date of checking. */
  readonly peildatum: string
  /** TR134 also on Begindatum and Einddatum (source is uncertain about the place; default on). */
  readonly tr134OpBeginEnEind: boolean
}

/** Reports one violation. `pad` as in `Locatie`; `boodschap` overrides the rule's own sentence. */
export type Meld = (pad: string, boodschap?: string, actie?: string) => void

/** Dutch texts, the one source for reports, `uitleg`, screens and the rule page. */
export interface RegelUitleg {
  /** What the rule demands, one or two short sentences. */
  readonly betekenis: string
  /** What a violation leads to in the chain. */
  readonly gevolg: string
  /** What to do. */
  readonly actie: string
}

export interface Regel<S extends Heenberichtsoort = Heenberichtsoort> {
  /** National code, e.g. `CS002`. Equals the file name. */
  readonly code: string
  readonly soort: 'CS' | 'CD' | 'TR'
  readonly niveau: 2
  readonly retourcode: '0001'
  /** Short Dutch title. */
  readonly titel: string
  readonly berichten: readonly S[]
  /** Where the rule comes from, e.g. `iJw 3.2, condities en constraints`. */
  readonly bron: string
  readonly uitleg: RegelUitleg
  /** Pure; calls `meld` for each violation, does nothing (and allocates nothing) on a good message. */
  toets(bericht: BerichtPerSoort[S], context: RegelContext, meld: Meld): void
}

export type { Bericht }
