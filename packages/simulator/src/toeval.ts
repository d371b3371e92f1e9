// SPDX-License-Identifier: EUPL-1.2
/**
 * Chance that can be repeated: the same seed gives the same traffic, so that a
 * failing run can be played again. Not for secrets.
 */

export interface Toeval {
  /** A number in [0, 1). */
  getal(): number
  /** A whole number from `van` up to and including `tot`. */
  geheel(van: number, tot: number): number
  /** One of the items, each as likely as the others. */
  kies<T>(uit: readonly T[]): T
  /** True with the given probability (0 to 1). */
  kans(deel: number): boolean
  /** A new, independent source: taking more from one does not shift the other. */
  tak(naam: string): Toeval
}

function mengWoord(naam: string, zaad: number): number {
  let som = zaad ^ 0x9e3779b9
  for (let i = 0; i < naam.length; i++) som = Math.imul(som ^ naam.charCodeAt(i), 0x85ebca6b)
  return som >>> 0
}

/** A source of chance from a seed (mulberry32: small, fast, good enough for traffic). */
export function maakToeval(zaad: number): Toeval {
  let stand = zaad >>> 0
  const getal = () => {
    stand = (stand + 0x6d2b79f5) >>> 0
    let t = stand
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const geheel = (van: number, tot: number) => van + Math.floor(getal() * (tot - van + 1))
  return {
    getal,
    geheel,
    kies: (uit) => uit[geheel(0, uit.length - 1)]!,
    kans: (deel) => getal() < deel,
    tak: (naam) => maakToeval(mengWoord(naam, zaad)),
  }
}
