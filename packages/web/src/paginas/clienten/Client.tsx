// SPDX-License-Identifier: EUPL-1.2
/** One client: who it is, the toewijzingen, what must be done, messages and notes. */

import { useParams } from 'react-router'
import { Paneel } from '../../delen/Paneel.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { clienten } from '../../teksten/nl/clienten.ts'
import { taken } from '../../teksten/nl/taken.ts'
import { toewijzingen } from '../../teksten/nl/toewijzingen.ts'
import { Taaktabel } from '../taken/Taaktabel.tsx'
import { Toewijzingtabel } from '../toewijzingen/Toewijzingtabel.tsx'
import { Berichten } from './Berichten.tsx'
import { Inzage } from './Inzage.tsx'
import { Notities } from './Notities.tsx'
import { Wie } from './Wie.tsx'

export default function Client() {
  const t = clienten
  const mag = useMag()
  const { sleutel = '' } = useParams()
  const { gegevens, fout, traag, opnieuw } = useHaal('clienten.lees', {
    params: { clientSleutel: sleutel },
  })
  const kruimels = [{ naar: '/clienten', tekst: t.titel }]
  if (!gegevens)
    return (
      <Pagina titel={t.een} kruimels={kruimels}>
        {fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : <Laden traag={traag} />}
      </Pagina>
    )
  return (
    <Pagina
      titel={gegevens.client.naam ?? toewijzingen.naamOnbekend}
      kruimels={kruimels}
      acties={mag('clienten.bsn') ? <Inzage sleutel={sleutel} /> : null}
    >
      {fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : null}
      <Wie client={gegevens.client} />
      <Paneel titel={toewijzingen.titel} strak>
        <Toewijzingtabel
          naam={toewijzingen.titel}
          rijen={gegevens.toewijzingen}
          leeg={t.geenToewijzingen}
        />
      </Paneel>
      {mag('taken.lezen') ? <Taken sleutel={sleutel} /> : null}
      {mag('berichten.lezen') ? <Berichten sleutel={sleutel} /> : null}
      {mag('clienten.zoeken') ? <Notities sleutel={sleutel} /> : null}
    </Pagina>
  )
}

function Taken({ sleutel }: { readonly sleutel: string }) {
  const opvraging = useHaal('taken.lijst', {
    query: { clientSleutel: sleutel, paginaGrootte: 100 },
  })
  return (
    <Paneel titel={taken.lijst} strak>
      <Taaktabel
        naam={taken.lijst}
        opvraging={opvraging}
        leeg={clienten.geenTaken}
        zonderClient
        bijWeg={() => document.querySelector('h1')?.focus()}
      />
    </Paneel>
  )
}
