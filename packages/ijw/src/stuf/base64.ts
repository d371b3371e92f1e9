// SPDX-License-Identifier: EUPL-1.2
/**
 * base64, read strictly. Ready-made decoders skip characters that do not belong, and the
 * schema check of libxml2 lets them pass too; a damaged payload would come through as
 * another one.
 */

const ALFABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const NAAR = new TextEncoder().encode(ALFABET)
/** Value of a character code; 255: not in the alphabet, 254: white space of XML. */
const VAN = new Uint8Array(128).fill(255)
for (let i = 0; i < 64; i++) VAN[ALFABET.charCodeAt(i)] = i
for (const wit of [9, 10, 13, 32]) VAN[wit] = 254
const IS = 61

/** The bytes; `null` when alphabet, padding or length is wrong. White space may stand anywhere. */
export function vanBase64(tekst: string): Uint8Array | null {
  const uit = new Uint8Array(Math.floor((tekst.length * 3) / 4) + 3)
  let lengte = 0
  let groep = 0
  let gevuld = 0
  let vulling = 0
  for (let i = 0; i < tekst.length; i++) {
    const teken = tekst.charCodeAt(i)
    if (teken === IS) {
      vulling++
      continue
    }
    const waarde = teken < 128 ? VAN[teken]! : 255
    if (waarde === 254) continue
    // Nothing comes after the padding.
    if (waarde === 255 || vulling > 0) return null
    groep = (groep << 6) | waarde
    if (++gevuld < 4) continue
    uit[lengte++] = groep >> 16
    uit[lengte++] = groep >> 8
    uit[lengte++] = groep
    groep = 0
    gevuld = 0
  }
  if (gevuld === 0) return vulling === 0 ? uit.subarray(0, lengte) : null
  // The bits that fall away are zero, or two texts would stand for the same bytes.
  if (gevuld === 2 && vulling === 2 && (groep & 15) === 0) {
    uit[lengte++] = groep >> 4
  } else if (gevuld === 3 && vulling === 1 && (groep & 3) === 0) {
    uit[lengte++] = groep >> 10
    uit[lengte++] = groep >> 2
  } else return null
  return uit.subarray(0, lengte)
}

/** In one line, with padding. */
export function naarBase64(bytes: Uint8Array): string {
  const uit = new Uint8Array(Math.ceil(bytes.length / 3) * 4)
  let plek = 0
  for (let i = 0; i < bytes.length; i += 3) {
    const over = bytes.length - i
    const groep = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    uit[plek++] = NAAR[groep >> 18]!
    uit[plek++] = NAAR[(groep >> 12) & 63]!
    uit[plek++] = over > 1 ? NAAR[(groep >> 6) & 63]! : IS
    uit[plek++] = over > 2 ? NAAR[groep & 63]! : IS
  }
  return new TextDecoder().decode(uit)
}
