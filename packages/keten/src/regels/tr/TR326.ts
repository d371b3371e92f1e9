// SPDX-License-Identifier: EUPL-1.2
import type { StartFeit } from '../../dossier/feiten.ts'
import { openStarts } from '../../dossier/levering.ts'
import { productRegel } from '../regel.ts'
import { opWelke } from '../woorden.ts'

export const TR326 = productRegel<StartFeit>({
  code: 'TR326',
  niveau: 3,
  retourcode: '9326',
  titel: 'Geen nieuwe start zolang er een loopt',
  element: { JW305: '' },
  betekenis:
    'Op een toewijzing loopt één levering tegelijk. Een nieuwe start kan pas als de vorige een stop heeft. Een tijdelijke stop is genoeg.',
  actie: 'Meld eerst de stop op de lopende start (JW307). Was die start fout? Verwijder haar dan.',
  na: ['TR019'],
  // The stop on the start that runs, or its removal.
  voorganger: () => 'in-de-weg',
  toets(feit, { levering }) {
    const open = levering === null ? undefined : openStarts(levering)[0]
    return open === undefined
      ? null
      : `Op ${opWelke(feit)} loopt nog een start van '${open.begindatum}' zonder stop.`
  },
})
