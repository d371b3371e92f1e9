// SPDX-License-Identifier: EUPL-1.2
/** All toewijzingen, the one that ends last on top. */

import { Pagina } from '../../kader/Pagina.tsx'
import { toewijzingen } from '../../teksten/nl/toewijzingen.ts'
import { Toewijzinglijst } from './Toewijzinglijst.tsx'

export default function Toewijzingen() {
  const t = toewijzingen
  return (
    <Pagina titel={t.titel} inleiding={t.inleiding}>
      <Toewijzinglijst titel={t.titel} leeg={t.leeg} />
    </Pagina>
  )
}
