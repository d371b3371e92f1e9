// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const route: Paginaroute = {
  pad: '/',
  engels: true,
  laad: () => import('./Start.tsx'),
  menu: { tekst: (t) => t.kader.start, pictogram: 'huis', groep: 'werk', plaats: 0 },
}
export default route
