// SPDX-License-Identifier: EUPL-1.2
/** Clients: finding one, and who is in care now. */

import { Pagina } from '../../kader/Pagina.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { clienten } from '../../teksten/nl/clienten.ts'
import { Toewijzinglijst } from '../toewijzingen/Toewijzinglijst.tsx'
import { InZorgtegels } from './InZorgtegels.tsx'
import { Zoekclient } from './Zoekclient.tsx'

const IN_ZORG = ['GESTART', 'TIJDELIJK_GESTOPT'] as const

export default function Clienten() {
  const t = clienten
  const mag = useMag()
  return (
    <Pagina titel={t.titel}>
      {mag('clienten.zoeken') ? <Zoekclient /> : null}
      {mag('rapportages.lezen') ? <InZorgtegels /> : null}
      <Toewijzinglijst titel={t.inZorg} leeg={t.leeg} leveringen={IN_ZORG} />
    </Pagina>
  )
}
