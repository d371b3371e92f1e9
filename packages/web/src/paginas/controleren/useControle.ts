// SPDX-License-Identifier: EUPL-1.2
/** The worker of this page and what it found so far. It lives as long as the page is open. */

import { useCallback, useEffect, useRef, useState } from 'react'
import { laadCodevenster } from '../../delen/Codeuitleg.tsx'
import type { Beeld } from './controle.ts'
import type { Bericht, Opdracht, Uitslag } from './taal.ts'

interface Stand {
  readonly uitslagen: readonly Uitslag[]
  readonly klaar: number
  readonly totaal: number
}

const NIETS: Stand = { uitslagen: [], klaar: 0, totaal: 0 }

export interface Controle extends Stand {
  readonly bezig: boolean
  /** The worker cannot run or broke off. */
  readonly kapot: boolean
  readonly controleer: (bestanden: readonly File[]) => void
  readonly stop: () => void
  readonly wis: () => void
  /** What to look at for this message; `null` when the file is not there any more. */
  readonly toon: (nummer: number) => Promise<Beeld | null>
}

export function useControle(): Controle {
  const [stand, zetStand] = useState(NIETS)
  const [bezig, zetBezig] = useState(false)
  const [kapot, zetKapot] = useState(false)
  const werker = useRef<Worker>(undefined)
  const ronde = useRef(0)
  const vragen = useRef(new Map<number, (beeld: Beeld | null) => void>())
  useEffect(() => {
    // Started at once, and the explanations of codes with it: from then on no network is needed.
    const nieuw = new Worker(new URL('./werker.ts', import.meta.url), { type: 'module' })
    nieuw.addEventListener('error', () => {
      zetKapot(true)
      zetBezig(false)
    })
    nieuw.addEventListener('message', ({ data }: MessageEvent<Bericht>) => {
      if (data.soort === 'beeld') {
        vragen.current.get(data.nummer)?.(data.beeld)
        vragen.current.delete(data.nummer)
        return
      }
      const { uitslagen, klaar, totaal } = data
      if (data.ronde !== ronde.current) return
      zetStand((oud) => ({ uitslagen: [...oud.uitslagen, ...uitslagen], klaar, totaal }))
      zetBezig(klaar < totaal)
    })
    werker.current = nieuw
    import('../../gegevens/uitleg.ts').catch(() => {})
    laadCodevenster().catch(() => {})
    return () => nieuw.terminate()
  }, [])
  const zeg = useCallback((opdracht: Opdracht) => werker.current?.postMessage(opdracht), [])
  return {
    ...stand,
    bezig,
    kapot,
    controleer: useCallback(
      (bestanden) => {
        zetBezig(true)
        zeg({ soort: 'controleer', bestanden })
      },
      [zeg],
    ),
    stop: useCallback(() => zeg({ soort: 'stop' }), [zeg]),
    wis: useCallback(() => {
      ronde.current++
      zeg({ soort: 'wis', ronde: ronde.current })
      zetStand(NIETS)
      zetBezig(false)
    }, [zeg]),
    toon: useCallback(
      (nummer) =>
        new Promise((klaar) => {
          vragen.current.set(nummer, klaar)
          zeg({ soort: 'toon', nummer })
        }),
      [zeg],
    ),
  }
}
