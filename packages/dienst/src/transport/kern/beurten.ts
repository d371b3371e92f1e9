// SPDX-License-Identifier: EUPL-1.2
/** Turns to send: a few organisations at the same time, the others in the order in which they came. */

type OmDeBeurt = <T>(werk: () => Promise<T>) => Promise<T>

function maakBeurten(tegelijk: number): OmDeBeurt {
  const rij: (() => void)[] = []
  let bezig = 0
  return async (werk) => {
    // Who was waiting takes over the place of the one that ended: nobody gets in between.
    if (bezig >= tegelijk) await new Promise<void>((aanDeBeurt) => rij.push(aanDeBeurt))
    else bezig++
    try {
      return await werk()
    } finally {
      const volgende = rij.shift()
      if (volgende === undefined) bezig--
      else volgende()
    }
  }
}

/**
 * Organisations that send at the same time. Each holds two connections of the pool of 8: one keeps
 * the message locked, one writes down how far it came. Two are left for the door and the API.
 */
const VERZENDERS = 3

const perPool = new WeakMap<object, OmDeBeurt>()

/** The turns to send on this pool, shared by every line of the process. */
export function verzendbeurten(pool: object): OmDeBeurt {
  const bekend = perPool.get(pool) ?? maakBeurten(VERZENDERS)
  perPool.set(pool, bekend)
  return bekend
}
