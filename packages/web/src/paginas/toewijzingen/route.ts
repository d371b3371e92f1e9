// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const routes: readonly Paginaroute[] = [
  {
    pad: '/toewijzingen',
    recht: 'toewijzingen.lezen',
    laad: () => import('./Toewijzingen.tsx'),
    menu: { tekst: (t) => t.menu.toewijzingen, pictogram: 'kalender', groep: 'werk', plaats: 3 },
  },
  {
    pad: '/toewijzingen/:id',
    recht: 'toewijzingen.lezen',
    laad: () => import('./Toewijzing.tsx'),
  },
]
export default routes
