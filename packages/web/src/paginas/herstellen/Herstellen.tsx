// SPDX-License-Identifier: EUPL-1.2
/** A rejected message: why, at the field it is about, and sending it again with the fields filled. */

import { Suspense, useState } from 'react'
import { useParams } from 'react-router'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { luiDeel } from '../../gegevens/laad.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { herstellen } from '../../teksten/nl/herstellen.ts'
import { datum } from '../../teksten/opmaak.ts'
import { Bevestiging } from '../melden/Bevestiging.tsx'
import type { Uitkomst } from '../melden/useToets.ts'
import { Afkeurvak } from './Afkeurvak.tsx'
import type { OpnieuwEigenschappen } from './Opnieuw.tsx'
import { useAfkeuring } from './useAfkeuring.ts'

// Why it was rejected is read first; the form comes under it.
const Opnieuw = luiDeel<OpnieuwEigenschappen>(() => import('./Opnieuw.tsx'))

export default function Herstellen() {
  const t = herstellen
  const { id = '' } = useParams()
  const [uitkomst, zetUitkomst] = useState<Uitkomst>()
  const { bericht, afkeuring, detail, fout, traag, opnieuw } = useAfkeuring(id)
  const soort = bericht?.berichtsoort ?? ''
  const afgekeurd = bericht?.richting === 'uit' && bericht.status === 'afgekeurd'
  return (
    <Pagina
      titel={uitkomst === undefined ? t.titel(soort) : t.gestuurd}
      bij={uitkomst === undefined && afgekeurd ? <Merkje soort="fout">{t.afgekeurd}</Merkje> : null}
      kruimels={[
        { naar: '/berichten', tekst: t.kruimel },
        { naar: `/berichten/${id}`, tekst: t.bericht(bericht?.identificatie ?? '…') },
      ]}
      inleiding={
        uitkomst === undefined && afgekeurd
          ? t.inleiding(datum(bericht.moment.slice(0, 10)))
          : undefined
      }
    >
      {uitkomst && detail ? (
        <Bevestiging uitkomst={uitkomst} toewijzingId={detail.toewijzing.id} />
      ) : null}
      {fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : null}
      {bericht === undefined && !fout ? <Laden traag={traag} /> : null}
      {bericht !== undefined && !afgekeurd && uitkomst === undefined ? (
        <Mededeling
          titel={t.nietAfgekeurd}
          acties={
            <Koppeling naar={`/berichten/${id}`} als="gewoon">
              {t.naarBericht}
            </Koppeling>
          }
        >
          {t.nietAfgekeurdUitleg}
        </Mededeling>
      ) : null}
      {uitkomst === undefined && afgekeurd && afkeuring ? (
        <>
          <Afkeurvak afkeuring={afkeuring} />
          <Suspense fallback={<Laden />}>
            <Opnieuw
              soort={soort}
              afkeuring={afkeuring}
              detail={detail}
              bijGestuurd={zetUitkomst}
            />
          </Suspense>
        </>
      ) : null}
    </Pagina>
  )
}
