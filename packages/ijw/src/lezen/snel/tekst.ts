// SPDX-License-Identifier: EUPL-1.2
/**
 * What compiled readers call while they walk over the bytes of a message. Each
 * function takes a position and returns the next one; 0 means: step aside (no
 * value ever starts at 0, because the head of the message comes first). A read
 * past the end throws the RangeError of the view; `leesSnel` catches that.
 */

const GEWOON = 0
const WIT = 1
const NIEUWE_REGEL = 2
const EINDE = 3
const NIET_ASCII = 4
const VERRASSING = 5

/**
 * Class of each byte inside a text value. A surprise is what XML forbids there
 * (control characters), what needs an XML parser (`&`, CR, which becomes LF) or
 * what could be part of `]]>`.
 */
const KLASSE = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0x20 || byte === 0x09) return WIT
  if (byte === 0x0a) return NIEUWE_REGEL
  if (byte === 0x3c) return EINDE
  if (byte === 0x26 || byte === 0x3e || byte < 0x20) return VERRASSING
  return byte < 0x80 ? GEWOON : NIET_ASCII
})

/** Skips the white space that XML allows between tags. */
export function wit(v: DataView, p: number): number {
  let byte = v.getUint8(p)
  while (byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d) byte = v.getUint8(++p)
  return p
}

/** The tag at `p`, then any white space: the way for a layout that was not foreseen. */
export function traag(v: DataView, p: number, tag: Uint8Array): number {
  for (let i = 0; i < tag.length; i++) if (v.getUint8(p + i) !== tag[i]) return 0
  return wit(v, p + tag.length)
}

/**
 * End of a text value of plain ASCII with at least one character that is not
 * white space; 0 when it is anything else, also when `tekstVrij` may accept it.
 */
export function tekst(v: DataView, p: number): number {
  let q = p
  let wittekens = 0
  for (;;) {
    const klasse = KLASSE[v.getUint8(q)] as number
    if (klasse !== GEWOON) {
      if (klasse !== WIT) return klasse === EINDE && q - p > wittekens ? q : 0
      wittekens++
    }
    q++
  }
}

/** What a text type demands, apart from its patterns. */
export interface Teksteis {
  readonly minLengte: number
  readonly maxLengte: number
  /** A line feed is allowed (`.` in an XSD pattern does not match it). */
  readonly regels: boolean
  /** At least one character that is not white space. */
  readonly zichtbaar: boolean
}

/**
 * End of any text value in valid UTF-8 that meets `eis`, else 0. Length counts
 * Unicode code points, as XSD does. White space is only space, tab and LF: a
 * no-break space is an ordinary character for XSD.
 */
export function tekstVrij(v: DataView, p: number, eis: Teksteis): number {
  let q = p
  let lengte = 0
  let zichtbaar = !eis.zichtbaar
  for (;;) {
    const byte = v.getUint8(q)
    const klasse = KLASSE[byte] as number
    if (klasse === EINDE) break
    if (klasse === VERRASSING || (klasse === NIEUWE_REGEL && !eis.regels)) return 0
    if (klasse === GEWOON) zichtbaar = true
    if (klasse === NIET_ASCII) {
      const einde = teken(v, q, byte)
      if (einde === 0) return 0
      zichtbaar = true
      q = einde
    } else q++
    lengte++
  }
  return zichtbaar && lengte >= eis.minLengte && lengte <= eis.maxLengte ? q : 0
}

