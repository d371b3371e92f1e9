// SPDX-License-Identifier: EUPL-1.2
/**
 * The shape of a rule of level 3 (against earlier messages) or level 4 (against
 * an outside source). One rule = source + page + test with the same base name.
 */
import type { Heenbericht, Heenberichtsoort, JW301Bericht, RegelUitleg } from '@stopwijzer/ijw'
import type { Context } from '../context.ts'
import type { StartFeit, StopFeit, VerwijderingFeit } from '../dossier/feiten.ts'
import type { GeldigeLevering } from '../dossier/geldig.ts'

/** What every rule tells about itself; the one source for `uitleg`, reports and the rule page. */
export interface KetenregelUitleg {
  /** National code, e.g. `TR414`. Equals the file name. */
  readonly code: string
  readonly soort: 'TR'
  readonly niveau: 3 | 4
  /** Code of WJ001 that goes into the return message. */
  readonly retourcode: string
  readonly titel: string
  readonly berichten: readonly Heenberichtsoort[]
  /** Where the return code is placed: the header or the product class of the message. */
  readonly plaats: 'header' | 'product'
  readonly bron: string
  readonly uitleg: RegelUitleg
}

/** A violation: the element within the judged class (`''` for the class itself) and a Dutch sentence. */
export interface Melding {
  readonly element: string
  readonly boodschap: string
}

/** Header rule: judges the message as a whole. A violation stops all further judging (IV028). */
export interface HeaderRegel extends KetenregelUitleg {
  readonly plaats: 'header'
  toets(bericht: Heenbericht, blik: HeaderBlik): Melding | null
}

export interface HeaderBlik {
  readonly context: Context
  /** Ingangsdatums of the toewijzingen that the message is about, as far as known. */
  readonly ingangsdatums: readonly string[]
}

/** Rule on a new start or stop (StatusAanlevering 1). */
export interface AanleveringRegel<F extends StartFeit | StopFeit = StartFeit | StopFeit>
  extends KetenregelUitleg {
  readonly plaats: 'product'
  toets(aanlevering: F, blik: AanleveringBlik): Melding | null
}

/** Rule on the removal of a start or stop (StatusAanlevering 3). */
export interface VerwijderRegel extends KetenregelUitleg {
  readonly plaats: 'product'
  toets(verwijdering: VerwijderingFeit, blik: AanleveringBlik): Melding | null
}

export interface AanleveringBlik {
  readonly context: Context
  /** The delivery as it stands, with the earlier items of the same message in it; `null` when nothing is known. */
  readonly levering: GeldigeLevering | null
  /** Taakgericht work was agreed with the other party: a ToewijzingNummer is not needed. */
  readonly taakgericht: boolean
}

export type ToegewezenProduct =
  JW301Bericht['Client']['ToegewezenProducten']['ToegewezenProduct'][number]

/** Rule on a ToegewezenProduct in a JW301. */
export interface ToewijzingRegel extends KetenregelUitleg {
  readonly plaats: 'product'
  toets(product: ToegewezenProduct, context: Context): Melding | null
}
