// SPDX-License-Identifier: EUPL-1.2
/** A question of a page to the service: known at once, fresh soon, and honest about both. */
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { alsVerzoekfout, type Verzoekfout } from './fout.ts'
import { verbinding } from './verbinding.ts'
import { type Haal, type Stand, voorraad } from './voorraad.ts'

/** Waiting longer than this deserves a word. */
const TRAAG_MS = 4000

export interface Opvraging<T> {
  /** The last that the service said; undefined until it said something. */
  readonly gegevens: T | undefined
  readonly etag: string | null
  readonly fout: Verzoekfout | undefined
  readonly bezig: boolean
  readonly traag: boolean
  readonly opnieuw: () => void
}

const NIETS: Stand<never> = { gegevens: undefined, etag: null, fout: undefined, bezig: false }

/**
 * Asks what `sleutel` stands for, and again when the page comes back into view, the connection
 * returns, or a change made it old. Without `sleutel` it asks nothing.
 */
export function useOpvraging<T>(sleutel: string | undefined, haal: Haal<T>): Opvraging<T> {
  const laatste = useRef(haal)
  laatste.current = haal
  const volg = useCallback(
    (luisteraar: () => void) =>
      sleutel === undefined ? () => {} : voorraad.volg(sleutel, luisteraar),
    [sleutel],
  )
  const stand = useSyncExternalStore(volg, () =>
    sleutel === undefined ? NIETS : voorraad.lees<T>(sleutel),
  )
  const versie = useSyncExternalStore(volg, () =>
    sleutel === undefined ? 0 : voorraad.versie(sleutel),
  )
  const vraag = useCallback(
    (altijd: boolean) => {
      if (sleutel !== undefined) voorraad.ververs(sleutel, () => laatste.current(), altijd)
    },
    [sleutel],
  )
  const gezien = useRef({ sleutel, versie })
  useEffect(() => {
    // Declared old since this page asked: the answer that may be under way is old too.
    const oud = gezien.current.sleutel === sleutel && gezien.current.versie !== versie
    gezien.current = { sleutel, versie }
    vraag(oud)
  }, [vraag, sleutel, versie])
  useEffect(() => {
    const kijk = () => {
      if (document.visibilityState === 'visible') vraag(false)
    }
    const hersteld = () => {
      if (!verbinding.isWeg()) vraag(true)
    }
    document.addEventListener('visibilitychange', kijk)
    const stop = verbinding.volg(hersteld)
    return () => {
      document.removeEventListener('visibilitychange', kijk)
      stop()
    }
  }, [vraag])
  return {
    gegevens: stand.gegevens,
    etag: stand.etag,
    fout: stand.fout === undefined ? undefined : alsVerzoekfout(stand.fout),
    bezig: stand.bezig,
    traag: useTraag(stand.bezig),
    opnieuw: useCallback(() => vraag(true), [vraag]),
  }
}

/** True when `bezig` lasts so long that the user should hear about it. */
function useTraag(bezig: boolean): boolean {
  const [traag, zetTraag] = useState(false)
  useEffect(() => {
    zetTraag(false)
    if (!bezig) return
    const wachter = setTimeout(() => zetTraag(true), TRAAG_MS)
    return () => clearTimeout(wachter)
  }, [bezig])
  return traag
}
