// SPDX-License-Identifier: EUPL-1.2
/**
 * The library of the standard in a page: labels of codes, explanations, working days. It comes
 * over the line after the page itself, so a page must read well without it.
 */
import { useEffect, useState } from 'react'

export type Standaard = typeof import('@stopwijzer/ijw')

let geladen: Standaard | undefined

/** Undefined until it is there, and when it cannot be loaded. */
export function useStandaard(): Standaard | undefined {
  const [standaard, zetStandaard] = useState(geladen)
  useEffect(() => {
    if (geladen !== undefined) return
    let weg = false
    import('@stopwijzer/ijw').then(
      (module) => {
        geladen = module
        if (!weg) zetStandaard(module)
      },
      // Codes without labels are still right; the next page tries again.
      () => {},
    )
    return () => {
      weg = true
    }
  }, [])
  return standaard
}
