// SPDX-License-Identifier: EUPL-1.2
/** Reporting a stop: the whole work on one screen. */

import { useSearchParams } from 'react-router'
import { melden } from '../../teksten/nl/melden.ts'
import { KanNiet } from '../melden/KanNiet.tsx'
import { Meldpagina } from '../melden/Meldpagina.tsx'
import { beginUit, beginVan, Stopformulier } from './Stopformulier.tsx'
import { stopzetten, variantUit } from './varianten.ts'

export default function Stoppen() {
  const t = melden
  const [zoek] = useSearchParams()
  return (
    <Meldpagina
      titel={t.stop.titel}
      gestuurd={t.stop.gestuurd}
      inleiding={t.stop.inleiding}
      taak="stop-verschuldigd"
    >
      {({ detail, concept, voorstel, bijGestuurd }) => {
        const zetten = stopzetten(detail)
        if (detail.toewijzing.toewijzingNummer === null || !zetten.some(({ mag }) => mag))
          return <KanNiet detail={detail} zetten={zetten} titel={t.stop.kanNiet} />
        const begin =
          concept !== undefined
            ? beginUit(concept.invoer, zetten)
            : beginVan(variantUit(zoek.get('soort'), zetten), voorstel)
        return (
          <Stopformulier
            key={concept?.id}
            detail={detail}
            begin={begin}
            concept={concept}
            voorstel={voorstel}
            bijGestuurd={bijGestuurd}
          />
        )
      }}
    </Meldpagina>
  )
}
