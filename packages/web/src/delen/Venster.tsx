// SPDX-License-Identifier: EUPL-1.2
/**
 * Dialog over the page. The focus goes in and comes back; Escape closes it, unless the user
 * has to answer (`verplicht`). The page keeps its state under it. What it is made of comes when it
 * opens: no page needs it to stand (docs/adr/0378).
 */
import type { ReactNode } from 'react'
import { luiVenster } from './lui.tsx'

export interface VensterEigenschappen {
  readonly titel: string
  readonly open: boolean
  readonly bijSluiten: () => void
  readonly children: ReactNode
  /** The buttons; the one that does the work comes first. */
  readonly voet?: ReactNode
  readonly breed?: boolean
  readonly verplicht?: boolean
  /** Asks to confirm something that cannot be undone. */
  readonly waarschuwing?: boolean
}

export const Venster = luiVenster<VensterEigenschappen>(() => import('./Vensterlijf.tsx'))
