// SPDX-License-Identifier: EUPL-1.2
/** A due date that follows from a dossier, counted by both calendars. */
import { isDatum, type Termijn, telWerkdagen } from '@stopwijzer/ijw'
import type { LeveringSleutel } from '../dossier/feiten.ts'

/** Working days for a JW305 or JW307 (OP271, OP272). */
export const WERKDAGEN_MELDEN = 5
/** Working days for a return message (OP090). */
export const WERKDAGEN_RETOUR = 3

/** Later than this the count could pass the end of the calendar. */
const LAATSTE_BASIS = '9999-11-30'

export type Bewakingsoort =
  /** A JW307 is due. */
  | 'stop'
  /** A JW305 is due. */
  | 'start'
  /** An answer to an own message is awaited. */
  | 'retour'

export interface Bewaking extends LeveringSleutel {
  readonly soort: Bewakingsoort
  /** Whose duty it is. */
  readonly plicht: 'eigen' | 'ander'
  /** Start that has to be stopped, or day on which the start is expected. */
  readonly begindatum: string | null
  /** Own message that awaits an answer. */
  readonly berichtId: string | null
  /** What the counting starts from, in Dutch. */
  readonly aanleiding: string
  /** Earliest last day: to guard the own duty. */
  readonly strikt: Termijn
  /** Latest last day: before addressing the other party. */
  readonly atw: Termijn
  /** The day that counts here: strict for an own duty, ATW for that of the other. */
  readonly uiterlijk: string
  readonly teLaat: boolean
}

/**
 * Counts a due date by both calendars. The source names no calendar; the early one guards
 * the own duty, the late one keeps us from addressing a party that is still in time.
 * `null` when nothing can be counted: a message may hold a date outside the calendar, and
 * 31-12-9999 is in use for "no end".
 */
export function bewaak(
  basis: string,
  werkdagen: number,
  vandaag: string,
  wat: Omit<Bewaking, 'strikt' | 'atw' | 'uiterlijk' | 'teLaat'>,
): Bewaking | null {
  if (!isDatum(basis) || basis > LAATSTE_BASIS) return null
  const strikt = telWerkdagen(basis, werkdagen, 'strikt')
  const atw = telWerkdagen(basis, werkdagen, 'atw')
  const { uiterlijk } = wat.plicht === 'eigen' ? strikt : atw
  return { ...wat, strikt, atw, uiterlijk, teLaat: vandaag > uiterlijk }
}
