// SPDX-License-Identifier: EUPL-1.2
/** Correcting what was approved: only moves that the municipality accepts are offered. */
import { corrigeren } from '../../teksten/nl/corrigeren.ts'
import { KanNiet } from '../melden/KanNiet.tsx'
import { Meldpagina } from '../melden/Meldpagina.tsx'
import { Correctieformulier } from './Correctieformulier.tsx'
import { correctiezetten } from './zetten.ts'

export default function Corrigeren() {
  const t = corrigeren
  return (
    <Meldpagina titel={t.titel} gestuurd={t.gestuurd} inleiding={t.inleiding}>
      {({ detail, bijGestuurd }) => {
        const zetten = correctiezetten(detail)
        if (detail.toewijzing.toewijzingNummer === null || !zetten.some(({ mag }) => mag))
          return <KanNiet detail={detail} zetten={zetten} titel={t.kanNiet} niets={t.niets} />
        return <Correctieformulier detail={detail} bijGestuurd={bijGestuurd} />
      }}
    </Meldpagina>
  )
}
