// SPDX-License-Identifier: EUPL-1.2
/** A message as the payload that VECOZO carries: as it is, or as the only file in a zip. */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { isZip, leesZip, ZIPGRENZEN } from '../../bestanden/zip.ts'
import type { Gereed } from './antwoorden.ts'

/**
 * A zip with one file, stored and not packed: the same bytes at every attempt, on every
 * version of every library.
 */
export function alsZip(naam: string, bytes: Uint8Array): Buffer {
  const bestand = Buffer.from(naam, 'utf8')
  const samen = Buffer.alloc(26)
  samen.writeUInt16LE(20, 0)
  // Names are UTF-8; the day is the first that a zip can hold.
  samen.writeUInt16LE(0x0800, 2)
  samen.writeUInt16LE(0x0021, 8)
  samen.writeUInt32LE(crc32(bytes), 10)
  samen.writeUInt32LE(bytes.length, 14)
  samen.writeUInt32LE(bytes.length, 18)
  samen.writeUInt16LE(bestand.length, 22)
  const lokaal = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), samen, bestand])
  const kop = Buffer.concat([
    Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
    samen,
    Buffer.alloc(14),
    bestand,
  ])
  const einde = Buffer.alloc(22)
  einde.write('PK\x05\x06', 0, 'latin1')
  einde.writeUInt16LE(1, 8)
  einde.writeUInt16LE(1, 10)
  einde.writeUInt32LE(kop.length, 12)
  einde.writeUInt32LE(lokaal.length + bytes.length, 16)
  return Buffer.concat([lokaal, bytes, kop, einde])
}

/** The message in a payload that came. Throws `ZipFout`; `null`: not exactly one file. */
export async function uitLading(bytes: Uint8Array): Promise<Uint8Array | null> {
  if (!isZip(bytes)) return bytes
  const [enige, ...meer] = [...(await leesZip(bytes, { ...ZIPGRENZEN, aantal: 2 }))]
  return enige === undefined || meer.length > 0 ? null : enige.bytes
}

const ALGORITMEN: Readonly<Record<string, string>> = {
  ...{ SHA256: 'sha256', SHA384: 'sha384', SHA512: 'sha512' },
}

/** Why these are not the bytes that were announced; `null` when they are. Dutch. */
export function afwijking(
  { grootte, checksum }: Pick<Gereed, 'grootte' | 'checksum'>,
  bytes: Uint8Array,
): string | null {
  if (bytes.length !== grootte) return 'de grootte klopt niet'
  const algoritme = ALGORITMEN[checksum.algoritme.toUpperCase().replace('-', '')]
  if (algoritme === undefined) return 'Stopwijzer kent de soort controlegetal niet'
  const som = createHash(algoritme).update(bytes).digest('hex')
  return som === checksum.waarde.toLowerCase() ? null : 'het controlegetal klopt niet'
}
