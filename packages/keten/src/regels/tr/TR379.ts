// SPDX-License-Identifier: EUPL-1.2
import type { ToewijzingFeit } from '../../dossier/feiten.ts'
import { productRegel } from '../regel.ts'

export const TR379 = productRegel<ToewijzingFeit>({
  code: 'TR379',
  niveau: 3,
  retourcode: '9379',
  titel: 'ReferentieAanbieder komt uit een verzoek',
  element: { JW301: 'ReferentieAanbieder' },
  betekenis:
    'ReferentieAanbieder is alleen gevuld als de toewijzing het antwoord is op een verzoek van de aanbieder (JW315 of JW317). Dan staat er de referentie uit dat verzoek.',
  actie: 'Laat ReferentieAanbieder leeg, of neem de referentie over uit het verzoek.',
  toets({ referentieAanbieder }, { context }) {
    // Only the provider knows which references it used in a request.
    if (referentieAanbieder === undefined || context.organisatie.rol !== 'aanbieder') return null
    return context.referentiesUitVerzoek.has(referentieAanbieder)
      ? null
      : `ReferentieAanbieder '${referentieAanbieder}' komt niet uit een verzoek van deze aanbieder.`
  },
})
