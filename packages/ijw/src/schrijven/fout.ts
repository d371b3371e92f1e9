// SPDX-License-Identifier: EUPL-1.2
/** Why a message cannot be written. A program made the object, so this is a fault, not a finding. */

export const SCHRIJFCODES = {
  /** The kind or release is not one this library knows. */
  SCHRIJF_SOORT: 'Dit soort bericht is niet bekend.',
  /** A required element has no value. */
  SCHRIJF_ONTBREEKT: 'Een verplicht element ontbreekt.',
  /** The object has a key that the definition does not have. */
  SCHRIJF_ONBEKEND: 'Het bericht heeft een veld dat de standaard niet kent.',
  /** A list where one value belongs, an object where text belongs, or the reverse. */
  SCHRIJF_VORM: 'Een veld heeft niet de juiste vorm.',
  /** A value does not meet its datatype. */
  SCHRIJF_WAARDE: 'Een waarde voldoet niet aan de standaard.',
  /** A character that XML cannot carry. */
  SCHRIJF_TEKEN: 'Een waarde bevat een teken dat niet in XML mag.',
  /** The file would be larger than a receiver takes. */
  SCHRIJF_GROOTTE: 'Het bericht wordt groter dan 25 MB.',
} as const

export type Schrijfcode = keyof typeof SCHRIJFCODES

/** Thrown by `schrijf`. Carries the place in the message, never a value of it. */
export class SchrijfFout extends Error {
  override readonly name = 'SchrijfFout'
  readonly code: Schrijfcode
  /** As in `Locatie.pad`. */
  readonly pad: string

  constructor(code: Schrijfcode, pad: string) {
    super(`${code}: ${SCHRIJFCODES[code]} (${pad})`)
    this.code = code
    this.pad = pad
  }
}
