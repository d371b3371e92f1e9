// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const route: Paginaroute = {
  pad: '/berichten/:id/herstellen',
  recht: 'meldingen.maken',
  soort: 'aanbieder',
  laad: () => import('./Herstellen.tsx'),
}
export default route
