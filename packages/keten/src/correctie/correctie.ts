// SPDX-License-Identifier: EUPL-1.2
/** A correction of more than one message that is under way: plain JSON, kept by the service. */
import type { Bevinding, JW305Bericht, JW307Bericht } from '@stopwijzer/ijw'
import type { Taak, TaakSleutel } from '../besluit/besluit.ts'
import type { LeveringSleutel, Product } from '../dossier/feiten.ts'
import type { Signaal } from '../dossier/toestand.ts'
import type { Afdruk } from './afdruk.ts'
import { isBerichtstap, type Stap } from './stap.ts'

/**
 * `loopt`: a message is out, the next step follows by itself when it is approved.
 * `gestopt`: waits for a person. `klaar`, `afgebroken`: over.
 */
export type Correctiestaat = 'loopt' | 'gestopt' | 'klaar' | 'afgebroken'

/** The toewijzing that the correction started from; taakgericht: no number, a product. */
export interface Correctieonderwerp extends LeveringSleutel {
  readonly wat: 'start' | 'stop'
  readonly product: Product | null
}

export interface Correctie extends Correctieonderwerp {
  readonly id: string
  readonly stappen: readonly Stap[]
  /** Index of the step in hand; past the last one when all is done. */
  readonly stap: number
  readonly staat: Correctiestaat
  /** Ledger id of the message of the step in hand; `null` when none was sent for it. */
  readonly bericht: string | null
  /** Ledger ids of all its messages, in order of sending. */
  readonly berichten: readonly string[]
  /** What must stand there when the step in hand is approved and nothing else happened. */
  readonly verwacht: Afdruk
  /** Why it waits for a person, in Dutch. */
  readonly waarom: string | null
}

/** What follows for a correction; `correctie` is its new state, to be stored. */
export interface Vervolg {
  readonly correctie: Correctie
  /** To send now, as an own message; its ledger id goes back in with `metBericht`. */
  readonly bericht: JW305Bericht | JW307Bericht | null
  readonly taken: readonly Taak[]
  readonly afgehandeldeTaken: readonly TaakSleutel[]
  readonly signalen: readonly Signaal[]
  /** Why it cannot go on; `correctie` is unchanged or stopped then. */
  readonly bevindingen: readonly Bevinding[]
}

export function metBericht(correctie: Correctie, berichtId: string): Correctie {
  return { ...correctie, bericht: berichtId, berichten: [...correctie.berichten, berichtId] }
}

/** Of a correction that is not over, nothing else may be started on the same toewijzing. */
export function isOpen({ staat }: Pick<Correctie, 'staat'>): boolean {
  return staat === 'loopt' || staat === 'gestopt'
}

/** Which of its messages the step in hand is, from 1, and how many there are. */
export function telBerichten({ stappen, stap }: Pick<Correctie, 'stappen' | 'stap'>) {
  return {
    nummer: stappen.slice(0, stap + 1).filter(isBerichtstap).length,
    totaal: stappen.filter(isBerichtstap).length,
  }
}
