// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const route: Paginaroute = {
  pad: '/verantwoording',
  recht: 'verantwoording.lezen',
  engels: true,
  laad: () => import('./Verantwoording.tsx'),
  menu: {
    tekst: (t) => t.beheer.verantwoording,
    pictogram: 'geschiedenis',
    groep: 'beheer',
    plaats: 20,
  },
}
export default route
