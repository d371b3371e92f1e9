// SPDX-License-Identifier: EUPL-1.2
/** The session from the API: who is logged in, for which organisation, and the proof for changes. */

import { client } from '../gegevens/client.ts'
import { luiDeel } from '../gegevens/laad.ts'
import type { Sessiebron } from './SessieAanbieder.tsx'
import { bewijs, haalSessie, haalStand, neemBewijs } from './stand.ts'

export const apibron: Sessiebron = {
  async haal() {
    const { stand } = await haalStand()
    return stand === 'klaar' ? haalSessie() : undefined
  },
  async kiesOrganisatie(organisatie) {
    // Another tab may have moved the session, and then its proof is another.
    await haalStand()
    neemBewijs(await client.vraag('aanmelding.organisatie', { inhoud: { organisatie } }))
    return haalSessie()
  },
  async uitloggen() {
    const { uitlogadres } = await client.vraag('aanmelding.afmelden', {})
    return uitlogadres
  },
  csrf: bewijs,
  // Who is logged in does not load it before the page is there (SessieAanbieder).
  Aanmelden: luiDeel(() => import('./aanmelden/Aanmelden.tsx')),
}
