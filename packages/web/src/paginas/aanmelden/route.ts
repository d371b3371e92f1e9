// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const route: Paginaroute = {
  pad: '/aanmelden',
  recht: 'openbaar',
  engels: true,
  laad: () => import('./Teruggekomen.tsx'),
}
export default route
