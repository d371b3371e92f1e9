// SPDX-License-Identifier: EUPL-1.2
/** Reporting a stop: the whole work on one screen. */
import { useSearchParams } from 'react-router'
import { useTeksten } from '../../teksten/index.tsx'
import { KanNiet } from '../melden/KanNiet.tsx'
import { Meldpagina } from '../melden/Meldpagina.tsx'
import { beginUit, Stopformulier } from './Stopformulier.tsx'
import { stopzetten, variantUit } from './varianten.ts'

export default function Stoppen() {
  const { melden: t } = useTeksten()
  const [zoek] = useSearchParams()
  return (
    <Meldpagina titel={t.stop.titel} gestuurd={t.stop.gestuurd} inleiding={t.stop.inleiding}>
      {({ detail, concept, bijGestuurd }) => {
        const zetten = stopzetten(detail)
        if (detail.toewijzing.toewijzingNummer === null || !zetten.some(({ mag }) => mag))
          return <KanNiet detail={detail} zetten={zetten} titel={t.stop.kanNiet} />
        const begin =
          concept === undefined
            ? { variant: variantUit(zoek.get('soort'), zetten) }
            : beginUit(concept.invoer, zetten)
        return (
          <Stopformulier
            key={concept?.id}
            detail={detail}
            begin={begin}
            concept={concept}
            bijGestuurd={bijGestuurd}
          />
        )
      }}
    </Meldpagina>
  )
}
