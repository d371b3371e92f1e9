// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const route: Paginaroute = {
  pad: '/toegankelijkheid',
  recht: 'openbaar',
  engels: true,
  laad: () => import('./Toegankelijkheid.tsx'),
}
export default route
