// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

/** One module for both; the explanations come after it, for both at once. */
const laad = () => import('./Uitleg.tsx')

const routes: readonly Paginaroute[] = [
  {
    pad: '/uitleg',
    recht: 'openbaar',
    laad,
    menu: { tekst: (t) => t.menu.uitleg, pictogram: 'info', groep: 'inzicht', plaats: 3 },
  },
  // The rest of the path: a code may have a slash in it, `JZ588/31`.
  { pad: '/uitleg/*', recht: 'openbaar', laad, inKader: true },
]
export default routes
