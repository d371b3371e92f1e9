// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const route: Paginaroute = {
  pad: '/beheer/instellingen',
  recht: 'beheer.lezen',
  engels: true,
  laad: () => import('./Instellingen.tsx'),
  menu: {
    tekst: (t) => t.beheer.instellingen,
    pictogram: 'instellingen',
    groep: 'beheer',
    plaats: 4,
  },
}
export default route
