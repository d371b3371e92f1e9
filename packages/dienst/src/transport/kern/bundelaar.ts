// SPDX-License-Identifier: EUPL-1.2
/**
 * Takes together what waits. What comes at the same moment goes together; while one batch is being
 * handled, what comes in gathers, and goes as the next. Nothing waits for company that is not there.
 */

interface Wachtend<T, R> {
  readonly item: T
  readonly klaar: (uitkomst: R) => void
  readonly mis: (fout: unknown) => void
}

/**
 * `verwerk` gives an outcome per item, in their order. When a batch fails each of its items goes
 * once more, alone, so that one bad item harms no other; `verwerk` must leave nothing behind then.
 */
export function maakBundelaar<T, R>(
  hoogstens: number,
  verwerk: (items: readonly T[]) => Promise<readonly R[]>,
): (item: T) => Promise<R> {
  const rij: Wachtend<T, R>[] = []
  let bezig = false

  async function probeer(bundel: readonly Wachtend<T, R>[]): Promise<void> {
    try {
      const uit = await verwerk(bundel.map(({ item }) => item))
      for (const [i, { klaar }] of bundel.entries()) klaar(uit[i] as R)
    } catch (fout) {
      if (bundel.length > 1) for (const een of bundel) await probeer([een])
      else bundel[0]?.mis(fout)
    }
  }

  async function werk(): Promise<void> {
    while (rij.length > 0) await probeer(rij.splice(0, hoogstens))
    bezig = false
  }

  return (item) =>
    new Promise((klaar, mis) => {
      rij.push({ item, klaar, mis })
      if (bezig) return
      bezig = true
      // After the events of this moment.
      setImmediate(() => void werk())
    })
}
