// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const route: Paginaroute = {
  pad: '/concepten',
  recht: 'meldingen.maken',
  soort: 'aanbieder',
  laad: () => import('./Concepten.tsx'),
  menu: { tekst: (t) => t.menu.concepten, pictogram: 'bestand', groep: 'werk', plaats: 7 },
}
export default route
