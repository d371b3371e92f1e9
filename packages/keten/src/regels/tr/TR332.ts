// SPDX-License-Identifier: EUPL-1.2
import type { ToewijzingFeit } from '../../dossier/feiten.ts'
import { productRegel } from '../regel.ts'

export const TR332 = productRegel<ToewijzingFeit>({
  code: 'TR332',
  niveau: 3,
  retourcode: '9332',
  titel: 'ToewijzingNummer is uniek',
  element: { JW301: 'ToewijzingNummer' },
  betekenis:
    'Een gemeente gebruikt een ToewijzingNummer voor één toewijzing van één cliënt. Een andere gemeente mag hetzelfde nummer gebruiken.',
  actie: 'Geef de toewijzing een nummer dat nog niet is gebruikt.',
  toets({ toewijzingNummer }, { context }) {
    return context.nummersVanAnderen.has(toewijzingNummer)
      ? `ToewijzingNummer ${toewijzingNummer} is al van een andere cliënt van deze gemeente.`
      : null
  },
})
