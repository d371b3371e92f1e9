// SPDX-License-Identifier: EUPL-1.2
/**
 * What a return message says, apart from its form: the return codes (WJ001) per
 * class. One shape serves JW302, JW306 and JW308 (IV028).
 *
 * Codes are sets: their order has no meaning, and another party may give only
 * part of the codes that we would give for the same fault.
 */

/** The return codes of one class, at least one. */
export type Codes = readonly string[]

/** Codes per class of the client, in document order. `contacten` and `relaties` occur in a JW302 only. */
export interface ClientCodes {
  readonly client: Codes
  /** One set per ToegewezenProduct, StartProduct or StopProduct. */
  readonly producten: readonly Codes[]
  /** One set per Contact in Contactgegevens; empty for JW306 and JW308. */
  readonly contacten: readonly Codes[]
  /** Per Relatie its own set and that of its Contact; empty for JW306 and JW308. */
  readonly relaties: readonly { readonly relatie: Codes; readonly contact: Codes }[]
}

export interface Retouroordeel {
  /** Codes of the header; empty when the message is fully approved. */
  readonly header: readonly string[]
  /** `null` when only the header returns. */
  readonly client: ClientCodes | null
}

/** No fault seen in this class; says nothing about the message as a whole. */
export const GEEN_OPMERKING = '0200'
/** Class not judged. */
export const NIET_BEOORDEELD = '0233'
/** Message rejected on level 2. */
export const TECHNISCH_AFGEKEURD = '0001'

/** The verdict on a message in which every rule was satisfied: header only, without codes. */
export const GOEDGEKEURD: Retouroordeel = Object.freeze({ header: [], client: null })
