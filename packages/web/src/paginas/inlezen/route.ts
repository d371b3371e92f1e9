// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const route: Paginaroute = {
  pad: '/inlezen',
  recht: 'meldingen.maken',
  soort: 'aanbieder',
  laad: () => import('./Inlezen.tsx'),
  menu: { tekst: (t) => t.menu.inlezen, pictogram: 'uploaden', groep: 'werk', plaats: 9 },
}
export default route
