// SPDX-License-Identifier: EUPL-1.2
/** State of a toewijzing, derived from facts; nothing is ever stored as truth. */
import type {
  BerichtFeit,
  LeveringSleutel,
  Product,
  StartFeit,
  StopFeit,
  ToewijzingFeit,
} from './feiten.ts'

export type Levering = 'TOEGEWEZEN' | 'GESTART' | 'TIJDELIJK_GESTOPT' | 'DEFINITIEF_GESTOPT'
export type ToewijzingStatus = 'OPEN' | 'INGETROKKEN' | 'VERLOPEN' | 'VERWIJDERD'

/** Something worth showing; it never rejects anything. */
export interface Signaal {
  readonly code: string
  readonly toewijzingNummer: string | null
  /** Dutch, B1, without a BSN. */
  readonly boodschap: string
}

export interface ToewijzingToestand extends LeveringSleutel {
  /** Product of the current version; for taakgericht work the product that is the key. */
  readonly product: Product | null
  /** From approved starts and stops only. */
  readonly levering: Levering
  readonly toewijzing: ToewijzingStatus
  /** The version with the highest Toewijzingsdatum + -tijd (IV013); `null` when none is known. */
  readonly huidigeVersie: ToewijzingFeit | null
  /** All versions, oldest first. */
  readonly versies: readonly ToewijzingFeit[]
  /** Approved and not removed, by Begindatum. */
  readonly starts: readonly StartFeit[]
  /** Approved and not removed, by Begindatum, then Einddatum. */
  readonly stops: readonly StopFeit[]
  /** Sent by us, no return message yet. */
  readonly uitstaand: readonly BerichtFeit[]
  readonly signalen: readonly Signaal[]
}
