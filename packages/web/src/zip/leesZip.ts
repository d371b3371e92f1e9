// SPDX-License-Identifier: EUPL-1.2
/**
 * Reads a zip that a stranger made, in the browser, as strictly as the service does: the whole
 * directory is judged before any byte is inflated, and every entry is inflated once to prove its
 * size and checksum before the first one is handed out. A zip is read as a whole or not at all.
 */
import { isZip, ZIPGRENZEN, ZipFout, type ZipGrenzen } from '@stopwijzer/koppelvlak/zip'
import { crc32 } from './crc32.ts'
import { type Plek, plekkenVan } from './inhoudsopgave.ts'

export interface Zipdeel {
  readonly naam: string
  /** The content, inflated anew at each call: nothing is kept. */
  readonly lees: () => Promise<Uint8Array>
}

/** @throws ZipFout before anything is returned */
export async function leesZip(
  bytes: Uint8Array<ArrayBuffer>,
  grenzen: ZipGrenzen = ZIPGRENZEN,
): Promise<readonly Zipdeel[]> {
  if (bytes.length > grenzen.zip) throw new ZipFout('ZIP_TE_GROOT')
  const plekken = plekkenVan(bytes, grenzen)
  toetsOverlap(plekken)
  for (const plek of plekken) await pakUit(bytes, plek)
  return plekken.map((plek) => ({ naam: plek.naam, lees: () => pakUit(bytes, plek) }))
}

/** Overlapping entries let a small zip unfold without end; an honest zip has none. */
function toetsOverlap(plekken: readonly Plek[]): void {
  const opVolgorde = [...plekken].sort((a, b) => a.begin - b.begin)
  for (const [n, plek] of opVolgorde.entries())
    if (n > 0 && plek.begin < opVolgorde[n - 1]!.einde) throw new ZipFout('ZIP_OVERLAP')
}

async function pakUit(bytes: Uint8Array<ArrayBuffer>, plek: Plek): Promise<Uint8Array> {
  const ruw = bytes.subarray(plek.begin, plek.einde)
  const inhoud = plek.ingepakt ? await blaasOp(ruw, plek.grootte) : ruw
  if (inhoud.length !== plek.grootte) throw new ZipFout('ZIP_GROOTTE')
  if (crc32(inhoud) !== plek.crc) throw new ZipFout('ZIP_CRC')
  if (isZip(inhoud)) throw new ZipFout('ZIP_GENEST')
  return inhoud
}

/** Inflates to at most `grootte` bytes: a lying size stops at the first byte too many. */
async function blaasOp(ruw: Uint8Array<ArrayBuffer>, grootte: number): Promise<Uint8Array> {
  const uit = new Uint8Array(grootte)
  let plaats = 0
  const stroom = new Blob([ruw]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const lezer = stroom.getReader()
  try {
    for (;;) {
      const { done, value } = await lezer.read()
      if (done) return uit.subarray(0, plaats)
      if (plaats + value.length > grootte) throw new ZipFout('ZIP_GROOTTE')
      uit.set(value, plaats)
      plaats += value.length
    }
  } catch (fout) {
    await lezer.cancel().catch(() => {})
    throw fout instanceof ZipFout ? fout : new ZipFout('ZIP_ONLEESBAAR')
  }
}
