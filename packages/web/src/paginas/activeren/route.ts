// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const route: Paginaroute = {
  pad: '/activeren',
  recht: 'openbaar',
  engels: true,
  laad: () => import('./Activeren.tsx'),
}
export default route
