// SPDX-License-Identifier: EUPL-1.2
import type { VerwijderingFeit } from '../../dossier/feiten.ts'
import { startSleutel, stopSleutel } from '../../dossier/levering.ts'
import { productRegel } from '../regel.ts'
import { opWelke } from '../woorden.ts'

export const TR063 = productRegel<VerwijderingFeit>({
  code: 'TR063',
  niveau: 3,
  retourcode: '9063',
  titel: 'Verwijderen kan alleen wat er is',
  element: { JW305: 'StatusAanlevering', JW307: 'StatusAanlevering' },
  betekenis:
    'Een verwijdering (status 3) heeft dezelfde sleutel als een start of stop die eerder is goedgekeurd en nog niet is verwijderd. Verder kijkt de ontvanger nergens naar.',
  actie:
    'Neem alle sleutelvelden precies over uit het goedgekeurde bericht. Is dat bericht afgekeurd? Dan is verwijderen niet nodig.',
  voorganger: () => 'ontbreekt',
  toets(feit, { levering }) {
    const gevonden =
      feit.van === 'start'
        ? levering?.starts.some((start) => startSleutel(start) === startSleutel(feit))
        : levering?.stops.some((stop) => stopSleutel(stop) === stopSleutel(feit))
    if (gevonden) return null
    return `Er staat geen ${feit.van} met deze sleutel op ${opWelke(feit)}.`
  },
})
