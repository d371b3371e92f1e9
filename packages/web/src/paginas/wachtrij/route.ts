// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const route: Paginaroute = {
  pad: '/wachtrij',
  recht: 'wachtrij.lezen',
  laad: () => import('./Wachtrij.tsx'),
  menu: { tekst: (t) => t.menu.wachtrij, pictogram: 'klok', groep: 'werk', plaats: 11 },
}
export default route
