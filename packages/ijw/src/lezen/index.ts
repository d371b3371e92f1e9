// SPDX-License-Identifier: EUPL-1.2
/** Reading: bytes to a typed message, or the findings that say why not. */
import { MEESTE_BYTES } from './bestand.ts'
import { leesSnel } from './snel/index.ts'
import type { Leesuitkomst } from './uitkomst.ts'
import { leesZorgvuldig } from './zorgvuldig.ts'

export { type Positie, posities } from './posities.ts'
export type { Gelezen, Geweigerd, Leesuitkomst } from './uitkomst.ts'
export { leesZorgvuldig, MEESTE_BYTES }

/**
 * Reads one message from the bytes of a file (levels 0 and 1). Pure, never throws on content.
 * The kind of message follows from the namespace of the root element.
 */
export function lees(bytes: Uint8Array): Leesuitkomst {
  const bericht = bytes.length <= MEESTE_BYTES ? leesSnel(bytes) : undefined
  return bericht === undefined
    ? leesZorgvuldig(bytes)
    : { goed: true, bericht, waarschuwingen: GEEN }
}

const GEEN: readonly never[] = []
