// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const routes: readonly Paginaroute[] = [
  {
    pad: '/gevolgen',
    recht: 'betaling.lezen',
    laad: () => import('./Gevolgenpagina.tsx'),
    menu: { tekst: (t) => t.menu.gevolgen, pictogram: 'geld', groep: 'inzicht', plaats: 2 },
  },
  { pad: '/gevolgen/:id', recht: 'betaling.lezen', laad: () => import('./Gevolgdetail.tsx') },
]
export default routes