/** End of the multi-byte UTF-8 character at `q`; 0 when malformed or not allowed in XML. */
function teken(v: DataView, q: number, eerste: number): number {
  const tweede = v.getUint8(q + 1)
  if (eerste < 0xe0) return eerste >= 0xc2 && (tweede & 0xc0) === 0x80 ? q + 2 : 0
  const derde = v.getUint8(q + 2)
  if ((derde & 0xc0) !== 0x80) return 0
  if (eerste < 0xf0) {
    // E0: no overlong forms; ED: no surrogates; EF BF BE and EF BF BF are no characters in XML.
    const laag = eerste === 0xe0 ? 0xa0 : 0x80
    const hoog = eerste === 0xed ? 0x9f : 0xbf
    if (tweede < laag || tweede > hoog) return 0
    return eerste === 0xef && tweede === 0xbf && derde >= 0xbe ? 0 : q + 3
  }
  // F0: no overlong forms; F4: nothing above U+10FFFF; F5 and up do not exist.
  const laag = eerste === 0xf0 ? 0x90 : 0x80
  const hoog = eerste === 0xf4 ? 0x8f : 0xbf
  if (eerste > 0xf4 || tweede < laag || tweede > hoog) return 0
  return (v.getUint8(q + 3) & 0xc0) === 0x80 ? q + 4 : 0
}

/** Days per month from index 1; February is looked at apart. */
const DAGEN = Uint8Array.from([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])

/**
 * True for a plain `YYYY-MM-DD` that exists, in the years 1000 to 9999. A time
 * zone, a sign or a longer year is for the careful path.
 */
export function isDatum(v: DataView, p: number): boolean {
  const jjjj = v.getInt32(p, true)
  const mm = v.getInt32(p + 4, true)
  const dd = v.getUint16(p + 8, true)
  // `-MM-`: the hyphens and both digits in one word.
  if (!vierCijfers(jjjj) || (mm & 0xfff0f0ff) !== 0x2d30302d || (dd & 0xf0f0) !== 0x3030)
    return false
  const m1 = (mm >>> 8) & 15
  const m2 = (mm >>> 16) & 15
  const d1 = dd & 15
  const d2 = (dd >>> 8) & 15
  if (m2 > 9 || d2 > 9) return false
  const maand = m1 * 10 + m2
  const dag = d1 * 10 + d2
  if (maand < 1 || maand > 12 || dag < 1 || (jjjj & 15) === 0) return false
  if (dag <= (DAGEN[maand] as number)) return true
  if (maand !== 2 || dag !== 29) return false
  const eeuw = (jjjj & 15) * 10 + ((jjjj >>> 8) & 15)
  const jaar = ((jjjj >>> 16) & 15) * 10 + ((jjjj >>> 24) & 15)
  return jaar === 0 ? eeuw % 4 === 0 : jaar % 4 === 0
}

/** True for a plain `hh:mm:ss` from 00:00:00 to 23:59:59. */
export function isTijd(v: DataView, p: number): boolean {
  const getal = (q: number) => {
    const tien = v.getUint8(q) - 48
    const een = v.getUint8(q + 1) - 48
    return tien >= 0 && tien <= 9 && een >= 0 && een <= 9 ? tien * 10 + een : 99
  }
  if (v.getUint8(p + 2) !== 0x3a || v.getUint8(p + 5) !== 0x3a) return false
  return getal(p) <= 23 && getal(p + 3) <= 59 && getal(p + 6) <= 59
}

/**
 * True when the four bytes of the word are digits. The high halves must be 3;
 * then adding 6 to each byte lifts exactly the values above 9 out of that row,
 * and no carry can cross into the next byte.
 */
export function vierCijfers(woord: number): boolean {
  return (woord & 0xf0f0f0f0) === 0x30303030 && ((woord + 0x06060606) & 0xf0f0f0f0) === 0x30303030
}

const UTF8 = new TextDecoder('utf-8', { ignoreBOM: true })

/** The text of the bytes from `p` up to `q`, already known to be valid UTF-8. */
export function ontcijfer(v: DataView, p: number, q: number): string {
  return UTF8.decode(new Uint8Array(v.buffer, v.byteOffset + p, q - p))
}

/** Above this size (bytes) a long value no longer leans on the text of the whole message. */
const GROOT_BERICHT = 65536

/**
 * Cuts an ASCII value out of the message text `s`. JavaScript engines keep the
 * whole text alive for a cut of 13 characters or more; one name that is kept
 * must not hold on to a message of 25 MB, so there the value is copied.
 */
export function knip(v: DataView, s: string, p: number, q: number): string {
  return s.length > GROOT_BERICHT && q - p > 12 ? ontcijfer(v, p, q) : s.substring(p, q)
}
