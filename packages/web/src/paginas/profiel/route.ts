// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const route: Paginaroute = {
  pad: '/profiel',
  recht: 'eigen.lezen',
  engels: true,
  laad: () => import('./Profiel.tsx'),
}
export default route
