// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const routes: readonly Paginaroute[] = [
  {
    pad: '/berichten',
    recht: 'berichten.lezen',
    laad: () => import('./Berichten.tsx'),
    menu: { tekst: (t) => t.menu.berichten, pictogram: 'bericht', groep: 'werk', plaats: 6 },
  },
  { pad: '/berichten/:id', recht: 'berichten.lezen', laad: () => import('./Bericht.tsx') },
]
export default routes
