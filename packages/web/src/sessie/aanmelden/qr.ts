// SPDX-License-Identifier: EUPL-1.2
/**
 * QR code (ISO/IEC 18004) of a short text: byte mode, error level M, versions 1 to 10, at most 213
 * bytes. Enough for the address of a second step, and nothing leaves the page to draw it.
 */

/** Per version: codewords in all, blocks, codewords for errors per block, middles of alignment. */
const VERSIES = [
  [26, 1, 10, []],
  [44, 1, 16, [6, 18]],
  [70, 1, 26, [6, 22]],
  [100, 2, 18, [6, 26]],
  [134, 2, 24, [6, 30]],
  [172, 4, 16, [6, 34]],
  [196, 4, 18, [6, 22, 38]],
  [242, 4, 22, [6, 24, 42]],
  [292, 5, 22, [6, 26, 46]],
  [346, 5, 26, [6, 28, 50]],
] as const

export type Raster = readonly (readonly boolean[])[]

/** The modules, true is dark; without the quiet zone. Throws `RangeError` when it does not fit. */
export function qr(tekst: string): Raster {
  const bytes = new TextEncoder().encode(tekst)
  const versie = VERSIES.findIndex(([alles, blokken, fout], n) => {
    const kop = n + 1 < 10 ? 12 : 20
    return bytes.length * 8 + kop <= (alles - blokken * fout) * 8
  })
  if (versie < 0) throw new RangeError('te lang voor een QR-code')
  const codewoorden = metFoutwoorden(alsCodewoorden(bytes, versie), versie)
  const leeg = vasteDelen(versie)
  const maskers = [0, 1, 2, 3, 4, 5, 6, 7].map((masker) => vul(leeg, codewoorden, masker))
  return maskers.reduce((beste, deze) => (straf(deze) < straf(beste) ? deze : beste))
}

function alsCodewoorden(bytes: Uint8Array, versie: number): number[] {
  const [alles, blokken, fout] = VERSIES[versie]!
  const ruimte = alles - blokken * fout
  const bits: number[] = []
  const schrijf = (waarde: number, aantal: number) => {
    for (let i = aantal - 1; i >= 0; i--) bits.push((waarde >> i) & 1)
  }
  schrijf(4, 4)
  schrijf(bytes.length, versie + 1 < 10 ? 8 : 16)
  for (const byte of bytes) schrijf(byte, 8)
  schrijf(0, Math.min(4, ruimte * 8 - bits.length))
  while (bits.length % 8 !== 0) bits.push(0)
  const woorden = Array.from({ length: bits.length / 8 }, (_, n) =>
    bits.slice(n * 8, n * 8 + 8).reduce((woord, bit) => woord * 2 + bit, 0),
  )
  for (let vulling = 0xec; woorden.length < ruimte; vulling ^= 0xec ^ 0x11) woorden.push(vulling)
  return woorden
}

/** Multiplies in the field of 256 elements that the standard names (x^8+x^4+x^3+x^2+1). */
export function maal(a: number, b: number): number {
  let uit = 0
  for (let i = 7; i >= 0; i--) uit = (uit << 1) ^ ((uit >> 7) * 0x11d) ^ (((b >> i) & 1) * a)
  return uit
}

function foutwoorden(blok: readonly number[], aantal: number): number[] {
  const deler = Array<number>(aantal).fill(0)
  deler[aantal - 1] = 1
  for (let i = 0, wortel = 1; i < aantal; i++, wortel = maal(wortel, 2))
    for (let j = 0; j < aantal; j++) deler[j] = maal(deler[j]!, wortel) ^ (deler[j + 1] ?? 0)
  const rest = Array<number>(aantal).fill(0)
  for (const woord of blok) {
    const factor = woord ^ rest.shift()!
    rest.push(0)
    for (let j = 0; j < aantal; j++) rest[j]! ^= maal(deler[j]!, factor)
  }
  return rest
}

/** Blocks side by side: the first words of all, then the second, and so the words for errors. */
function metFoutwoorden(woorden: readonly number[], versie: number): number[] {
  const [alles, aantal, fout] = VERSIES[versie]!
  const kort = Math.floor(alles / aantal) - fout
  const korte = aantal - (alles % aantal)
  let plek = 0
  const blokken = Array.from({ length: aantal }, (_, n) => {
    const lengte = kort + (n < korte ? 0 : 1)
    plek += lengte
    return woorden.slice(plek - lengte, plek)
  })
  const fouten = blokken.map((blok) => foutwoorden(blok, fout))
  const dooreen = (rijen: readonly (readonly number[])[], diepte: number) =>
    Array.from({ length: diepte }, (_, n) => n).flatMap((n) =>
      rijen.flatMap((rij) => (rij[n] === undefined ? [] : [rij[n]])),
    )
  return [...dooreen(blokken, kort + 1), ...dooreen(fouten, fout)]
}

type Half = (boolean | undefined)[][]

