// SPDX-License-Identifier: EUPL-1.2
import type { StopFeit } from '../../dossier/feiten.ts'
import { stopsOp } from '../../dossier/levering.ts'
import { isTijdelijk } from '../../sluiten/redenen.ts'
import { productRegel } from '../regel.ts'
import { opWelke } from '../woorden.ts'

export const TR415 = productRegel<StopFeit>({
  code: 'TR415',
  niveau: 3,
  retourcode: '9415',
  titel: 'Na een definitieve stop geen stop meer',
  element: { JW307: 'RedenBeeindiging' },
  betekenis:
    'Staat er een definitieve stop (elke reden behalve 20) op een Begindatum? Dan kan daar geen stop meer bij, ook geen tijdelijke.',
  actie:
    'Klopt de eerdere stop? Doe dan niets. Klopt die niet? Verwijder de eerdere stop en meld de nieuwe.',
  na: ['TR019', 'TR382'],
  toets(feit, { levering }) {
    if (levering === null) return null
    const eerder = stopsOp(levering, feit.begindatum).find((stop) => !isTijdelijk(stop))
    return eerder === undefined
      ? null
      : `Op ${opWelke(feit)} staat al een definitieve stop met einddatum '${eerder.einddatum}' en reden '${eerder.redenBeeindiging}'.`
  },
})
