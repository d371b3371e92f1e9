// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const route: Paginaroute = {
  pad: '/toewijzingen/:id/start',
  recht: 'meldingen.maken',
  soort: 'aanbieder',
  laad: () => import('./Starten.tsx'),
}
export default route
