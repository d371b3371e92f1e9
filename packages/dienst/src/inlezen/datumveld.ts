// SPDX-License-Identifier: EUPL-1.2
/** What is said of a field that should hold a date and does not. */
import { maskeer } from '@stopwijzer/ijw'

/** Something a person meant as a date; anything else may be a name that came in the wrong column. */
const DATUMACHTIG = /^[0-9][0-9 ./:-]{0,19}$/

/** `voorbeeld` as `17-07-2026`. Names what stood there when that is safe to repeat. */
export function geenDatum(waarde: string, voorbeeld: string): string {
  return DATUMACHTIG.test(waarde)
    ? `'${maskeer(waarde)}' is geen bestaande datum. Schrijf een datum zoals ${voorbeeld}.`
    : `Hier staat geen datum. Schrijf een datum zoals ${voorbeeld}.`
}
