// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const route: Paginaroute = {
  pad: '/beheer/dienst',
  recht: 'beheer.lezen',
  engels: true,
  laad: () => import('./Dienst.tsx'),
  menu: { tekst: (t) => t.beheer.dienst, pictogram: 'goed', groep: 'beheer', plaats: 8 },
}
export default route
