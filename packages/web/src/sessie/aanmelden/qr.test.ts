// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maal, qr, type Raster } from './qr.ts'

/** Words per block for data and errors, by size: from the tables of the standard, level M. */
const BLOKKEN: Readonly<Record<number, readonly (readonly [data: number, fout: number])[]>> = {
  21: [[16, 10]],
  25: [[28, 16]],
  29: [[44, 26]],
  33: [
    [32, 18],
    [32, 18],
  ],
  37: [
    [43, 24],
    [43, 24],
  ],
  41: [
    [27, 16],
    [27, 16],
    [27, 16],
    [27, 16],
  ],
  45: [
    [31, 18],
    [31, 18],
    [31, 18],
    [31, 18],
  ],
  49: [
    [38, 22],
    [38, 22],
    [39, 22],
    [39, 22],
  ],
  53: [
    [36, 22],
    [36, 22],
    [36, 22],
    [37, 22],
    [37, 22],
  ],
  57: [
    [43, 26],
    [43, 26],
    [43, 26],
    [43, 26],
    [44, 26],
  ],
}
const MIDDEN: Readonly<Record<number, readonly number[]>> = {
  25: [6, 18],
  29: [6, 22],
  33: [6, 26],
  37: [6, 30],
  41: [6, 34],
  45: [6, 22, 38],
  49: [6, 24, 42],
  53: [6, 26, 46],
  57: [6, 28, 50],
}

/** Whether a place holds no data: eyes, timing, alignment, form and version. */
function isVast(x: number, y: number, maat: number): boolean {
  const eindeX = x >= maat - 8
  const eindeY = y >= maat - 8
  if ((x <= 8 && y <= 8) || (eindeX && y <= 8) || (x <= 8 && eindeY)) return true
  if (x === 6 || y === 6) return true
  if (maat >= 45 && ((x >= maat - 11 && y <= 5) || (y >= maat - 11 && x <= 5))) return true
  const midden = MIDDEN[maat] ?? []
  return midden.some((cx) =>
    midden.some((cy) => {
      const oog =
        (cx === 6 && cy === 6) ||
        (cx === 6 && cy === midden.at(-1)) ||
        (cy === 6 && cx === midden.at(-1))
      return !oog && Math.abs(x - cx) <= 2 && Math.abs(y - cy) <= 2
    }),
  )
}

/** Reads a code back the way a telephone does, and checks all that protects it. */
function lees(raster: Raster): string {
  const maat = raster.length
  const bit = (x: number, y: number): number => (raster[y]![x] ? 1 : 0)
  // Form: 15 bits around the upper left eye; level M is 00, then the mask.
  const vorm =
    [
      ...[0, 1, 2, 3, 4, 5, 7, 8].map((x) => bit(x, 8)),
      ...[7, 5, 4, 3, 2, 1, 0].map((y) => bit(8, y)),
    ].reduce((getal, b) => getal * 2 + b, 0) ^ 0x5412
  let rest = vorm
  for (let i = 14; i >= 10; i--) if ((rest >> i) & 1) rest ^= 0x537 << (i - 10)
  expect(rest).toBe(0)
  expect(vorm >> 13).toBe(0)
  const masker = vorm >> 10
  const draai = [
    (i: number, j: number) => (i + j) % 2,
    (i: number) => i % 2,
    (_i: number, j: number) => j % 3,
    (i: number, j: number) => (i + j) % 3,
    (i: number, j: number) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2,
    (i: number, j: number) => ((i * j) % 2) + ((i * j) % 3),
    (i: number, j: number) => (((i * j) % 2) + ((i * j) % 3)) % 2,
    (i: number, j: number) => (((i + j) % 2) + ((i * j) % 3)) % 2,
  ][masker]!
  const bits: number[] = []
  let omhoog = true
  for (let x = maat - 1; x > 0; x -= 2) {
    if (x === 6) x--
    for (let n = 0; n < maat; n++) {
      const y = omhoog ? maat - 1 - n : n
      for (const kolom of [x, x - 1])
        if (!isVast(kolom, y, maat)) bits.push(bit(kolom, y) ^ (draai(y, kolom) === 0 ? 1 : 0))
    }
    omhoog = !omhoog
  }
  const woorden = Array.from({ length: bits.length >> 3 }, (_, n) =>
    bits.slice(n * 8, n * 8 + 8).reduce((w, b) => w * 2 + b, 0),
  )
  const blokken = BLOKKEN[maat]!.map(([data, fout]) => ({ data, fout, woorden: [] as number[] }))
  for (let n = 0; n < 50; n++)
    for (const b of blokken) if (n < b.data) b.woorden.push(woorden.shift()!)
  for (let n = 0; n < 30; n++)
    for (const b of blokken) if (n < b.fout) b.woorden.push(woorden.shift()!)
  for (const b of blokken)
    for (let i = 0, wortel = 1; i < b.fout; i++, wortel = maal(wortel, 2))
      expect(b.woorden.reduce((som, w) => maal(som, wortel) ^ w, 0)).toBe(0)
  const data = blokken.flatMap((b) => b.woorden.slice(0, b.data))
  const stroom = data.flatMap((w) => [7, 6, 5, 4, 3, 2, 1, 0].map((i) => (w >> i) & 1))
  const neem = (n: number) => stroom.splice(0, n).reduce((w, b) => w * 2 + b, 0)
  expect(neem(4)).toBe(4)
  const lengte = neem(maat >= 57 ? 16 : 8)
  return new TextDecoder().decode(new Uint8Array(Array.from({ length: lengte }, () => neem(8))))
}

describe('QR-code', () => {
  it('is terug te lezen, in elke maat', () => {
    const maten = new Set<number>()
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 213 }), (tekst) => {
        const raster = qr(tekst)
        maten.add(raster.length)
        expect(lees(raster)).toBe(tekst)
      }),
      { numRuns: 60 },
    )
    for (const lengte of [14, 15, 26, 42, 62, 84, 106, 122, 152, 180, 213]) {
      const raster = qr('é'.repeat(lengte >> 1) + 'x'.repeat(lengte % 2))
      maten.add(raster.length)
    }
    expect([...maten].sort((a, b) => a - b)).toEqual([21, 25, 29, 33, 37, 41, 45, 49, 53, 57])
  })

  it('weigert wat niet past', () => {
    expect(() => qr('x'.repeat(214))).toThrow(RangeError)
  })

  it('rekent in het veld van de standaard', () => {
    // 2^8 is the remainder of the polynomial; 0x8e is the inverse of 2.
    expect([maal(0x80, 2), maal(2, 0x8e), maal(0, 7), maal(1, 7)]).toEqual([0x1d, 1, 0, 7])
  })
})
