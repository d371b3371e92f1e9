// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const route: Paginaroute = {
  pad: '/beheer/regioprofiel',
  recht: 'rapportages.lezen',
  engels: true,
  laad: () => import('./Regioprofiel.tsx'),
  menu: { tekst: (t) => t.beheer.regioprofiel, pictogram: 'geld', groep: 'beheer', plaats: 5 },
}
export default route
