// SPDX-License-Identifier: EUPL-1.2
import type { StartFeit, StopFeit } from '../../dossier/feiten.ts'
import { type GeldigeLevering, startSleutel, stopSleutel } from '../../dossier/levering.ts'
import { productRegel } from '../regel.ts'
import { opWelke } from '../woorden.ts'

export const TR074 = productRegel<StartFeit | StopFeit>({
  code: 'TR074',
  niveau: 3,
  retourcode: '9074',
  titel: 'Niet twee keer hetzelfde',
  element: { JW305: '', JW307: '' },
  betekenis:
    'Een nieuwe start of stop (status 1) heeft een sleutel die nog niet voorkomt. Een verwijderde sleutel is weer vrij.',
  actie: 'Doe niets: de eerdere melding is al verwerkt. Klopt die niet? Verwijder haar dan eerst.',
  na: ['TR019', 'TR382'],
  toets: (feit, { levering }) =>
    bekend(feit, levering) === undefined
      ? null
      : `Deze ${feit.soort} op ${opWelke(feit)} is al eerder gemeld.`,
})

/** The start or stop that stands with the same key. */
function bekend(feit: StartFeit | StopFeit, levering: GeldigeLevering | null) {
  return feit.soort === 'start'
    ? levering?.starts.find((start) => startSleutel(start) === startSleutel(feit))
    : levering?.stops.find((stop) => stopSleutel(stop) === stopSleutel(feit))
}
