// SPDX-License-Identifier: EUPL-1.2
/**
 * Emits JavaScript that compares a fixed run of ASCII bytes in the message,
 * four at a time as 32-bit words. Words of eight bytes (as doubles) were
 * measured too and gained nothing.
 *
 * Why nothing can be injected: a prefix comes from the message, but it reaches
 * the code as numbers only.
 */

/** Largest text that may be compiled into a comparison; a tag of the standard is far shorter. */
const MAX_LENGTE = 256

/** Bytes of a printable ASCII text (white space included). Throws on any other character. */
export function asciiBytes(tekst: string): Uint8Array {
  if (tekst.length > MAX_LENGTE) throw new Error('Text too long to compile')
  const bytes = new Uint8Array(tekst.length)
  for (let i = 0; i < tekst.length; i++) {
    const code = tekst.charCodeAt(i)
    if (code < 9 || code > 0x7e) throw new Error('Only ASCII text can be compiled')
    bytes[i] = code
  }
  return bytes
}

/**
 * Expression that is true when the bytes of view `v` at position `p` are
 * exactly `tekst`. It reads no byte beyond the text, so at the end of the
 * message it fails by the RangeError of the view, never by reading something else.
 */
export function gelijk(tekst: string): string {
  const bytes = asciiBytes(tekst)
  const view = new DataView(bytes.buffer)
  const n = bytes.length
  const delen: string[] = []
  const vier = (i: number) =>
    delen.push(`v.getInt32(${positie(i)},true)===${view.getInt32(i, true)}`)
  let i = 0
  for (; n - i >= 4; i += 4) vier(i)
  // A remainder is compared with one overlapping word where the text is long enough.
  if (i < n && n >= 4) vier(n - 4)
  else for (; i < n; i++) delen.push(`v.getUint8(${positie(i)})===${bytes[i]}`)
  return delen.length === 0 ? 'true' : delen.join('&&')
}

/** `|0` keeps the sum a 32-bit integer for the compiler; a message of 2 GB never gets here. */
function positie(verschuiving: number): string {
  return verschuiving === 0 ? 'p' : `p+${verschuiving}|0`
}
