// SPDX-License-Identifier: EUPL-1.2
/**
 * Reads a zip that a stranger made. The whole directory is judged before any
 * byte is inflated, and every entry is inflated once to prove its size and
 * checksum before the first one is handed out: a zip is received as a whole or
 * not at all. Limits follow the chain (VECOZO: 25 MB per zip and per file, 30
 * messages, no folders); see docs/fouten.md for the codes.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import {
  bijZipbestand,
  isZip,
  isZipbom,
  isZipnaam,
  ZIPGRENZEN,
  ZipFout,
  type ZipGrenzen,
} from '@stopwijzer/koppelvlak/zip'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'

export { isZip, ZIPGRENZEN, type ZipGrenzen }

export interface ZipItem {
  readonly naam: string
  readonly bytes: Uint8Array
}

/** A judged entry: where its packed bytes are and what they must become. */
interface Plek {
  readonly naam: string
  readonly begin: number
  readonly einde: number
  readonly ingepakt: boolean
  readonly grootte: number
  readonly crc: number
}

/**
 * Judges a zip as a whole and returns its entries in the order of the directory.
 * Entries are inflated one at a time while iterating, so memory stays at the zip
 * plus one entry. Throws `ZipFout` before anything is returned.
 */
export async function leesZip(
  bytes: Uint8Array,
  grenzen: ZipGrenzen = ZIPGRENZEN,
): Promise<Iterable<ZipItem>> {
  if (bytes.length > grenzen.zip) throw new ZipFout('ZIP_TE_GROOT')
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const plekken = await leesInhoudsopgave(buffer, grenzen)
  toetsOverlap(plekken)
  for (const plek of plekken) pakUit(buffer, plek)
  return {
    *[Symbol.iterator]() {
      for (const plek of plekken) yield { naam: plek.naam, bytes: pakUit(buffer, plek) }
    },
  }
}

async function leesInhoudsopgave(buffer: Buffer, grenzen: ZipGrenzen): Promise<readonly Plek[]> {
  let gelezen = 0
  try {
    const zip = await fromBufferPromise(buffer, { strictFileNames: true })
    if (zip.entryCount === 0) throw new ZipFout('ZIP_LEEG')
    if (zip.entryCount > grenzen.aantal) throw new ZipFout('ZIP_TE_VEEL')
    const plekken: Plek[] = []
    const namen = new Set<string>()
    let totaal = 0
    let mappen = 0
    for await (const item of zip.eachEntry()) {
      gelezen++
      if (grenzen.mappen && item.fileName.endsWith('/') && item.uncompressedSize === 0) {
        mappen++
        continue
      }
      bijZipbestand(gelezen, () => toetsItem(item, grenzen))
      // Names that differ only in case or accent form are one file on some disks.
      const naam = item.fileName.normalize('NFC').toLowerCase()
      if (namen.has(naam)) throw new ZipFout('ZIP_DUBBEL')
      namen.add(naam)
      totaal += item.uncompressedSize
      if (totaal > grenzen.totaal) throw new ZipFout('ZIP_TE_GROOT')
      plekken.push(await zoekPlek(zip, item, buffer.length))
    }
    if (plekken.length + mappen !== zip.entryCount) throw new ZipFout('ZIP_ONLEESBAAR')
    return plekken
  } catch (fout) {
    throw fout instanceof ZipFout ? fout : vertaal(fout, gelezen + 1)
  }
}

/** The reader reports in English sentences; only these few mean something more precise. */
function vertaal(fout: unknown, plek: number): ZipFout {
  const zin = fout instanceof Error ? fout.message : ''
  if (/^(absolute path|invalid relative path|invalid characters)/.test(zin)) {
    return new ZipFout('ZIP_NAAM', plek)
  }
  if (/encryption/.test(zin)) return new ZipFout('ZIP_VERSLEUTELD')
  if (/size mismatch/.test(zin)) return new ZipFout('ZIP_GROOTTE')
  return new ZipFout('ZIP_ONLEESBAAR')
}

