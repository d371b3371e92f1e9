// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const route: Paginaroute = {
  pad: '/meldingen',
  recht: 'meldingen.lezen',
  laad: () => import('./Meldingenpagina.tsx'),
  menu: { tekst: (t) => t.menu.meldingen, pictogram: 'hand', groep: 'werk', plaats: 4 },
}
export default route
