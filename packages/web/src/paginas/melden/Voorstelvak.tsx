// SPDX-License-Identifier: EUPL-1.2
/** Why a form is not empty at the beginning: the task behind it, and that it is a proposal. */

import { Mededeling } from '../../delen/Mededeling.tsx'
import { melden } from '../../teksten/nl/melden.ts'
import type { Voorstel } from './useVoorstel.ts'

export function Voorstelvak({ voorstel }: { readonly voorstel: Voorstel }) {
  const t = melden
  const { begindatum, einddatum, redenBeeindiging, soort } = voorstel.velden
  const ingevuld = soort === 'JW305' ? begindatum : (einddatum ?? redenBeeindiging)
  return (
    <Mededeling>
      <p>{voorstel.toelichting}</p>
      {ingevuld === null ? null : <p>{t.voorstel}</p>}
    </Mededeling>
  )
}
