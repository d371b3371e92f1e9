// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const routes: readonly Paginaroute[] = [
  {
    pad: '/clienten',
    recht: 'toewijzingen.lezen',
    laad: () => import('./Clienten.tsx'),
    menu: { tekst: (t) => t.menu.clienten, pictogram: 'gebruiker', groep: 'werk', plaats: 2 },
  },
  { pad: '/clienten/:sleutel', recht: 'toewijzingen.lezen', laad: () => import('./Client.tsx') },
]
export default routes
