// SPDX-License-Identifier: EUPL-1.2
/** Approved starts or stops; a row leads to its toewijzing, its day to the message. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { Code } from '../../delen/Code.tsx'
import { Gegevenstabel, type Kolom } from '../../delen/Gegevenstabel.tsx'
import { Gemeente } from '../../delen/Gemeente.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Merkje, type Merksoort } from '../../delen/Merkje.tsx'
import { Tabelvoet } from '../../delen/Tabelvoet.tsx'
import { type Tabeladres, volgordeVan } from '../../delen/tabeladres.ts'
import { type Invoer, useHaal } from '../../gegevens/useHaal.ts'
import { Foutvak } from '../../kader/Toestand.tsx'
import { meldlijst } from '../../teksten/nl/meldlijst.ts'
import { datum } from '../../teksten/opmaak.ts'
import type { Meldsoort } from './Meldingenpagina.tsx'

type Stop = Antwoord<'stopmeldingen.lijst'>['resultaten'][number]
type Start = Antwoord<'startmeldingen.lijst'>['resultaten'][number]
type Melding = Start & Partial<Pick<Stop, 'einddatum' | 'redenBeeindiging'>>

export interface MeldingenlijstEigenschappen {
  readonly soort: Meldsoort
  /** The other party: whose reports to look for. */
  readonly partij: 'gemeente' | 'aanbieder'
  readonly adres: Tabeladres
}

const MERK: Readonly<Record<Melding['tijdigheid'], Merksoort>> = {
  'op-tijd': 'goed',
  'te-laat': 'fout',
  onbekend: 'neutraal',
}

/** The filters and the order, as the service knows them; also for the list as a file. */
export function meldvraag(adres: Tabeladres, partij: 'gemeente' | 'aanbieder') {
  const { partij: code, status: _, reden, ...rest } = adres.filters
  // What stands in the address is checked by the service, as everything from outside.
  return {
    ...rest,
    ...(code === undefined ? {} : { [partij]: code }),
    ...(reden === undefined ? {} : { reden: [reden] }),
    ...volgordeVan(adres),
  }
}

export function Meldingenlijst({ soort, partij, adres }: MeldingenlijstEigenschappen) {
  const query = {
    ...meldvraag(adres, partij),
    ...(adres.na === undefined ? {} : { na: adres.na }),
    paginaGrootte: 50,
  }
  const stops = useHaal(
    'stopmeldingen.lijst',
    soort === 'stop' ? { query: query as Invoer<'stopmeldingen.lijst'>['query'] } : undefined,
  )
  const starts = useHaal(
    'startmeldingen.lijst',
    soort === 'start' ? { query: query as Invoer<'startmeldingen.lijst'>['query'] } : undefined,
  )
  const { gegevens, fout, bezig, traag, opnieuw } = soort === 'stop' ? stops : starts
  const rijen: readonly Melding[] | undefined = gegevens?.resultaten
  const volgende = gegevens?.volgende ?? undefined
  const gefilterd = Object.keys(adres.filters).length > 0
  const leeg = gefilterd ? meldlijst.leegFilter : meldlijst.leeg[soort]
  return (
    <>
      <Gegevenstabel<Melding>
        naam={meldlijst.soort[soort]}
        rijen={rijen}
        kolommen={kolommen(meldlijst, soort, partij)}
        sortering={adres.sortering}
        bijSortering={adres.zetSortering}
        sleutelVan={({ id }) => id}
        naarRij={({ toewijzingId }) => `/toewijzingen/${toewijzingId}`}
        bezig={bezig}
        traag={traag}
        fout={fout && !rijen ? <Foutvak fout={fout} opnieuw={opnieuw} /> : undefined}
        leeg={volgende === undefined ? leeg : meldlijst.leegBlad}
      />
      <Tabelvoet adres={adres} getoond={rijen?.length ?? 0} volgende={volgende} />
    </>
  )
}

type Woorden = typeof meldlijst

function kolommen(
  t: Woorden,
  soort: Meldsoort,
  partij: 'gemeente' | 'aanbieder',
): readonly Kolom<Melding>[] {
  const reden: Kolom<Melding> = {
    sleutel: 'reden',
    kop: t.kolom.reden,
    cel: ({ redenBeeindiging: code }) =>
      code === undefined ? null : <Code lijst="JZ588" code={code} />,
  }
  return [
    {
      sleutel: 'toewijzing',
      kop: t.kolom.toewijzing,
      cel: ({ toewijzingNummer, client }) => (
        <span className="meldingen-cel">
          <span>{toewijzingNummer ?? t.taakgericht}</span>
          <span className="meldingen-naam">{client.naam ?? ''}</span>
        </span>
      ),
    },
    {
      sleutel: 'partij',
      kop: t.kolom[partij],
      cel: ({ product, ...melding }) => (
        <span className="meldingen-cel">
          <span>
            {partij === 'gemeente' ? <Gemeente code={melding.gemeente} /> : melding.aanbieder}
          </span>
          <span className="zacht">{product ?? ''}</span>
        </span>
      ),
    },
    {
      sleutel: 'zorg',
      kop: soort === 'stop' ? t.kolom.zorg : t.kolom.begin,
      cel: ({ begindatum, einddatum }) => (
        <span className="meldingen-cel meldingen-dag">
          <span>{datum(begindatum)}</span>
          {einddatum === undefined ? null : <span>{t.totEnMet(datum(einddatum))}</span>}
        </span>
      ),
    },
    ...(soort === 'stop' ? [reden] : []),
    {
      sleutel: 'gemeldOp',
      kop: t.kolom.gemeld,
      sorteerbaar: 'af',
      cel: ({ gemeldOp, berichtId }) => (
        <span className="meldingen-dag">
          <Koppeling naar={`/berichten/${berichtId}`} voorlezen={t.naarBericht(datum(gemeldOp))}>
            {datum(gemeldOp)}
          </Koppeling>
        </span>
      ),
    },
    { sleutel: 'tijd', kop: t.kolom.tijd, cel: (melding) => <Tijd melding={melding} t={t} /> },
    {
      sleutel: 'signalen',
      kop: t.kolom.signalen,
      cel: (melding) => <Signalen melding={melding} t={t} />,
    },
  ]
}

interface Cel {
  readonly melding: Melding
  readonly t: Woorden
}

function Tijd({ melding: { tijdigheid, uiterlijk, werkdagenOver }, t }: Cel) {
  return (
    <span className="meldingen-cel">
      <Merkje soort={MERK[tijdigheid]}>{t.tijdigheid[tijdigheid]}</Merkje>
      {uiterlijk === null ? (
        <span className="zacht">{t.onbekend}</span>
      ) : (
        <>
          {werkdagenOver === null ? null : (
            <span className="meldingen-dag">
              {werkdagenOver < 0 ? t.teLaat(-werkdagenOver) : t.over(werkdagenOver)}
            </span>
          )}
          <span className="zacht meldingen-dag">{t.uiterlijk(datum(uiterlijk))}</span>
        </>
      )}
    </span>
  )
}

function Signalen({ melding: { signalen }, t }: Cel) {
  if (signalen.length === 0) return null
  return (
    <span className="meldingen-cel">
      {signalen.map(({ code, boodschap }) => (
        <span key={code} className="meldingen-cel">
          <Merkje soort="letOp">{t.signaal[code]}</Merkje>
          <span className="zacht">{boodschap}</span>
        </span>
      ))}
    </span>
  )
}
