// SPDX-License-Identifier: EUPL-1.2
/** All messages: look for them on any combination, open one, save many. */

import { useState } from 'react'
import { Codeuitleg } from '../../delen/Codeuitleg.tsx'
import { Downloaden } from '../../delen/Downloaden.tsx'
import { Filterbalk } from '../../delen/Filterbalk.tsx'
import { Gegevenstabel, type Kolom } from '../../delen/Gegevenstabel.tsx'
import { Gemeente } from '../../delen/Gemeente.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Tabelvoet } from '../../delen/Tabelvoet.tsx'
import { useTabeladres, volgordeVan } from '../../delen/tabeladres.ts'
import { type Invoer, useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak } from '../../kader/Toestand.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { berichten } from '../../teksten/nl/berichten.ts'
import { tijdstip } from '../../teksten/opmaak.ts'
import { type Bericht, Berichtstatus, berichtnaam } from './Berichtnaam.tsx'
import { Clientzoeker } from './Clientzoeker.tsx'
import { Downloadbalk } from './Downloadbalk.tsx'
import './berichten.css'

const FILTERS = [
  ...['berichtsoort', 'richting', 'status', 'retourcode', 'toewijzingNummer', 'tegenpartij'],
  ...['identificatie', 'van', 'tot', 'clientSleutel'],
]
const STANDAARD = { kolom: 'moment', richting: 'af' } as const
const SORTEERBAAR = ['moment']

export default function Berichten() {
  const t = berichten
  const mag = useMag()
  const adres = useTabeladres({ sorteerbaar: SORTEERBAAR, standaard: STANDAARD, filters: FILTERS })
  const { berichtsoort, status, clientSleutel, ...rest } = adres.filters
  // What stands in the address is checked by the service, as everything from outside.
  const vraag = {
    ...rest,
    ...(berichtsoort === undefined ? {} : { berichtsoort: [berichtsoort] }),
    ...(status === undefined ? {} : { status: [status] }),
    ...(clientSleutel === undefined ? {} : { clientSleutel }),
    ...volgordeVan(adres),
  }
  const query = (
    adres.na === undefined ? vraag : { ...vraag, na: adres.na }
  ) as Invoer<'berichten.lijst'>['query']
  const { gegevens, fout, bezig, traag, opnieuw } = useHaal('berichten.lijst', { query })
  const [gekozen, zetGekozen] = useState<ReadonlySet<string>>(new Set())
  const rijen = gegevens?.resultaten
  const volgende = gegevens?.volgende ?? undefined
  const keuze = (rijen ?? []).filter(({ id }) => gekozen.has(id))
  const gefilterd = Object.keys(adres.filters).length > 0
  return (
    <Pagina
      titel={t.titel}
      inleiding={t.inleiding}
      acties={
        mag('wachtrij.herstellen') ? (
          <Koppeling
            naar={`/herspelen?${herspeelfilter(adres.filters)}`}
            als="gewoon"
            pictogram="geschiedenis"
          >
            {t.herspeel}
          </Koppeling>
        ) : null
      }
    >
      <Paneel strak>
        <Clientzoeker
          gevonden={clientSleutel !== undefined}
          zet={(sleutel) => adres.zetFilter('clientSleutel', sleutel)}
        />
        <Filterbalk
          adres={adres}
          filters={filtersVan(t)}
          acties={<Downloaden lijst="berichten" filter={vraag} />}
        />
        {mag('berichten.xml') ? (
          <Downloadbalk keuze={keuze} wis={() => zetGekozen(new Set())} />
        ) : null}
        <Gegevenstabel
          naam={t.titel}
          rijen={rijen}
          sortering={adres.sortering}
          bijSortering={adres.zetSortering}
          kolommen={kolommenVan(t)}
          sleutelVan={({ id }) => id}
          naamVan={(rij) =>
            `${berichtnaam(rij.berichtsoort, t)} ${rij.identificatie ?? tijdstip(rij.moment)}`
          }
          naarRij={({ id }) => `/berichten/${id}`}
          {...(mag('berichten.xml') ? { gekozen, bijKeuze: zetGekozen } : {})}
          bezig={bezig}
          traag={traag}
          dicht
          fout={fout && !rijen ? <Foutvak fout={fout} opnieuw={opnieuw} /> : undefined}
          leeg={volgende !== undefined ? t.nogNietOveral : gefilterd ? t.leegFilter : t.leeg}
        />
        {rijen !== undefined && rijen.length > 0 && rijen.length < 5 && volgende !== undefined ? (
          <Mededeling>{t.nogNietOveral}</Mededeling>
        ) : null}
        {rijen?.length === 0 && volgende !== undefined ? (
          <div className="berichten-verder">
            <Knop onPress={() => adres.naarVolgende(volgende)}>{t.zoekVerder}</Knop>
          </div>
        ) : null}
        <Tabelvoet adres={adres} getoond={rijen?.length ?? 0} volgende={volgende} />
      </Paneel>
    </Pagina>
  )
}

