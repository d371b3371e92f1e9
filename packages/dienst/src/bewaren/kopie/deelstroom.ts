// SPDX-License-Identifier: EUPL-1.2
/** One part of a backup as a stream that can be let go of at any moment. */
import type { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Entry, ZipFile } from 'yauzl'
import { meetStroom } from './manifest.ts'

export interface Deelstroom {
  /** The bytes, unpacked and measured. A fault of the file comes here, and nowhere else. */
  readonly stroom: Transform & { uitkomst(): { bytes: number; sha256: string } }
  /** Stops reading; after this the file may be closed. */
  laatLos(): Promise<void>
}

/**
 * Opens a part; `bij` hears of each piece. Let go of it before the file is closed: the reader
 * underneath may be in the middle of a read, and when nobody is left to hear of a fault in
 * that read, it would end the whole process.
 */
export async function openDeel(
  zip: ZipFile,
  ingang: Entry,
  bij: (bytes: number) => void = () => {},
): Promise<Deelstroom> {
  const stroom = meetStroom(bij)
  const loslaten = new AbortController()
  const bron = await zip.openReadStreamPromise(ingang)
  const af = pipeline(bron, stroom, { signal: loslaten.signal }).catch(() => undefined)
  // The reader reports what it meets after it was let go of once more, past the pipeline.
  bron.on('error', () => undefined)
  stroom.on('error', () => undefined)
  return {
    stroom,
    async laatLos() {
      loslaten.abort()
      await af
    },
  }
}
