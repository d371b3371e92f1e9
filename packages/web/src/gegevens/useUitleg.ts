// SPDX-License-Identifier: EUPL-1.2
/**
 * The explanations in a page that stands without them. They come right after it, so who opened a
 * list of codes can read every one without a network from then on.
 */
import { useEffect, useState } from 'react'
import { laadDeel } from './laad.ts'

export type Uitlegbron = typeof import('./uitleg.ts')

let geladen: Uitlegbron | undefined

/** Undefined until they are there; throws when they are gone from the service. */
export function useUitleg(): Uitlegbron | undefined {
  const [bron, zetBron] = useState(geladen)
  const [fout, zetFout] = useState<unknown>()
  useEffect(() => {
    if (geladen !== undefined) return
    let weg = false
    laadDeel(() => import('./uitleg.ts')).then(
      (module) => {
        geladen = module
        if (!weg) zetBron(module)
      },
      (oorzaak: unknown) => {
        if (!weg) zetFout(oorzaak)
      },
    )
    return () => {
      weg = true
    }
  }, [])
  if (fout !== undefined) throw fout
  return bron
}
