// SPDX-License-Identifier: EUPL-1.2
/** Reporting a start: the first one, or care that goes on after a stop. */
import { melden } from '../../teksten/nl/melden.ts'
import { KanNiet } from '../melden/KanNiet.tsx'
import { Meldpagina } from '../melden/Meldpagina.tsx'
import { Startformulier } from './Startformulier.tsx'

export default function Starten() {
  const t = melden
  return (
    <Meldpagina
      titel={t.start.titel}
      gestuurd={t.start.gestuurd}
      inleiding={t.start.inleiding}
      taak="start-verschuldigd"
    >
      {({ detail, concept, voorstel, bijGestuurd }) => {
        const zetten = detail.zetten.filter(
          ({ soort }) => soort === 'start' || soort === 'herstart',
        )
        const zet = zetten.find(({ mag }) => mag)
        if (detail.toewijzing.toewijzingNummer === null || zet === undefined)
          return <KanNiet detail={detail} zetten={zetten} titel={t.start.kanNiet} />
        return (
          <Startformulier
            key={concept?.id}
            detail={detail}
            zet={zet}
            begin={concept?.invoer.begindatum ?? voorstel?.velden.begindatum ?? undefined}
            concept={concept}
            voorstel={voorstel}
            bijGestuurd={bijGestuurd}
          />
        )
      }}
    </Meldpagina>
  )
}
