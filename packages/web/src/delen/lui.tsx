// SPDX-License-Identifier: EUPL-1.2
/** The heavy parts, loaded with the route that uses them. While one comes, its place is kept. */
import { type ComponentType, Suspense, useState } from 'react'
import { luiDeel } from '../gegevens/laad.ts'
import type { DatumveldEigenschappen } from './Datumveld.tsx'
import type { KeuzelijstEigenschappen } from './Keuzelijst.tsx'
import type { Veldgegevens } from './Veld.tsx'
import type { ZoekkeuzeEigenschappen } from './Zoekkeuze.tsx'

function lui<E extends Veldgegevens>(laad: () => Promise<{ default: ComponentType<E> }>) {
  const Deel = luiDeel(laad)
  return (eigenschappen: E) => (
    <Suspense
      fallback={
        <div className="veld">
          <span className="veld-label">{eigenschappen.label}</span>
          <span className="invoer" />
        </div>
      }
    >
      <Deel {...eigenschappen} />
    </Suspense>
  )
}

export const Datumveld = lui<DatumveldEigenschappen>(() => import('./Datumveld.tsx'))
export const Keuzelijst = lui<KeuzelijstEigenschappen>(() => import('./Keuzelijst.tsx'))
export const Zoekkeuze = lui<ZoekkeuzeEigenschappen>(() => import('./Zoekkeuze.tsx'))

/**
 * A dialog with what stands in it, loaded when it first opens: no page needs it to stand. From then
 * on it stays, closed, as it gives the focus back by itself.
 */
export function luiVenster<E extends { readonly open: boolean }>(
  laad: () => Promise<{ default: ComponentType<E> }>,
) {
  const Deel = luiDeel(laad)
  return (eigenschappen: E) => {
    const { open } = eigenschappen
    const [ooitOpen, zetOoitOpen] = useState(open)
    if (open && !ooitOpen) zetOoitOpen(true)
    return ooitOpen ? (
      <Suspense>
        <Deel {...eigenschappen} />
      </Suspense>
    ) : null
  }
}
