// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const route: Paginaroute = {
  pad: '/beheer/releasekalender',
  recht: 'beheer.lezen',
  engels: true,
  laad: () => import('./Releasekalender.tsx'),
  menu: {
    tekst: (t) => t.beheer.releasekalender,
    pictogram: 'kalender',
    groep: 'beheer',
    plaats: 6,
  },
}
export default route
