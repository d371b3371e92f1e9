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

/**
 * Work for one organisation after the other: one that fails keeps no other from its work, and is
 * logged with its code, once until it goes well. What comes back never fails.
 */
export function maakPerOrganisatie(
  logboek: Logboek,
  gebeurtenis: string,
): (code: string, werk: () => Promise<void>) => Promise<void> {
  const mis = new Set<string>()
  return async (organisatie, werk) => {
    try {
      await werk()
      mis.delete(organisatie)
    } catch (fout) {
      if (!mis.has(organisatie)) logboek.fout(gebeurtenis, { organisatie, fout })
      mis.add(organisatie)
    }
  }
}
