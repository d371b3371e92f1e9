// SPDX-License-Identifier: EUPL-1.2
/** Runs that share: asked for often, done once. */

export interface Nogeens {
  /** Resolves when a run that began after this question has ended. */
  vraag(): Promise<void>
  /** When what was asked for has ended, well or not. */
  af(): Promise<void>
}

/**
 * Work of which one run at a time is enough. Who asks while it runs gets the one run that comes
 * after it, together with everybody else who asked: what made them ask is seen by that one.
 * A run that fails is known to those who asked for it, and keeps no other from its own.
 */
export function maakNogeens(werk: () => Promise<void>): Nogeens {
  let loopt: Promise<void> | null = null
  let hierna: Promise<void> | null = null
  const begin = (): Promise<void> => {
    const deze: Promise<void> = werk().finally(() => {
      if (loopt === deze) loopt = null
    })
    loopt = deze
    return deze
  }
  return {
    vraag() {
      if (loopt === null) return begin()
      hierna ??= loopt
        .catch(() => {})
        .then(() => {
          hierna = null
          return begin()
        })
      return hierna
    },
    async af() {
      await Promise.allSettled([loopt, hierna])
    },
  }
}
