// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const routes: readonly Paginaroute[] = [
  {
    pad: '/taken',
    recht: 'taken.lezen',
    laad: () => import('./Taken.tsx'),
    menu: { tekst: (t) => t.menu.taken, pictogram: 'lijst', groep: 'werk', plaats: 1 },
  },
  { pad: '/taken/:id', recht: 'taken.lezen', laad: () => import('./Taak.tsx') },
]
export default routes
