// SPDX-License-Identifier: EUPL-1.2
import type { Paginaroute } from '../../kader/paginaroute.ts'

const route: Paginaroute = {
  pad: '/beheer/gebruikers',
  recht: 'beheer.gebruikers',
  engels: true,
  laad: () => import('./Gebruikers.tsx'),
  menu: { tekst: (t) => t.beheer.gebruikers, pictogram: 'gebruiker', groep: 'beheer', plaats: 1 },
}
export default route
