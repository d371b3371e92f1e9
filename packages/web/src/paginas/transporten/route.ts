// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const route: Paginaroute = {
  pad: '/beheer/transporten',
  recht: 'beheer.lezen',
  engels: true,
  laad: () => import('./Transporten.tsx'),
  menu: { tekst: (t) => t.beheer.transporten, pictogram: 'uploaden', groep: 'beheer', plaats: 7 },
}
export default route
