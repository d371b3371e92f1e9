// SPDX-License-Identifier: EUPL-1.2
/** The checkbox of a row; most lists have none, so it comes with the first that does. */

import { Suspense } from 'react'
import { luiDeel } from '../gegevens/laad.ts'
import type { VinkjeEigenschappen } from './Vinkje.tsx'
import './keuzevak.css'

const Vinkje = luiDeel(async () => ({ default: (await import('./Vinkje.tsx')).Vinkje }))

export function Rijvinkje(eigenschappen: VinkjeEigenschappen) {
  return (
    <Suspense
      fallback={
        <span className="keuzevak">
          <span className="keuzevak-vak" />
        </span>
      }
    >
      <Vinkje {...eigenschappen} />
    </Suspense>
  )
}
