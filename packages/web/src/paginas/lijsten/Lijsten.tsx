// SPDX-License-Identifier: EUPL-1.2
/** The lists that an organisation keeps itself: what applies now, and a new one from a file. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useSearchParams } from 'react-router'
import { type Filter, Filterbalk } from '../../delen/Filterbalk.tsx'
import { Gegevenstabel, type Kolom } from '../../delen/Gegevenstabel.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Tabbladen } from '../../delen/Tabbladen.tsx'
import { Tabelvoet } from '../../delen/Tabelvoet.tsx'
import { type Tabeladres, useTabeladres, volgordeVan } from '../../delen/tabeladres.ts'
import { type Invoer, useHaal } from '../../gegevens/useHaal.ts'
import type { Opvraging } from '../../gegevens/useOpvraging.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak } from '../../kader/Toestand.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { datum } from '../../teksten/opmaak.ts'
import { Downloaden, Laden } from './Laden.tsx'
import { type Lijstsoort, useLijstteksten } from './teksten.ts'

type Prijs = Antwoord<'prijzen.lijst'>['resultaten'][number]
type Product = Antwoord<'productcodes.lijst'>['resultaten'][number]

const PRIJZENADRES = {
  sorteerbaar: ['product', 'vanaf', 'centen'],
  standaard: { kolom: 'product', richting: 'op' },
  filters: ['product', 'peildatum'],
} as const
const PRODUCTENADRES = {
  sorteerbaar: ['product', 'categorie'],
  standaard: { kolom: 'categorie', richting: 'op' },
  filters: ['categorie'],
} as const

export default function Lijsten() {
  const t = useTeksten()
  const l = useLijstteksten()
  const [zoek, zetZoek] = useSearchParams()
  return (
    <Pagina titel={t.beheer.lijsten} inleiding={l.inleiding}>
      <Tabbladen
        naam={l.tabbladen}
        gekozen={zoek.get('lijst') === 'productcodes' ? 'productcodes' : 'prijzen'}
        bijKeuze={(lijst) => zetZoek({ lijst })}
        bladen={[
          { sleutel: 'prijzen', titel: l.prijzen, inhoud: <Prijzen /> },
          { sleutel: 'productcodes', titel: l.productcodes, inhoud: <Producten /> },
        ]}
      />
    </Pagina>
  )
}

const euro = (centen: number): string =>
  (centen / 100).toLocaleString('nl-NL', { style: 'currency', currency: 'EUR' })

function Prijzen() {
  const l = useLijstteksten()
  const adres = useTabeladres(PRIJZENADRES)
  const { product, peildatum } = adres.filters
  const lijst = useHaal('prijzen.lijst', {
    query: {
      ...(volgordeVan(adres) as Pick<Invoer<'prijzen.lijst'>['query'] & object, 'volgorde'>),
      ...(product === undefined ? {} : { product }),
      ...(peildatum === undefined ? {} : { peildatum }),
      ...(adres.na === undefined ? {} : { na: adres.na }),
    },
  })
  return (
    <Lijst<Prijs>
      soort="prijzen"
      adres={adres}
      lijst={lijst}
      sleutelVan={(rij) => `${rij.product} ${rij.vanaf}`}
      filters={[
        { soort: 'tekst', naam: 'product', label: l.filter.product },
        { soort: 'datum', naam: 'peildatum', label: l.filter.peildatum },
      ]}
      kolommen={[
        {
          sleutel: 'product',
          kop: l.kop.product,
          sorteerbaar: true,
          cel: (rij) => <code>{rij.product}</code>,
        },
        {
          sleutel: 'centen',
          kop: l.kop.prijs,
          getal: true,
          sorteerbaar: 'af',
          cel: ({ centen }) => euro(centen),
        },
        { sleutel: 'vanaf', kop: l.kop.vanaf, sorteerbaar: 'af', cel: ({ vanaf }) => datum(vanaf) },
        {
          sleutel: 'tot',
          kop: l.kop.tot,
          cel: ({ tot }) => (tot === null ? l.geenEinde : datum(tot)),
        },
      ]}
    />
  )
}

function Producten() {
  const l = useLijstteksten()
  const adres = useTabeladres(PRODUCTENADRES)
  const { categorie } = adres.filters
  const lijst = useHaal('productcodes.lijst', {
    query: {
      ...(volgordeVan(adres) as Pick<Invoer<'productcodes.lijst'>['query'] & object, 'volgorde'>),
      ...(categorie === undefined ? {} : { categorie }),
      ...(adres.na === undefined ? {} : { na: adres.na }),
    },
  })
  return (
    <Lijst<Product>
      soort="productcodes"
      adres={adres}
      lijst={lijst}
      sleutelVan={(rij) => `${rij.categorie}/${rij.product}`}
      filters={[{ soort: 'tekst', naam: 'categorie', label: l.filter.categorie }]}
      kolommen={[
        {
          sleutel: 'product',
          kop: l.kop.product,
          sorteerbaar: true,
          cel: (rij) => <code>{rij.product}</code>,
        },
        {
          sleutel: 'categorie',
          kop: l.kop.categorie,
          sorteerbaar: true,
          cel: (rij) => rij.categorie,
        },
      ]}
    />
  )
}

interface LijstEigenschappen<R> {
  readonly soort: Lijstsoort
  readonly adres: Tabeladres
  readonly lijst: Opvraging<{ readonly resultaten: readonly R[]; readonly volgende: string | null }>
  readonly sleutelVan: (rij: R) => string
  readonly filters: readonly Filter[]
  readonly kolommen: readonly Kolom<R>[]
}

function Lijst<R>(props: LijstEigenschappen<R>) {
  const { soort, adres, lijst, sleutelVan, filters, kolommen } = props
  const l = useLijstteksten()
  const { leegNaFilter } = useTeksten().delen.tabel
  const mag = useMag()
  const { gegevens, fout, etag } = lijst
  return (
    <div className="stapel">
      <p>{l.uitleg[soort]}</p>
      <Filterbalk filters={filters} adres={adres} />
      <Paneel titel={l[soort]} strak acties={<Downloaden soort={soort} />}>
        <Gegevenstabel<R>
          naam={l[soort]}
          rijen={gegevens?.resultaten}
          sleutelVan={sleutelVan}
          sortering={adres.sortering}
          bijSortering={adres.zetSortering}
          bezig={lijst.bezig}
          traag={lijst.traag}
          fout={fout ? <Foutvak fout={fout} opnieuw={lijst.opnieuw} /> : undefined}
          leeg={Object.keys(adres.filters).length === 0 ? l.leeg[soort] : leegNaFilter}
          dicht
          kolommen={kolommen}
        />
        {gegevens && gegevens.resultaten.length > 0 ? (
          <Tabelvoet
            adres={adres}
            getoond={gegevens.resultaten.length}
            volgende={gegevens.volgende ?? undefined}
          />
        ) : null}
      </Paneel>
      {mag('beheer.instellen') && etag !== null ? (
        <Laden soort={soort} etag={etag} opnieuw={lijst.opnieuw} />
      ) : null}
    </div>
  )
}
