// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const route: Paginaroute = {
  pad: '/beheer/bewaren',
  recht: 'beheer.lezen',
  engels: true,
  laad: () => import('./Bewaren.tsx'),
  menu: { tekst: (t) => t.beheer.bewaren, pictogram: 'klok', groep: 'beheer', plaats: 9 },
}
export default route
