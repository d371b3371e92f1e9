// SPDX-License-Identifier: EUPL-1.2
/** "Did you mean": the known words closest to a mistyped one. */
import { afstand } from '@stopwijzer/ijw'

/** At most three words that differ little enough (about one letter in three), nearest first. */
export function gelijkend(woord: string, bekend: Iterable<string>): readonly string[] {
  // A long mistake is never near; comparing it would only cost time.
  if (woord.length > 60) return []
  const klein = woord.toLowerCase()
  const grens = Math.max(1, Math.floor(woord.length / 3))
  return [...new Set(bekend)]
    .map((ander) => ({ ander, ver: afstand(klein, ander.toLowerCase(), grens) }))
    .filter(({ ver }) => ver <= grens)
    .sort((a, b) => a.ver - b.ver || a.ander.localeCompare(b.ander))
    .slice(0, 3)
    .map(({ ander }) => ander)
}

/** `Bedoelde u x, y of z?`, or nothing. */
export function bedoelde(voorstellen: readonly string[]): readonly string[] {
  if (voorstellen.length === 0) return []
  const laatste = voorstellen.at(-1)!
  const eerdere = voorstellen.slice(0, -1)
  const lijst = eerdere.length === 0 ? laatste : `${eerdere.join(', ')} of ${laatste}`
  return [`Bedoelde u ${lijst}?`]
}
