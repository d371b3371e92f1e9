// SPDX-License-Identifier: EUPL-1.2
/** Faults of the program that asks for a return message; each with a stable code. Never hold a value from a message. */

export type RetourFoutcode =
  /** A code that may not stand in this class of this return message (WJ001 is a closed list). */
  | 'RETOUR_CODE'
  /** The sets of codes do not match the classes of the message. */
  | 'RETOUR_KLASSEN'
  /** The verdict contradicts itself, e.g. codes per class without a fault (IV028). */
  | 'RETOUR_OORDEEL'

export class RetourFout extends Error {
  override readonly name = 'RetourFout'
  readonly code: RetourFoutcode

  constructor(code: RetourFoutcode, boodschap: string) {
    super(boodschap)
    this.code = code
  }
}
