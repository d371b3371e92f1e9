// SPDX-License-Identifier: EUPL-1.2
/** Corrections of more than one message: how far each is, and which wait for a person. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { Gegevenstabel } from '../../delen/Gegevenstabel.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Schakelaar } from '../../delen/Schakelaar.tsx'
import { Tabelvoet } from '../../delen/Tabelvoet.tsx'
import { type Sortering, useTabeladres, volgordeVan } from '../../delen/tabeladres.ts'
import { type Invoer, useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak } from '../../kader/Toestand.tsx'
import { corrigeren } from '../../teksten/nl/corrigeren.ts'
import { lokaal } from '../../teksten/opmaak.ts'

type Vraag = NonNullable<Invoer<'correcties.lijst'>['query']>
type Correctie = Antwoord<'correcties.lees'>

export const STAATMERK = {
  loopt: 'info',
  gestopt: 'letOp',
  klaar: 'goed',
  afgebroken: 'neutraal',
} as const

const SORTEERBAAR = ['begonnen']
const FILTERS = ['alles']
const STANDAARD: Sortering = { kolom: 'begonnen', richting: 'op' }

export default function Correcties() {
  const t = corrigeren
  const adres = useTabeladres({ sorteerbaar: SORTEERBAAR, standaard: STANDAARD, filters: FILTERS })
  const alles = adres.filters.alles === 'ja'
  const { gegevens, fout, bezig, traag, opnieuw } = useHaal('correcties.lijst', {
    query: {
      ...(volgordeVan(adres) as Vraag),
      ...(alles ? { alles } : {}),
      ...(adres.na === undefined ? {} : { na: adres.na }),
    },
  })
  return (
    <Pagina titel={t.lijst.titel} inleiding={t.lijst.inleiding}>
      <Schakelaar
        label={t.lijst.alles}
        aan={alles}
        bijWijziging={(aan) => adres.zetFilter('alles', aan ? 'ja' : '')}
      />
      <Paneel strak>
        <Gegevenstabel<Correctie>
          naam={t.lijst.titel}
          rijen={gegevens?.resultaten}
          sleutelVan={(een) => een.id}
          sortering={adres.sortering}
          bijSortering={adres.zetSortering}
          naarRij={(een) => `/correcties/${een.id}`}
          bezig={bezig}
          traag={traag}
          fout={fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : undefined}
          leeg={t.lijst.leeg}
          kolommen={[
            { sleutel: 'client', kop: t.lijst.client, cel: (een) => een.client.naam ?? een.id },
            { sleutel: 'wat', kop: t.lijst.wat, cel: (een) => t.wat[een.wat] },
            {
              sleutel: 'toewijzing',
              kop: t.lijst.toewijzing,
              cel: (een) => een.toewijzingNummer ?? '–',
            },
            {
              sleutel: 'staat',
              kop: t.lijst.staat,
              cel: (een) => <Merkje soort={STAATMERK[een.staat]}>{t.staat[een.staat]}</Merkje>,
            },
            {
              sleutel: 'voortgang',
              kop: t.lijst.voortgang,
              cel: (een) => t.voortgang(een.bericht, een.berichten),
            },
            { sleutel: 'wacht', kop: t.lijst.wacht, cel: (een) => een.wachtOp ?? '–' },
            {
              sleutel: 'begonnen',
              kop: t.lijst.begonnen,
              sorteerbaar: true,
              cel: (een) => lokaal(een.begonnen),
            },
          ]}
        />
        <Tabelvoet
          adres={adres}
          getoond={gegevens?.resultaten.length ?? 0}
          volgende={gegevens?.volgende ?? undefined}
        />
      </Paneel>
    </Pagina>
  )
}
