// SPDX-License-Identifier: EUPL-1.2
import type { StopFeit } from '../../dossier/feiten.ts'
import { startSleutel } from '../../dossier/levering.ts'
import { productRegel } from '../regel.ts'
import { opWelke, toonProduct } from '../woorden.ts'

export const TR382 = productRegel<StopFeit>({
  code: 'TR382',
  niveau: 3,
  retourcode: '9069',
  titel: 'Een stop hoort bij een start',
  element: { JW307: '' },
  betekenis:
    'Een stop heeft hetzelfde ToewijzingNummer, hetzelfde Product en dezelfde Begindatum als een start die eerder is goedgekeurd en niet is verwijderd.',
  actie:
    'Neem de drie velden over uit de start (JW305). Is de start nog niet gemeld? Meld die dan eerst en wacht op de goedkeuring.',
  na: ['TR019'],
  voorganger: () => 'ontbreekt',
  toets(feit, { levering }) {
    if (levering?.starts.some((start) => startSleutel(start) === startSleutel(feit))) return null
    return `Er is geen start met begindatum '${feit.begindatum}' en product '${toonProduct(feit.product)}' op ${opWelke(feit)}.`
  },
})
