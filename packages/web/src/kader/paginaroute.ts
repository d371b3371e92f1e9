// SPDX-License-Identifier: EUPL-1.2
/**
 * How a page announces itself: `src/paginas/<name>/route.ts` exports one of these, or several.
 * Navigation, rights and loading follow from it; nothing else has to be changed for a page.
 */
import type { Organisatiesoort, Recht } from '@stopwijzer/koppelvlak'
import type { ComponentType } from 'react'
import type { PictogramNaam } from '../delen/Pictogram.tsx'
import type { Teksten } from '../teksten/index.tsx'

export interface Paginaroute {
  /** Path as React Router reads it: `/toewijzingen/:id`. No name, no BSN. */
  readonly pad: string
  readonly laad: () => Promise<{ readonly default: ComponentType }>
  /**
   * Who may see it; without one everybody who is logged in. `openbaar`: also who is not. With a
   * place in the menu, or `inKader`, it stands in the frame for who is logged in.
   */
  readonly recht?: Recht | 'openbaar'
  readonly inKader?: boolean
  /** The kind of organisation it is for; without one both. */
  readonly soort?: Organisatiesoort
  /** The page has English texts; others stay Dutch, and say so to a screen reader. */
  readonly engels?: boolean
  readonly menu?: {
    /** From `teksten/nl/menu.ts`: the navigation stands there before the texts of pages. */
    readonly tekst: (t: Teksten) => string
    readonly pictogram: PictogramNaam
    readonly groep: Menugroep
    /** Order within the group. */
    readonly plaats: number
  }
}

export type Menugroep = 'werk' | 'inzicht' | 'beheer'
export const MENUGROEPEN: readonly Menugroep[] = ['werk', 'inzicht', 'beheer']