/** The filters that replaying knows too. */
function herspeelfilter(filters: Readonly<Record<string, string>>): URLSearchParams {
  const { van, tot, berichtsoort, toewijzingNummer } = filters
  const heen = /^JW30[157]$/.test(berichtsoort ?? '') ? berichtsoort : undefined
  return new URLSearchParams(
    Object.entries({ van, tot, berichtsoort: heen, toewijzing: toewijzingNummer }).flatMap(
      ([naam, waarde]) => (waarde === undefined ? [] : [[naam, waarde]]),
    ),
  )
}

function filtersVan(t: typeof berichten): Parameters<typeof Filterbalk>[0]['filters'] {
  const opties = (woorden: Readonly<Record<string, string>>, metCode = false) =>
    Object.entries(woorden).map(([waarde, tekst]) => ({
      waarde,
      tekst: metCode ? `${waarde} ${tekst}` : tekst,
    }))
  const { filter } = t
  return [
    { soort: 'keuze', naam: 'berichtsoort', label: filter.soort, opties: opties(t.soort, true) },
    { soort: 'keuze', naam: 'richting', label: filter.richting, opties: opties(t.richting) },
    { soort: 'keuze', naam: 'status', label: filter.status, opties: opties(t.status) },
    { soort: 'datum', naam: 'van', label: filter.van },
    { soort: 'datum', naam: 'tot', label: filter.tot },
    { soort: 'tekst', naam: 'toewijzingNummer', label: filter.toewijzing },
    { soort: 'tekst', naam: 'retourcode', label: filter.retourcode },
    { soort: 'tekst', naam: 'tegenpartij', label: filter.tegenpartij },
    { soort: 'tekst', naam: 'identificatie', label: filter.identificatie },
  ]
}

function kolommenVan(t: typeof berichten): readonly Kolom<Bericht>[] {
  return [
    {
      sleutel: 'soort',
      kop: t.kolom.soort,
      cel: (rij) => berichtnaam(rij.berichtsoort, t),
    },
    {
      sleutel: 'status',
      kop: t.kolom.status,
      cel: (rij) => <Berichtstatus bericht={rij} />,
    },
    {
      sleutel: 'moment',
      kop: t.kolom.moment,
      sorteerbaar: 'af',
      cel: ({ moment }) => <span className="berichten-vast">{tijdstip(moment)}</span>,
    },
    { sleutel: 'richting', kop: t.kolom.richting, cel: ({ richting }) => t.richting[richting] },
    {
      sleutel: 'partij',
      kop: t.kolom.tegenpartij,
      cel: ({ tegenpartij }) => (tegenpartij === null ? '–' : <Gemeente code={tegenpartij} />),
    },
    {
      sleutel: 'toewijzing',
      kop: t.kolom.toewijzing,
      cel: ({ toewijzingNummers }) => toewijzingNummers.join(', ') || '–',
    },
    {
      sleutel: 'codes',
      kop: t.kolom.codes,
      cel: ({ retourcodes }) =>
        retourcodes.length === 0
          ? '–'
          : retourcodes.map((code, n) => (
              <span key={code}>
                {n > 0 ? ', ' : null}
                <Codeuitleg code={code} />
              </span>
            )),
    },
    {
      sleutel: 'identificatie',
      kop: t.kolom.identificatie,
      cel: ({ identificatie }) => identificatie ?? '–',
    },
  ]
}
