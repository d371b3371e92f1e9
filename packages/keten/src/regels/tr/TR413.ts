// SPDX-License-Identifier: EUPL-1.2
import type { StopFeit } from '../../dossier/feiten.ts'
import { stopsOp } from '../../dossier/levering.ts'
import { isTijdelijk } from '../../sluiten/redenen.ts'
import { productRegel } from '../regel.ts'
import { opWelke } from '../woorden.ts'

export const TR413 = productRegel<StopFeit>({
  code: 'TR413',
  niveau: 3,
  retourcode: '9413',
  titel: 'Niet twee tijdelijke stops op één start',
  element: { JW307: 'RedenBeeindiging' },
  betekenis:
    'Op een start met dezelfde Begindatum kan maar één tijdelijke stop staan (reden 20). Na een hervatting is er een nieuwe start met een eigen Begindatum.',
  actie:
    'Komt de zorg niet meer op gang? Meld een definitieve stop. Klopt de eerste tijdelijke stop niet? Verwijder die dan eerst.',
  na: ['TR019', 'TR382'],
  toets(feit, { levering }) {
    if (levering === null || !isTijdelijk(feit)) return null
    const eerder = stopsOp(levering, feit.begindatum).find(isTijdelijk)
    return eerder === undefined
      ? null
      : `Op ${opWelke(feit)} staat al een tijdelijke stop met einddatum '${eerder.einddatum}'.`
  },
})
