// SPDX-License-Identifier: EUPL-1.2
import { vergelijkDatum } from '@stopwijzer/ijw'
import type { StopFeit } from '../../dossier/feiten.ts'
import { stopsOp } from '../../dossier/levering.ts'
import { productRegel } from '../regel.ts'
import { opWelke } from '../woorden.ts'

export const TR414 = productRegel<StopFeit>({
  code: 'TR414',
  niveau: 3,
  retourcode: '9414',
  titel: 'Een volgende stop ligt niet voor de vorige',
  element: { JW307: 'Einddatum' },
  betekenis:
    'Staat er al een stop op dezelfde Begindatum? Dan ligt de Einddatum van een nieuwe stop op of na de Einddatum van die stop.',
  actie:
    'Kies een Einddatum op of na die van de eerdere stop. Klopt de eerdere stop niet? Verwijder die dan eerst.',
  na: ['TR019', 'TR382'],
  toets(feit, { levering }) {
    // Stops stand in order of Einddatum: the last one is the one that counts.
    const laatste = levering === null ? undefined : stopsOp(levering, feit.begindatum).at(-1)
    return laatste !== undefined && vergelijkDatum(feit.einddatum, laatste.einddatum) < 0
      ? `Einddatum '${feit.einddatum}' ligt voor de einddatum '${laatste.einddatum}' van de eerdere stop op ${opWelke(feit)}.`
      : null
  },
})
