// SPDX-License-Identifier: EUPL-1.2
/**
 * When to try again, and when to stop and ask a person.
 *
 * Pauses: base 1 s, factor 2, ceiling 900 s: 1, 2, 4, ... 512, 900, 900 ... A short
 * disturbance costs a message seconds. Ten doublings add up to 1,023 s (17 minutes); from
 * there on a quarter of an hour, so a day holds about 105 attempts.
 *
 * Horizon: 24 hours after the first failure, whatever the number of attempts. The shortest
 * term a message can have is three working days (the answer on a message, OP090), so a
 * person who sees the dead letter has two working days left. The deadline decides, not a
 * count: a service that stood still has not used up anything, and always tries once more
 * before it gives up.
 */

const BASIS_MS = 1000
const FACTOR = 2
/** Longest pause. */
export const HOOGSTENS_MS = 900_000
const HORIZON_MS = 24 * 3_600_000

export interface Terugval {
  /** Moment of the next attempt, UTC ISO 8601. */
  readonly volgende: string
  /** The horizon has passed: no further attempt by itself. */
  readonly dood: boolean
}

/** What follows the `pogingen`-th failure in a row, of which the first was at `sinds`. */
export function naMislukking(pogingen: number, sinds: string, nu: string): Terugval {
  // The exponent is bounded before the power, so that no number of attempts overflows.
  const pauze = Math.min(BASIS_MS * FACTOR ** Math.min(pogingen - 1, 30), HOOGSTENS_MS)
  return {
    volgende: new Date(Date.parse(nu) + pauze).toISOString(),
    dood: Date.parse(nu) - Date.parse(sinds) >= HORIZON_MS,
  }
}

const ZINNEN: Readonly<Record<string, string>> = {
  ENOSPC: 'de schijf is vol',
  EDQUOT: 'de ruimte voor deze gebruiker is op',
  EACCES: 'geen rechten op de map',
  EPERM: 'geen rechten op de map',
  EROFS: 'de schijf is alleen te lezen',
  ENOENT: 'de map is er niet',
  ENOTDIR: 'de map is geen map',
  EIO: 'de schijf geeft een leesfout',
  ECONNREFUSED: 'de ontvanger is niet bereikbaar',
  ETIMEDOUT: 'de ontvanger antwoordt niet',
}

/**
 * A fault in words for the queue. The message of an unknown fault may quote the message in
 * hand, so only its kind, its code and its place in the program are kept.
 */
export function foutInWoorden(fout: unknown): string {
  if (!(fout instanceof Error)) return 'onbekende fout'
  const { code } = fout as { code?: unknown }
  const merk = typeof code === 'string' && /^[A-Z0-9_]{3,20}$/.test(code) ? code : null
  if (merk !== null && ZINNEN[merk] !== undefined) return `${ZINNEN[merk]} (${merk})`
  const plek = /^ {4}at .*?([A-Za-z0-9]+(?:\.[a-z]+)*\.[jt]s):(\d+):\d+\)?$/m.exec(fout.stack ?? '')
  const delen = [fout.constructor.name, merk, plek && `${plek[1]}:${plek[2]}`]
  return delen.filter((deel) => deel !== null).join(' ')
}
