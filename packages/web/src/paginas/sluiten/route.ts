// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const voor = { recht: 'taken.lezen', soort: 'gemeente' } as const

const routes: readonly Paginaroute[] = [
  {
    ...voor,
    pad: '/sluitende-toewijzingen',
    laad: () => import('./Sluitlijst.tsx'),
    menu: { tekst: (t) => t.menu.sluiten, pictogram: 'slot', groep: 'werk', plaats: 5 },
  },
  { ...voor, pad: '/sluitende-toewijzingen/:id', laad: () => import('./Sluitdetail.tsx') },
]
export default routes
