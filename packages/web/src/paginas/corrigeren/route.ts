// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const routes: readonly Paginaroute[] = [
  {
    pad: '/toewijzingen/:id/corrigeren',
    recht: 'meldingen.maken',
    soort: 'aanbieder',
    laad: () => import('./Corrigeren.tsx'),
  },
  {
    pad: '/correcties',
    recht: 'meldingen.lezen',
    soort: 'aanbieder',
    laad: () => import('./Correcties.tsx'),
    menu: {
      tekst: (t) => t.menu.correcties,
      pictogram: 'ververs',
      groep: 'werk',
      plaats: 8,
    },
  },
  {
    pad: '/correcties/:id',
    recht: 'meldingen.lezen',
    soort: 'aanbieder',
    laad: () => import('./Correctie.tsx'),
  },
]
export default routes