function toetsItem(item: Entry, grenzen: ZipGrenzen): void {
  const naam = item.fileName
  if (item.isEncrypted()) throw new ZipFout('ZIP_VERSLEUTELD')
  if (!isZipnaam(naam)) throw new ZipFout('ZIP_NAAM')
  // Unix mode in the upper half: 0 (not set) and a regular file are the only good ones.
  const soort = (item.externalFileAttributes >>> 16) & 0xf000
  const dosMap = (item.externalFileAttributes & 0x10) !== 0
  if ((naam.includes('/') && !grenzen.mappen) || soort === 0x4000 || dosMap) {
    throw new ZipFout('ZIP_MAP')
  }
  if (soort !== 0 && soort !== 0x8000) throw new ZipFout('ZIP_KOPPELING')
  if (naam.toLowerCase().endsWith('.zip')) throw new ZipFout('ZIP_GENEST')
  if (!item.canDecodeFileData()) throw new ZipFout('ZIP_METHODE')
  if (item.uncompressedSize > grenzen.bestand) throw new ZipFout('ZIP_TE_GROOT')
  if (isZipbom(item.uncompressedSize, item.compressedSize, grenzen)) throw new ZipFout('ZIP_BOM')
}

/** Finds the packed bytes; the header beside them must tell the same story as the directory. */
async function zoekPlek(zip: ZipFile, item: Entry, lengte: number): Promise<Plek> {
  const kop = await zip.readLocalFileHeaderPromise(item)
  const begin = kop.fileDataStart
  const einde = begin + item.compressedSize
  if (einde > lengte) throw new ZipFout('ZIP_ONLEESBAAR')
  if (!kop.fileName.equals(item.fileNameRaw)) throw new ZipFout('ZIP_NAAM')
  if ((kop.generalPurposeBitFlag & 1) !== 0) throw new ZipFout('ZIP_VERSLEUTELD')
  if (kop.compressionMethod !== item.compressionMethod) throw new ZipFout('ZIP_METHODE')
  // Bit 3: sizes follow after the data; zip64 puts 0xffffffff here. Both are checked by inflating.
  const elders = (kop.generalPurposeBitFlag & 8) !== 0 || kop.uncompressedSize === 0xffffffff
  const gelijk =
    kop.uncompressedSize === item.uncompressedSize && kop.compressedSize === item.compressedSize
  if (!elders && !gelijk) throw new ZipFout('ZIP_GROOTTE')
  return {
    naam: item.fileName,
    begin,
    einde,
    ingepakt: item.compressionMethod === 8,
    grootte: item.uncompressedSize,
    crc: item.crc32,
  }
}

/** Overlapping entries let a small zip unfold without end; an honest zip has none. */
function toetsOverlap(plekken: readonly Plek[]): void {
  const opVolgorde = [...plekken].sort((a, b) => a.begin - b.begin)
  for (let i = 1; i < opVolgorde.length; i++) {
    if (opVolgorde[i]!.begin < opVolgorde[i - 1]!.einde) throw new ZipFout('ZIP_OVERLAP')
  }
}

function pakUit(buffer: Buffer, plek: Plek): Uint8Array {
  const ruw = buffer.subarray(plek.begin, plek.einde)
  let inhoud: Buffer = ruw
  if (plek.ingepakt) {
    try {
      // The bound makes a lying size stop at the first byte too many.
      inhoud = inflateRawSync(ruw, { maxOutputLength: Math.max(plek.grootte, 1) })
    } catch (fout) {
      const teGroot = (fout as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      throw new ZipFout(teGroot ? 'ZIP_GROOTTE' : 'ZIP_ONLEESBAAR')
    }
  }
  if (inhoud.length !== plek.grootte) throw new ZipFout('ZIP_GROOTTE')
  if (crc32(inhoud) !== plek.crc) throw new ZipFout('ZIP_CRC')
  if (isZip(inhoud)) throw new ZipFout('ZIP_GENEST')
  return inhoud
}
