// SPDX-License-Identifier: EUPL-1.2
/** The checksum of a zip (CRC-32, reflected, polynomial 0x04C11DB7). */
const TABEL = Uint32Array.from({ length: 256 }, (_, byte) => {
  let som = byte
  for (let bit = 0; bit < 8; bit++) som = som & 1 ? (som >>> 1) ^ 0xedb88320 : som >>> 1
  return som
})

export function crc32(bytes: Uint8Array): number {
  let som = 0xffffffff
  for (const byte of bytes) som = TABEL[(som ^ byte) & 0xff]! ^ (som >>> 8)
  return (som ^ 0xffffffff) >>> 0
}
