// SPDX-License-Identifier: EUPL-1.2
/**
 * The fast path: a reader compiled from the message definition, on bytes, for
 * the ordinary form of a message. At the first surprise it gives undefined and
 * the careful path takes over; it never judges a message as wrong.
 */
import type { Bericht } from '../../releases/ijw-3.2/index.ts'
import { MEESTE_BYTES } from '../bestand.ts'
import { maakVoorraad } from './voorraad.ts'

/** How Node cuts bytes into text, one character per byte. */
type Latin1Slice = (this: Uint8Array, begin: number, einde: number) => string

// Node's own way takes half the time of TextDecoder, which for a large message also makes
// a copy of twice the size first. Elsewhere TextDecoder gives the same text.
const { Buffer } = globalThis as { Buffer?: { prototype: { latin1Slice?: Latin1Slice } } }
const latin1Slice = Buffer?.prototype.latin1Slice
const LATIN1 = new TextDecoder('latin1')

/**
 * One character per byte, so that a position in the bytes is a position in the text. Which
 * character stands for a byte above 127 does not matter: such values are decoded on their own.
 */
function alsLatin1(bytes: Uint8Array): string {
  return latin1Slice ? latin1Slice.call(bytes, 0, bytes.length) : LATIN1.decode(bytes)
}

const VOORRAAD = maakVoorraad()

/**
 * The message in these bytes when it has the ordinary form and meets the XSD;
 * undefined when the careful path must decide. Equal to the outcome of the
 * careful path: all keys of a class in the order of the definition, frozen.
 */
export function leesSnel(bytes: Uint8Array): Bericht | undefined {
  if (bytes.length > MEESTE_BYTES) return undefined
  const v = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kop = VOORRAAD.zoek(bytes, v)
  if (kop === undefined) return undefined
  try {
    return kop.lees(v, alsLatin1(bytes), kop.breedte - 1)
  } catch (fout) {
    // The view refuses every read past the end of a message that stops too early.
    if (fout instanceof RangeError) return undefined
    throw fout
  }
}
