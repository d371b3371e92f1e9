// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const route: Paginaroute = {
  pad: '/dashboard',
  recht: 'rapportages.lezen',
  laad: () => import('./Dashboard.tsx'),
  menu: { tekst: (t) => t.menu.dashboard, pictogram: 'grafiek', groep: 'inzicht', plaats: 1 },
}
export default route
