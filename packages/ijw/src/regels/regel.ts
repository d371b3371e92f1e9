// SPDX-License-Identifier: EUPL-1.2
/**
 * The shape of a level 2 rule. One rule = source + page + test with the same
 * base name, in the folder of its kind (`cs`, `cd`, `tr`). How to add one:
 * `TEMPLATE.md` in this folder.
 */
import type { Bericht, BerichtPerSoort, Heenberichtsoort } from '../releases/ijw-3.2/index.ts'

/** Settings that change a level 2 verdict; see the table of settings in the docs. */
export interface RegelContext {
  /** Today as `YYYY-MM-DD`; used where a rule depends on the date of checking. */
  readonly peildatum: string
  /** TR134 also on Begindatum and Einddatum (source is uncertain about the place; default on). */
  readonly tr134OpBeginEnEind: boolean
}

/**
 * Reports one violation. `pad` as in `Locatie`: the element the rule is about,
 * also when that element is missing. `boodschap` stands alone, names the value
 * as written and never a BSN. `actie` replaces the advice of the rule.
 */
export type Meld = (pad: string, boodschap: string, actie?: string) => void

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
  /** Every element a finding can point at, as a path without indexes. */
  readonly plaatsen: readonly string[]
  /** Where the rule comes from, e.g. `iJw 3.2, condities en constraints`. */
  readonly bron: string
  readonly uitleg: RegelUitleg
  /** Pure; calls `meld` for each violation, does nothing (and allocates nothing) on a good message. */
  toets(bericht: BerichtPerSoort[S], context: RegelContext, meld: Meld): void
}

/** Level 2 has one consequence: the whole message is refused (IV028, IV032). */
const GEVOLG =
  'De ontvanger keurt het hele bericht af met code 0001. Het bericht telt als nooit verzonden.'

const BRON = {
  CS: 'iJw 3.2, condities en constraints',
  CD: 'iJw 3.2, condities en constraints',
  TR: 'iJw 3.2, technische regels',
} as const

/** What the author of a rule writes; the rest is the same for every rule of level 2. */
interface RegelTekst<S extends Heenberichtsoort> {
  readonly code: `${Regel['soort']}${string}`
  readonly titel: string
  readonly berichten: readonly S[]
  readonly plaatsen: readonly string[]
  readonly betekenis: string
  readonly actie: string
  readonly toets: (bericht: BerichtPerSoort[S], context: RegelContext, meld: Meld) => void
}

/** Makes a rule of level 2: return code 0001, consequence and source by its kind. */
export function regel<const S extends Heenberichtsoort>(tekst: RegelTekst<S>): Regel<S> {
  const soort = tekst.code.slice(0, 2) as Regel['soort']
  return Object.freeze({
    code: tekst.code,
    soort,
    niveau: 2,
    retourcode: '0001',
    titel: tekst.titel,
    berichten: tekst.berichten,
    plaatsen: tekst.plaatsen,
    bron: BRON[soort],
    uitleg: { betekenis: tekst.betekenis, gevolg: GEVOLG, actie: tekst.actie },
    toets: tekst.toets,
  })
}

export type { Bericht }
