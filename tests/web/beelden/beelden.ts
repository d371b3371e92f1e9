// SPDX-License-Identifier: EUPL-1.2
/** Every picture of the user guide. */
import { nummer } from '../hulp/verhaal.ts'
import type { Beeld } from './lijst.ts'

export const BEELDEN: readonly Beeld[] = [
  { naam: 'inloggen', wie: 'niemand', pad: '/', hoogte: 600 },
  {
    naam: 'zorg-stoppen',
    wie: 'aanbieder',
    pad: async ({ toewijzing }) => `/toewijzingen/${await toewijzing(nummer('morgen'))}/stop`,
    hoogte: 1200,
  },
  { naam: 'controleren', wie: 'aanbieder', pad: '/controleren' },
]
