// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const route: Paginaroute = {
  pad: '/controleren',
  recht: 'openbaar',
  laad: () => import('./Controleren.tsx'),
  menu: { tekst: (t) => t.menu.controleren, pictogram: 'goed', groep: 'werk', plaats: 10 },
}
export default route
