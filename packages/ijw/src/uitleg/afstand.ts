// SPDX-License-Identifier: EUPL-1.2
/**
 * Number of single edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`;
 * stops early and returns `grens + 1` when it is more than `grens`.
 */
export function afstand(a: string, b: string, grens: number): number {
  if (Math.abs(a.length - b.length) > grens) return grens + 1
  let voorvorige: number[] = []
  let vorige = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const rij = [i]
    let laagste = i
    for (let j = 1; j <= b.length; j++) {
      const gelijk = a[i - 1] === b[j - 1]
      let stap = Math.min(vorige[j]! + 1, rij[j - 1]! + 1, vorige[j - 1]! + (gelijk ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        stap = Math.min(stap, voorvorige[j - 2]! + 1)
      }
      rij.push(stap)
      laagste = Math.min(laagste, stap)
    }
    if (laagste > grens) return grens + 1
    voorvorige = vorige
    vorige = rij
  }
  return Math.min(vorige[b.length]!, grens + 1)
}
