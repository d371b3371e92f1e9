// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const route: Paginaroute = {
  pad: '/toewijzingen/:id/stop',
  recht: 'meldingen.maken',
  soort: 'aanbieder',
  laad: () => import('./Stoppen.tsx'),
}
export default route
