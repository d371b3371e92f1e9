// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const route: Paginaroute = {
  pad: '/beheer/lijsten',
  recht: 'beheer.lezen',
  engels: true,
  laad: () => import('./Lijsten.tsx'),
  menu: { tekst: (t) => t.beheer.lijsten, pictogram: 'tabel', groep: 'beheer', plaats: 6 },
}
export default route
