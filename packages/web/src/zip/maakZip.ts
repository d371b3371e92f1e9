// SPDX-License-Identifier: EUPL-1.2
/** Puts files in a zip as they are, without packing: a few messages, ready to hand over. */
import { crc32 } from './crc32.ts'

export interface TeZippen {
  readonly naam: string
  readonly bytes: Uint8Array
}

/** Names in UTF-8 and a fixed date: the same files give the same zip. */
const VLAG_UTF8 = 0x800
/** 1 January 1980, where the dates of a zip begin. */
const DAG = 0x21

export function maakZip(delen: readonly TeZippen[]): Uint8Array<ArrayBuffer> {
  const stukken: Uint8Array[] = []
  const opgave: Uint8Array[] = []
  let plaats = 0
  for (const { naam, bytes } of delen) {
    const ruw = new TextEncoder().encode(naam)
    const gedeeld = (v: DataView, p: number) => {
      v.setUint16(p, 20, true)
      v.setUint16(p + 2, VLAG_UTF8, true)
      v.setUint16(p + 8, DAG, true)
      v.setUint32(p + 10, crc32(bytes), true)
      v.setUint32(p + 14, bytes.length, true)
      v.setUint32(p + 18, bytes.length, true)
      v.setUint16(p + 22, ruw.length, true)
    }
    const kop = new DataView(new ArrayBuffer(30))
    kop.setUint32(0, 0x04034b50, true)
    gedeeld(kop, 4)
    stukken.push(new Uint8Array(kop.buffer), ruw, bytes)
    const rij = new DataView(new ArrayBuffer(46))
    rij.setUint32(0, 0x02014b50, true)
    rij.setUint16(4, 20, true)
    gedeeld(rij, 6)
    rij.setUint32(42, plaats, true)
    opgave.push(new Uint8Array(rij.buffer), ruw)
    plaats += 30 + ruw.length + bytes.length
  }
  const slot = new DataView(new ArrayBuffer(22))
  slot.setUint32(0, 0x06054b50, true)
  slot.setUint16(8, delen.length, true)
  slot.setUint16(10, delen.length, true)
  slot.setUint32(12, som(opgave), true)
  slot.setUint32(16, plaats, true)
  return aaneen([...stukken, ...opgave, new Uint8Array(slot.buffer)])
}

const som = (stukken: readonly Uint8Array[]) => stukken.reduce((n, { length }) => n + length, 0)

function aaneen(stukken: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const uit = new Uint8Array(som(stukken))
  let plaats = 0
  for (const stuk of stukken) {
    uit.set(stuk, plaats)
    plaats += stuk.length
  }
  return uit
}