/** What every code of this version has; undefined where data comes. */
function vasteDelen(versie: number): Half {
  const maat = versie * 4 + 21
  const vak: Half = Array.from({ length: maat }, () =>
    Array<boolean | undefined>(maat).fill(undefined),
  )
  const zet = (x: number, y: number, aan: boolean) => {
    if (x >= 0 && y >= 0 && x < maat && y < maat) vak[y]![x] = aan
  }
  for (let i = 8; i < maat - 8; i++) {
    zet(6, i, i % 2 === 0)
    zet(i, 6, i % 2 === 0)
  }
  const oog = (cx: number, cy: number, straal: number) => {
    for (let dy = -straal; dy <= straal; dy++)
      for (let dx = -straal; dx <= straal; dx++) {
        const ring = Math.max(Math.abs(dx), Math.abs(dy))
        zet(cx + dx, cy + dy, straal === 2 ? ring !== 1 : ring !== 2 && ring !== 4)
      }
  }
  for (const [x, y] of [
    [3, 3],
    [maat - 4, 3],
    [3, maat - 4],
  ] as const)
    oog(x, y, 4)
  const midden = VERSIES[versie]![3]
  const laatste = midden.length - 1
  midden.forEach((x, i) => {
    midden.forEach((y, j) => {
      const bijOog =
        (i === 0 && j === 0) || (i === 0 && j === laatste) || (i === laatste && j === 0)
      if (!bijOog) oog(x, y, 2)
    })
  })
  if (versie + 1 >= 7) {
    let rest = versie + 1
    for (let i = 0; i < 12; i++) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25)
    const bits = ((versie + 1) << 12) | rest
    for (let i = 0; i < 18; i++) {
      const aan = ((bits >> i) & 1) === 1
      zet(maat - 11 + (i % 3), Math.floor(i / 3), aan)
      zet(Math.floor(i / 3), maat - 11 + (i % 3), aan)
    }
  }
  vorm(vak, 0)
  return vak
}

/** Writes level M and the mask, twice, with their own protection against errors. */
function vorm(vak: Half, masker: number): void {
  const maat = vak.length
  let rest = masker
  for (let i = 0; i < 10; i++) rest = (rest << 1) ^ ((rest >> 9) * 0x537)
  const bits = ((masker << 10) | rest) ^ 0x5412
  const bit = (i: number) => ((bits >> i) & 1) === 1
  const rij = (y: number) => vak[y]!
  for (let i = 0; i <= 5; i++) rij(i)[8] = bit(i)
  rij(7)[8] = bit(6)
  rij(8)[8] = bit(7)
  rij(8)[7] = bit(8)
  for (let i = 9; i < 15; i++) rij(8)[14 - i] = bit(i)
  for (let i = 0; i < 8; i++) rij(8)[maat - 1 - i] = bit(i)
  for (let i = 8; i < 15; i++) rij(maat - 15 + i)[8] = bit(i)
  rij(maat - 8)[8] = true
}

const MASKERS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
]

/** Lays the words in the zigzag from the lower right and turns modules by the mask. */
function vul(leeg: Half, woorden: readonly number[], masker: number): Raster {
  const maat = leeg.length
  const vak = leeg.map((rij) => [...rij])
  let bit = 0
  for (let rechts = maat - 1; rechts >= 1; rechts -= 2) {
    if (rechts === 6) rechts = 5
    for (let stap = 0; stap < maat; stap++)
      for (const x of [rechts, rechts - 1]) {
        const y = ((rechts + 1) & 2) === 0 ? maat - 1 - stap : stap
        if (leeg[y]![x] !== undefined) continue
        const aan = ((woorden[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1
        vak[y]![x] = (aan === 1) !== MASKERS[masker]!(x, y)
        bit++
      }
  }
  vorm(vak, masker)
  return vak as boolean[][]
}

/** How hard it is to read; the mask with the least is used. */
function straf(raster: Raster): number {
  const maat = raster.length
  const kolommen = raster.map((_, x) => raster.map((rij) => rij[x]!))
  let som = 0
  for (const lijn of [...raster, ...kolommen]) {
    for (const reeks of lijn
      .map((m) => (m ? '1' : '0'))
      .join('')
      .match(/0{5,}|1{5,}/g) ?? [])
      som += reeks.length - 2
    const tekst = lijn.map((m) => (m ? '1' : '0')).join('')
    som += 40 * [...tekst.matchAll(/(?=10111010000|00001011101)/g)].length
  }
  for (let y = 1; y < maat; y++)
    for (let x = 1; x < maat; x++) {
      const kleur = raster[y]![x]
      if (
        raster[y - 1]![x] === kleur &&
        raster[y]![x - 1] === kleur &&
        raster[y - 1]![x - 1] === kleur
      )
        som += 3
    }
  const donker = raster.flat().filter(Boolean).length / maat ** 2
  return som + 10 * Math.floor(Math.abs(donker - 0.5) * 20)
}
