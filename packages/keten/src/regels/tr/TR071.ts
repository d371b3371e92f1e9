// SPDX-License-Identifier: EUPL-1.2
import type { VerwijderingFeit } from '../../dossier/feiten.ts'
import { startSleutel } from '../../dossier/levering.ts'
import { productRegel } from '../regel.ts'
import { opWelke } from '../woorden.ts'

export const TR071 = productRegel<VerwijderingFeit>({
  code: 'TR071',
  niveau: 3,
  retourcode: '9071',
  titel: 'Geen start verwijderen waar een stop op staat',
  element: { JW305: 'StatusAanlevering' },
  betekenis:
    'Een start kan alleen worden verwijderd als er geen stop meer op die start staat, ook geen tijdelijke.',
  actie:
    'Verwijder eerst de stop (JW307 met status 3). Wacht op de goedkeuring. Verwijder dan de start.',
  na: ['TR063'],
  // The removal of the stop.
  voorganger: () => 'in-de-weg',
  toets(feit, { levering }) {
    const gestopt = levering?.stops.some((stop) => startSleutel(stop) === startSleutel(feit))
    return gestopt
      ? `Op de start van '${feit.begindatum}' op ${opWelke(feit)} staat nog een stop.`
      : null
  },
})
