// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const routes: readonly Paginaroute[] = [
  {
    pad: '/beheer/webhooks',
    recht: 'beheer.lezen',
    engels: true,
    laad: () => import('./Webhooks.tsx'),
    menu: { tekst: (t) => t.beheer.webhooks, pictogram: 'bericht', groep: 'beheer', plaats: 3 },
  },
  {
    pad: '/beheer/webhooks/:id',
    recht: 'beheer.lezen',
    engels: true,
    laad: () => import('./Bezorgingen.tsx'),
  },
]
export default routes
