// SPDX-License-Identifier: EUPL-1.2
/** JW305 or JW307 that is not (yet) approved: no start or stop follows from it, so it is a message. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { Codeuitleg } from '../../delen/Codeuitleg.tsx'
import { Gegevenstabel, type Kolom } from '../../delen/Gegevenstabel.tsx'
import { Gemeente } from '../../delen/Gemeente.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Tabelvoet } from '../../delen/Tabelvoet.tsx'
import { type Invoer, useHaal } from '../../gegevens/useHaal.ts'
import { Foutvak } from '../../kader/Toestand.tsx'
import { meldlijst } from '../../teksten/nl/meldlijst.ts'
import { lokaal } from '../../teksten/opmaak.ts'
import type { MeldingenlijstEigenschappen } from './Meldingenlijst.tsx'

type Bericht = Antwoord<'berichten.lijst'>['resultaten'][number]

export function Berichtenlijst({ soort, partij, adres }: MeldingenlijstEigenschappen) {
  const t = meldlijst
  const { van, tot, partij: code, status } = adres.filters
  const query = {
    berichtsoort: [soort === 'stop' ? 'JW307' : 'JW305'],
    status: [status],
    ...(van === undefined ? {} : { van }),
    ...(tot === undefined ? {} : { tot }),
    ...(code === undefined ? {} : { tegenpartij: code }),
    ...(adres.na === undefined ? {} : { na: adres.na }),
    // The day of a message is the moment of the report.
    volgorde: adres.sortering.richting === 'op' ? 'moment' : '-moment',
    paginaGrootte: 50,
  } as Invoer<'berichten.lijst'>['query']
  const { gegevens, fout, bezig, traag, opnieuw } = useHaal('berichten.lijst', { query })
  const rijen = gegevens?.resultaten
  const volgende = gegevens?.volgende ?? undefined
  return (
    <>
      <Gegevenstabel<Bericht>
        naam={t.soort[soort]}
        rijen={rijen}
        kolommen={kolommen(t, partij)}
        sortering={adres.sortering}
        bijSortering={adres.zetSortering}
        sleutelVan={({ id }) => id}
        naarRij={({ id }) => `/berichten/${id}`}
        bezig={bezig}
        traag={traag}
        fout={fout && !rijen ? <Foutvak fout={fout} opnieuw={opnieuw} /> : undefined}
        leeg={volgende === undefined ? t.leegBerichten : t.leegBlad}
      />
      <Tabelvoet adres={adres} getoond={rijen?.length ?? 0} volgende={volgende} />
    </>
  )
}

function kolommen(
  t: typeof meldlijst,
  partij: 'gemeente' | 'aanbieder',
): readonly Kolom<Bericht>[] {
  return [
    {
      sleutel: 'bericht',
      kop: t.kolom.bericht,
      cel: ({ berichtsoort, identificatie }) => `${berichtsoort ?? ''} ${identificatie ?? ''}`,
    },
    {
      sleutel: 'toewijzing',
      kop: t.kolom.toewijzing,
      cel: ({ toewijzingNummers }) => toewijzingNummers.join(', '),
    },
    {
      sleutel: 'partij',
      kop: t.kolom[partij],
      cel: ({ tegenpartij }) => (tegenpartij === null ? '' : <Gemeente code={tegenpartij} />),
    },
    {
      sleutel: 'gemeldOp',
      kop: t.kolom.gemeld,
      sorteerbaar: 'af',
      cel: ({ moment }) => lokaal(moment),
    },
    {
      sleutel: 'status',
      kop: t.kolom.status,
      cel: ({ status }) =>
        status in t.status ? (
          <Merkje soort={status === 'afgekeurd' ? 'fout' : 'letOp'}>
            {t.status[status as keyof typeof t.status]}
          </Merkje>
        ) : (
          status
        ),
    },
    {
      sleutel: 'codes',
      kop: t.kolom.codes,
      cel: ({ retourcodes }) => (
        <span className="meldingen-codes">
          {retourcodes.map((code) => (
            <Codeuitleg key={code} code={code} />
          ))}
        </span>
      ),
    },
  ]
}
