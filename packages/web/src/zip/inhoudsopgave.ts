// SPDX-License-Identifier: EUPL-1.2
/**
 * The directory of a zip, entry by entry, compared with the header beside the data: where they
 * tell different stories, the zip is refused. Numbers are little endian (APPNOTE.TXT 4.3).
 */
import {
  bijZipbestand,
  isZipbom,
  isZipnaam,
  ZipFout,
  type ZipGrenzen,
} from '@stopwijzer/koppelvlak/zip'

/** A judged entry: where its packed bytes are and what they must become. */
export interface Plek {
  readonly naam: string
  readonly begin: number
  readonly einde: number
  readonly ingepakt: boolean
  readonly grootte: number
  readonly crc: number
}

const SLOT = 0x06054b50
const SLOT64 = 0x06064b50
const WIJZER64 = 0x07064b50
const RIJ = 0x02014b50
const KOP = 0x04034b50
const VOL = 0xffffffff

/** @throws ZipFout */
export function plekkenVan(bytes: Uint8Array, grenzen: ZipGrenzen): readonly Plek[] {
  try {
    return loop(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), bytes, grenzen)
  } catch (fout) {
    // Reading past the end is what a cut or lying zip makes us do.
    if (fout instanceof RangeError) throw new ZipFout('ZIP_ONLEESBAAR')
    throw fout
  }
}

function loop(v: DataView, bytes: Uint8Array, grenzen: ZipGrenzen): readonly Plek[] {
  const { aantal, begin } = slotVan(v)
  if (aantal === 0) throw new ZipFout('ZIP_LEEG')
  if (aantal > grenzen.aantal) throw new ZipFout('ZIP_TE_VEEL')
  const plekken: Plek[] = []
  const namen = new Set<string>()
  let plaats = begin
  let totaal = 0
  for (let n = 0; n < aantal; n++) {
    const rij = leesRij(v, bytes, plaats)
    bijZipbestand(n + 1, () => toets(rij, grenzen))
    // Names that differ only in case or accent form are one file on some disks.
    const naam = rij.naam.normalize('NFC').toLowerCase()
    if (namen.has(naam)) throw new ZipFout('ZIP_DUBBEL')
    namen.add(naam)
    totaal += rij.grootte
    if (totaal > grenzen.totaal) throw new ZipFout('ZIP_TE_GROOT')
    plekken.push(zoekPlek(v, bytes, rij))
    plaats = rij.einde
  }
  return plekken
}

/** The record at the very end: only a comment of the length it tells may follow. */
function slotVan(v: DataView): { readonly aantal: number; readonly begin: number } {
  const vroegst = Math.max(0, v.byteLength - 22 - 0xffff)
  for (let p = v.byteLength - 22; p >= vroegst; p--) {
    if (v.getUint32(p, true) !== SLOT) continue
    if (v.getUint16(p + 20, true) !== v.byteLength - p - 22) throw new ZipFout('ZIP_ONLEESBAAR')
    if (p >= 20 && v.getUint32(p - 20, true) === WIJZER64) return slot64Van(v, p - 20)
    // One file, not a part of a set of disks.
    if (v.getUint16(p + 4, true) !== 0) throw new ZipFout('ZIP_ONLEESBAAR')
    return { aantal: v.getUint16(p + 10, true), begin: v.getUint32(p + 16, true) }
  }
  throw new ZipFout('ZIP_ONLEESBAAR')
}

function slot64Van(v: DataView, wijzer: number) {
  const p = groot(v, wijzer + 8)
  if (v.getUint32(p, true) !== SLOT64) throw new ZipFout('ZIP_ONLEESBAAR')
  return { aantal: groot(v, p + 32), begin: groot(v, p + 48) }
}

/** A number of 64 bits; what does not fit a file of ours is past its end. */
function groot(v: DataView, p: number): number {
  const waarde = v.getBigUint64(p, true)
  if (waarde > BigInt(Number.MAX_SAFE_INTEGER)) throw new RangeError('te groot')
  return Number(waarde)
}

interface Rij {
  readonly naam: string
  readonly ruweNaam: Uint8Array
  readonly vlaggen: number
  readonly methode: number
  readonly crc: number
  readonly ingepakt: number
  readonly grootte: number
  readonly soort: number
  readonly kop: number
  readonly einde: number
}

function leesRij(v: DataView, bytes: Uint8Array, p: number): Rij {
  if (v.getUint32(p, true) !== RIJ) throw new ZipFout('ZIP_ONLEESBAAR')
  const vlaggen = v.getUint16(p + 8, true)
  const naamtot = p + 46 + v.getUint16(p + 28, true)
  const extratot = naamtot + v.getUint16(p + 30, true)
  const einde = extratot + v.getUint16(p + 32, true)
  if (einde > v.byteLength) throw new ZipFout('ZIP_ONLEESBAAR')
  const ruweNaam = bytes.subarray(p + 46, naamtot)
  const maten = [v.getUint32(p + 24, true), v.getUint32(p + 20, true), v.getUint32(p + 42, true)]
  const [grootte, ingepakt, kop] = metZip64(v, maten, naamtot, extratot)
  return {
    naam: (vlaggen & 0x800) !== 0 ? new TextDecoder().decode(ruweNaam) : uitCp437(ruweNaam),
    ruweNaam,
    vlaggen,
    methode: v.getUint16(p + 10, true),
    crc: v.getUint32(p + 16, true),
    ingepakt: ingepakt!,
    grootte: grootte!,
    soort: v.getUint32(p + 38, true),
    kop: kop!,
    einde,
  }
}

