// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const route: Paginaroute = {
  pad: '/beheer/sleutels',
  recht: 'beheer.gebruikers',
  engels: true,
  laad: () => import('./Sleutels.tsx'),
  menu: { tekst: (t) => t.beheer.sleutels, pictogram: 'slot', groep: 'beheer', plaats: 2 },
}
export default route
