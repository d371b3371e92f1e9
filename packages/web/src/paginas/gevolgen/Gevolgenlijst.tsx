// SPDX-License-Identifier: EUPL-1.2
/** Each stop with its consequence and amounts, and the same list as a file. */

import { Code } from '../../delen/Code.tsx'
import { Downloaden } from '../../delen/Downloaden.tsx'
import { Filterbalk } from '../../delen/Filterbalk.tsx'
import { Gegevenstabel, type Kolom } from '../../delen/Gegevenstabel.tsx'
import { Gemeente } from '../../delen/Gemeente.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Tabelvoet } from '../../delen/Tabelvoet.tsx'
import { useTabeladres, volgordeVan } from '../../delen/tabeladres.ts'
import { useCodeopties } from '../../gegevens/codelijst.ts'
import { type Invoer, useHaal } from '../../gegevens/useHaal.ts'
import { Foutvak } from '../../kader/Toestand.tsx'
import { useSessie } from '../../sessie/sessie.tsx'
import { gevolgen as t } from '../../teksten/nl/gevolgen.ts'
import { datum } from '../../teksten/opmaak.ts'
import { Bedrag, Gevolg, type Gevolgregel } from './Gevolg.tsx'

const FILTERS = ['van', 'tot', 'reden', 'overleg', 'gemeente', 'aanbieder']
const SORTEERBAAR = ['einddatum']
const STANDAARD = { kolom: 'einddatum', richting: 'op' } as const

export function Gevolgenlijst() {
  const { sessie } = useSessie()
  const adres = useTabeladres({ sorteerbaar: SORTEERBAAR, standaard: STANDAARD, filters: FILTERS })
  const redenen = useCodeopties('JZ588')
  const { reden, ...rest } = adres.filters
  // What stands in the address is checked by the service, as everything from outside.
  const filter = {
    ...rest,
    ...(reden === undefined ? {} : { reden: [reden] }),
    ...volgordeVan(adres),
  }
  const query = {
    ...filter,
    ...(adres.na === undefined ? {} : { na: adres.na }),
    paginaGrootte: 50,
  } as Invoer<'gevolgen.lijst'>['query']
  const { gegevens, fout, bezig, traag, opnieuw } = useHaal('gevolgen.lijst', { query })
  const rijen = gegevens?.resultaten
  const partij = sessie.organisatie?.soort === 'aanbieder' ? 'gemeente' : 'aanbieder'
  const gefilterd = Object.keys(adres.filters).length > 0
  return (
    <Paneel strak>
      <Filterbalk
        adres={adres}
        acties={<Downloaden lijst="gevolgen" filter={filter} />}
        filters={[
          { soort: 'datum', naam: 'van', label: t.filter.van },
          { soort: 'datum', naam: 'tot', label: t.filter.tot },
          { soort: 'keuze', naam: 'reden', label: t.filter.reden, opties: redenen },
          {
            soort: 'keuze',
            naam: 'overleg',
            label: t.filter.overleg,
            opties: [
              { waarde: 'open', tekst: t.filter.open },
              { waarde: 'vastgelegd', tekst: t.filter.vastgelegd },
            ],
          },
          { soort: 'tekst', naam: partij, label: t.filter[partij] },
        ]}
      />
      <Gegevenstabel<Gevolgregel>
        naam={t.naam}
        rijen={rijen}
        kolommen={KOLOMMEN}
        sortering={adres.sortering}
        bijSortering={adres.zetSortering}
        sleutelVan={({ id }) => id}
        naarRij={({ id }) => `/gevolgen/${id}`}
        bezig={bezig}
        traag={traag}
        fout={fout && !rijen ? <Foutvak fout={fout} opnieuw={opnieuw} /> : undefined}
        leeg={gefilterd ? t.leegFilter : t.leeg}
      />
      <Tabelvoet
        adres={adres}
        getoond={rijen?.length ?? 0}
        volgende={gegevens?.volgende ?? undefined}
      />
    </Paneel>
  )
}

const KOLOMMEN: readonly Kolom<Gevolgregel>[] = [
  {
    sleutel: 'toewijzing',
    kop: t.kolom.toewijzing,
    cel: ({ toewijzingNummer }) => toewijzingNummer ?? t.taakgericht,
  },
  {
    sleutel: 'partij',
    kop: t.kolom.partij,
    cel: ({ gemeente, aanbieder, product }) => (
      <span className="gevolgen-cel">
        <span>
          <Gemeente code={gemeente} />
          {`, ${aanbieder}`}
        </span>
        <span className="zacht">{product ?? ''}</span>
      </span>
    ),
  },
  {
    sleutel: 'einddatum',
    kop: t.kolom.einde,
    sorteerbaar: true,
    cel: ({ einddatum, redenBeeindiging }) => (
      <span className="gevolgen-cel">
        <span>{datum(einddatum)}</span>
        <Code lijst="JZ588" code={redenBeeindiging} />
      </span>
    ),
  },
  { sleutel: 'gevolg', kop: t.kolom.gevolg, cel: (regel) => <Gevolg regel={regel} /> },
  ...(['prijs', 'betaalbaar', 'rest'] as const).map((deel) => ({
    sleutel: deel,
    kop: t.kolom[deel],
    getal: true,
    // Why there is no amount is said once.
    cel: (regel: Gevolgregel) =>
      regel.bedrag === null && deel !== 'prijs' ? '–' : <Bedrag regel={regel} deel={deel} />,
  })),
]