/** Sizes and place as zip64 gives them, in its order, for those that say "look there". */
function metZip64(v: DataView, maten: readonly number[], van: number, tot: number) {
  const zip64 = extraVelden(v, van, tot).find(({ soort }) => soort === 1)
  if (zip64 === undefined) return maten
  let p = zip64.van
  return maten.map((maat) => {
    if (maat !== VOL) return maat
    p += 8
    if (p > zip64.tot) throw new ZipFout('ZIP_ONLEESBAAR')
    return groot(v, p - 8)
  })
}

/** Each stays within the room for them, or the whole is not to be trusted. */
function extraVelden(v: DataView, van: number, tot: number) {
  const velden: { readonly soort: number; readonly van: number; readonly tot: number }[] = []
  for (let p = van; p + 4 <= tot; ) {
    const einde = p + 4 + v.getUint16(p + 2, true)
    if (einde > tot) throw new ZipFout('ZIP_ONLEESBAAR')
    velden.push({ soort: v.getUint16(p, true), van: p + 4, tot: einde })
    p = einde
  }
  return velden
}

function toets(rij: Rij, grenzen: ZipGrenzen): void {
  const { naam, grootte, ingepakt, methode } = rij
  if ((rij.vlaggen & 0x41) !== 0) throw new ZipFout('ZIP_VERSLEUTELD')
  if (methode === 0 && grootte !== ingepakt) throw new ZipFout('ZIP_GROOTTE')
  const pad =
    naam.includes('\\') || /^(?:\/|[a-z]:)/i.test(naam) || /(?:^|\/)\.\.(?:\/|$)/.test(naam)
  if (pad || !isZipnaam(naam)) throw new ZipFout('ZIP_NAAM')
  // Unix mode in the upper half: 0 (not set) and a regular file are the only good ones.
  const soort = (rij.soort >>> 16) & 0xf000
  if (naam.includes('/') || soort === 0x4000 || (rij.soort & 0x10) !== 0)
    throw new ZipFout('ZIP_MAP')
  if (soort !== 0 && soort !== 0x8000) throw new ZipFout('ZIP_KOPPELING')
  if (naam.toLowerCase().endsWith('.zip')) throw new ZipFout('ZIP_GENEST')
  if (methode !== 0 && methode !== 8) throw new ZipFout('ZIP_METHODE')
  if (grootte > grenzen.bestand) throw new ZipFout('ZIP_TE_GROOT')
  if (isZipbom(grootte, ingepakt, grenzen)) throw new ZipFout('ZIP_BOM')
}

/** Finds the packed bytes; the header beside them must tell the same story as the directory. */
function zoekPlek(v: DataView, bytes: Uint8Array, rij: Rij): Plek {
  const p = rij.kop
  if (v.getUint32(p, true) !== KOP) throw new ZipFout('ZIP_ONLEESBAAR')
  const vlaggen = v.getUint16(p + 6, true)
  const naamtot = p + 30 + v.getUint16(p + 26, true)
  const begin = naamtot + v.getUint16(p + 28, true)
  const einde = begin + rij.ingepakt
  if (einde > v.byteLength) throw new ZipFout('ZIP_ONLEESBAAR')
  const naam = bytes.subarray(p + 30, naamtot)
  if (naam.length !== rij.ruweNaam.length || naam.some((b, n) => b !== rij.ruweNaam[n]))
    throw new ZipFout('ZIP_NAAM')
  if ((vlaggen & 1) !== 0) throw new ZipFout('ZIP_VERSLEUTELD')
  if (v.getUint16(p + 8, true) !== rij.methode) throw new ZipFout('ZIP_METHODE')
  // Bit 3: sizes follow after the data; zip64 puts 0xffffffff here. Both are checked by inflating.
  const [ingepakt, grootte] = [v.getUint32(p + 18, true), v.getUint32(p + 22, true)]
  const elders = (vlaggen & 8) !== 0 || grootte === VOL
  if (!elders && (grootte !== rij.grootte || ingepakt !== rij.ingepakt))
    throw new ZipFout('ZIP_GROOTTE')
  const { crc } = rij
  return { naam: rij.naam, begin, einde, ingepakt: rij.methode === 8, grootte: rij.grootte, crc }
}

/** The upper half of code page 437, in which old programs write names. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

const uitCp437 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : CP437[byte - 128])).join('')
