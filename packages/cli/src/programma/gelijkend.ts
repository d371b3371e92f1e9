// SPDX-License-Identifier: EUPL-1.2
/** "Did you mean": the known words closest to a mistyped one. */

/** Edits (insert, delete, replace, swap of neighbours) to get from `a` to `b`. */
export function afstand(a: string, b: string): number {
  let voorvorige: number[] = []
  let vorige = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const rij = [i]
    for (let j = 1; j <= b.length; j++) {
      const gelijk = a[i - 1] === b[j - 1]
      let beste = Math.min(vorige[j]! + 1, rij[j - 1]! + 1, vorige[j - 1]! + (gelijk ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        beste = Math.min(beste, voorvorige[j - 2]! + 1)
      }
      rij.push(beste)
    }
    voorvorige = vorige
    vorige = rij
  }
  return vorige[b.length]!
}

/** At most three words that differ little enough (about one letter in three), nearest first. */
export function gelijkend(woord: string, bekend: Iterable<string>): readonly string[] {
  // A long mistake is never near; comparing it would only cost time.
  if (woord.length > 60) return []
  const klein = woord.toLowerCase()
  const grens = Math.max(1, Math.floor(woord.length / 3))
  return [...new Set(bekend)]
    .map((ander) => ({ ander, ver: afstand(klein, ander.toLowerCase()) }))
    .filter(({ ver }) => ver <= grens)
    .sort((a, b) => a.ver - b.ver || a.ander.localeCompare(b.ander))
    .slice(0, 3)
    .map(({ ander }) => ander)
}

/** `Bedoelde je x, y of z?`, or nothing. */
export function bedoelde(voorstellen: readonly string[]): readonly string[] {
  if (voorstellen.length === 0) return []
  const laatste = voorstellen.at(-1)!
  const eerdere = voorstellen.slice(0, -1)
  const lijst = eerdere.length === 0 ? laatste : `${eerdere.join(', ')} of ${laatste}`
  return [`Bedoelde je ${lijst}?`]
}
