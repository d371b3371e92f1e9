// SPDX-License-Identifier: EUPL-1.2
/** What a webhook was told, newest first: when, how often tried, what it answered. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useParams } from 'react-router'
import { Gegevenstabel } from '../../delen/Gegevenstabel.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Tabelvoet } from '../../delen/Tabelvoet.tsx'
import { useTabeladres } from '../../delen/tabeladres.ts'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak } from '../../kader/Toestand.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { getal, tijdstip } from '../../teksten/opmaak.ts'
import { useWebhookteksten } from './teksten.ts'
import { Adres } from './Webhooks.tsx'

type Bezorging = Antwoord<'webhooks.bezorgingen'>['resultaten'][number]

const ADRES = { sorteerbaar: [], standaard: { kolom: 'begonnen', richting: 'af' } } as const
const KLEUR = { bezig: 'info', bezorgd: 'goed', mislukt: 'fout' } as const

export default function Bezorgingen() {
  const t = useTeksten()
  const w = useWebhookteksten()
  const { id = '' } = useParams()
  const adres = useTabeladres(ADRES)
  const webhook = useHaal('webhooks.lijst', {}).gegevens?.webhooks.find((een) => een.id === id)
  const lijst = useHaal('webhooks.bezorgingen', {
    params: { id },
    query: adres.na === undefined ? {} : { na: adres.na },
  })
  return (
    <Pagina
      titel={w.bezorgingen}
      kruimels={[{ tekst: t.beheer.webhooks, naar: '/beheer/webhooks' }]}
      inleiding={
        <>
          {webhook ? <Adres url={`${webhook.url}. `} /> : null}
          {w.bezorgingenUitleg}
        </>
      }
    >
      <Paneel strak>
        <Gegevenstabel<Bezorging>
          naam={w.bezorgingen}
          rijen={lijst.gegevens?.resultaten}
          sleutelVan={(rij) => rij.id}
          bezig={lijst.bezig}
          traag={lijst.traag}
          fout={lijst.fout ? <Foutvak fout={lijst.fout} opnieuw={lijst.opnieuw} /> : undefined}
          leeg={w.geenBezorgingen}
          kolommen={[
            {
              sleutel: 'begonnen',
              kop: w.bezorging.begonnen,
              cel: ({ begonnen }) => tijdstip(begonnen),
            },
            {
              sleutel: 'soort',
              kop: w.bezorging.soort,
              cel: ({ soort }) => w.bezorgsoort[soort],
            },
            {
              sleutel: 'staat',
              kop: w.bezorging.staat,
              cel: ({ staat }) => <Merkje soort={KLEUR[staat]}>{w.bezorgstaat[staat]}</Merkje>,
            },
            {
              sleutel: 'antwoord',
              kop: w.bezorging.antwoord,
              cel: ({ status, fout }) => fout ?? status ?? '–',
            },
            {
              sleutel: 'pogingen',
              kop: w.bezorging.pogingen,
              getal: true,
              cel: ({ pogingen }) => getal(pogingen),
            },
            {
              sleutel: 'laatst',
              kop: w.bezorging.laatst,
              cel: ({ laatst }) => tijdstip(laatst),
            },
          ]}
        />
        {lijst.gegevens && lijst.gegevens.resultaten.length > 0 ? (
          <Tabelvoet
            adres={adres}
            getoond={lijst.gegevens.resultaten.length}
            volgende={lijst.gegevens.volgende ?? undefined}
          />
        ) : null}
      </Paneel>
    </Pagina>
  )
}
