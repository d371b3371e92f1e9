// SPDX-License-Identifier: EUPL-1.2
import type { ToewijzingFeit } from '../../dossier/feiten.ts'
import { productRegel } from '../regel.ts'

export const TR385 = productRegel<ToewijzingFeit>({
  code: 'TR385',
  niveau: 3,
  retourcode: '9385',
  titel: 'Geen toewijzing verwijderen waarop is gedeclareerd',
  element: { JW301: 'RedenWijziging' },
  betekenis:
    'Een toewijzing met goedgekeurde en niet teruggedraaide prestaties kan niet worden verwijderd (RedenWijziging 13).',
  actie:
    'Trek de toewijzing in met een andere RedenWijziging, of draai eerst samen met de aanbieder de prestaties terug.',
  toets({ toewijzingNummer, redenWijziging }, { context }) {
    return redenWijziging === '13' && context.nummersMetPrestaties.has(toewijzingNummer)
      ? `Op toewijzing ${toewijzingNummer} staan goedgekeurde prestaties.`
      : null
  },
})
