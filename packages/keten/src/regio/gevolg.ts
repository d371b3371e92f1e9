// SPDX-License-Identifier: EUPL-1.2
/** The consequence of a stop reason by a regional contract. */

/** Shown and exported; never a ground to reject a message or a declaratie (OP364). */
export interface Gevolg {
  readonly toewijzingNummer: string | null
  readonly redenBeeindiging: string
  readonly einddatum: string
  /** Id of the regional profile, e.g. `F23`. */
  readonly profiel: string
  readonly soort: 'volledig' | 'gedeeltelijk' | 'tijdelijk-geen' | 'in-overleg' | 'niet-geregeld'
  /** Share of the price that stays payable; `null` when the profile does not say. */
  readonly percentage: number | null
  /** The paid part can be settled later (F21: "kan verrekend worden"). */
  readonly verrekenbaar: boolean
  /** Whole euro cents, when the price of the trajectory is known. */
  readonly bedrag: {
    readonly prijs: number
    readonly betaalbaar: number
    readonly rest: number
  } | null
  /** Dutch sentence for the screen. */
  readonly tekst: string
  readonly status: 'contractafspraak, geen berichtregel'
}
