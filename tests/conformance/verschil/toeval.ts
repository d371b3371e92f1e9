// SPDX-License-Identifier: EUPL-1.2
/** A seeded source of chance: the same seed gives the same run, on every machine. */

export interface Toeval {
  /** A whole number from 0 up to, not including, `grens`. */
  geheel(grens: number): number
  /** True in `deel` of the cases. */
  kans(deel: number): boolean
  kies<T>(lijst: readonly T[]): T
}

/** Mulberry32: small, fast and good enough to spread cases. */
export function toeval(zaad: number): Toeval {
  let staat = zaad >>> 0
  const volgende = () => {
    staat = (staat + 0x6d2b79f5) >>> 0
    let t = staat
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const geheel = (grens: number) => Math.floor(volgende() * grens)
  return {
    geheel,
    kans: (deel) => volgende() < deel,
    kies: (lijst) => lijst[geheel(lijst.length)]!,
  }
}
