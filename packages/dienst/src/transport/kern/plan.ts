// SPDX-License-Identifier: EUPL-1.2
/**
 * When to try a line again, and when to stop and ask a person.
 *
 * Pauses: 5 s, 30 s, 2 min, 10 min, 1 h and then every 3 h, each 20 % shorter or longer by
 * chance, so that what failed together does not come back together. Added up:
 *
 *   5 + 30 + 120 + 600 + 3,600 s = 1 h 12 min 35 s, then 3 h each.
 *
 * Within the default horizon of 24 h after the first failure that is 6 + 22 h 47 min / 3 h
 * = 13 attempts (jitter: 12 to 15); within the longest, 120 h, 6 + 118.8 / 3 = 45. Digikoppeling
 * asks for 8 attempts of 3 h and a horizon of a day; nobody is asked more often than that
 * after the first hour, and a short disturbance costs a message seconds.
 *
 * The deadline decides and not a count: a service that stood still has used up nothing, and
 * tries once more before it gives up.
 */
import type { Terugval } from '../../verwerking/terugval.ts'

const PAUZES_MS = [5_000, 30_000, 120_000, 600_000, 3_600_000] as const
const DAARNA_MS = 10_800_000
const SPREIDING = 0.2
/** Longest pause of all, chance included; a later moment comes from a clock that was ahead. */
export const LANGSTE_PAUZE_MS = DAARNA_MS * (1 + SPREIDING)

export interface Plankeuze {
  /** Failures in a row, this one included. */
  readonly pogingen: number
  /** UTC moment of the first. */
  readonly sinds: string
  readonly nu: string
  readonly horizonUren: number
  /** From 0 up to 1. */
  readonly toeval: number
}

export function volgensPlan({ pogingen, sinds, nu, horizonUren, toeval }: Plankeuze): Terugval {
  const pauze = PAUZES_MS[pogingen - 1] ?? DAARNA_MS
  const metToeval = Math.round(pauze * (1 - SPREIDING + 2 * SPREIDING * toeval))
  return {
    volgende: new Date(Date.parse(nu) + metToeval).toISOString(),
    dood: Date.parse(nu) - Date.parse(sinds) >= horizonUren * 3_600_000,
  }
}
