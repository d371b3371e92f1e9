// SPDX-License-Identifier: EUPL-1.2
/**
 * An act of the user that changes something. One at a time; the same key as long as it is the
 * same act, so that trying again after a broken connection does nothing twice. Nothing is shown
 * as done before the service said so, and a next act begins with what this one changed: until
 * that is on the screen again the user would act on an old version, and be told that somebody
 * else was before him.
 */
import { useCallback, useRef, useState } from 'react'
import { nieuweHerhaalsleutel } from './client.ts'
import { alsVerzoekfout, type Verzoekfout } from './fout.ts'
import { voorraad } from './voorraad.ts'

/** What was changed may be shown so long after it was done at most; then the act ends anyway. */
const VERS_BINNEN_MS = 3000

export interface Actie<A, T> {
  /** Resolves to the answer, or to the fault; never rejects. */
  readonly doe: (invoer: A) => Promise<{ readonly gelukt: T } | { readonly fout: Verzoekfout }>
  readonly bezig: boolean
  readonly fout: Verzoekfout | undefined
}

export function useActie<A, T>(
  werk: (invoer: A, herhaalsleutel: string) => Promise<T>,
  /** Beginnings of the names in the store that are old after it: `taken.`. */
  verouderd: readonly string[] = [],
): Actie<A, T> {
  const [stand, zetStand] = useState<{ bezig: boolean; fout?: Verzoekfout }>({ bezig: false })
  const laatste = useRef({ werk, verouderd })
  laatste.current = { werk, verouderd }
  const poging = useRef<{ invoer: string; sleutel: string }>(undefined)
  const onderweg = useRef(false)
  const doe = useCallback<Actie<A, T>['doe']>(async (invoer) => {
    if (onderweg.current) return { fout: alsVerzoekfout(undefined) }
    onderweg.current = true
    zetStand({ bezig: true })
    const vorm = JSON.stringify(invoer) ?? ''
    if (poging.current?.invoer !== vorm)
      poging.current = { invoer: vorm, sleutel: nieuweHerhaalsleutel() }
    try {
      const gelukt = await laatste.current.werk(invoer, poging.current.sleutel)
      poging.current = undefined
      await Promise.race([
        Promise.all(laatste.current.verouderd.map((begin) => voorraad.verouder(begin))),
        new Promise((klaar) => setTimeout(klaar, VERS_BINNEN_MS)),
      ])
      zetStand({ bezig: false })
      return { gelukt }
    } catch (ruw) {
      const fout = alsVerzoekfout(ruw)
      // The service answered: another try is another act. No answer: it may have been done.
      if (fout.soort !== 'verbinding' && fout.soort !== 'storing') poging.current = undefined
      zetStand({ bezig: false, fout })
      return { fout }
    } finally {
      onderweg.current = false
    }
  }, [])
  return { doe, bezig: stand.bezig, fout: stand.fout }
}
