// SPDX-License-Identifier: EUPL-1.2
/** How far long work is, on stderr. */
import type { Omgeving } from './omgeving.ts'

/** Work that lasts longer than this shows how far it is. */
const STIL_MS = 2000

/** Says a sentence when the work lasts long, and then now and again; the others are not made. */
export function maakVoortgang(omgeving: Omgeving): (zin: () => string) => void {
  let volgende = omgeving.klok() + STIL_MS
  return (zin) => {
    if (omgeving.klok() < volgende) return
    volgende = omgeving.klok() + omgeving.voortgang(zin())
  }
}
