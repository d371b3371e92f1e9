// SPDX-License-Identifier: EUPL-1.2
/** Work that comes back as long as the service runs. */
import type { Logboek } from './logboek.ts'

/**
 * Runs `werk` now and again `ms` after it ended, never twice at the same moment. A fault is
 * logged once until it goes well again, and waits for the next time.
 */
export function herhaal(
  ms: number,
  logboek: Logboek,
  naam: string,
  werk: () => Promise<void>,
): { sluit(): Promise<void> } {
  let klok: NodeJS.Timeout | undefined
  let dicht = false
  let mis = false
  let bezig = Promise.resolve()
  const ga = () => {
    bezig = werk()
      .then(() => {
        mis = false
      })
      .catch((fout: unknown) => {
        if (!mis) logboek.fout(`${naam} lukt niet`, { fout })
        mis = true
      })
      .then(() => {
        if (!dicht) klok = setTimeout(ga, ms)
      })
  }
  ga()
  return {
    async sluit() {
      dicht = true
      clearTimeout(klok)
      await bezig
    },
  }
}
