// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const routes: readonly Paginaroute[] = [
  {
    pad: '/afschermingen',
    recht: 'afscherming.beheren',
    laad: () => import('./Afschermingen.tsx'),
    menu: { tekst: (t) => t.menu.afschermen, pictogram: 'slot', groep: 'werk', plaats: 12 },
  },
  {
    pad: '/afschermingen/taken/:id',
    recht: 'afscherming.beheren',
    laad: () => import('./Wachtend.tsx'),
  },
]
export default routes
