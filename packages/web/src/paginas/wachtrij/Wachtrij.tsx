// SPDX-License-Identifier: EUPL-1.2
/** What still has to go out or does not work: why, until when, and what can be done about it. */

import { Downloaden } from '../../delen/Downloaden.tsx'
import { type Filter, Filterbalk } from '../../delen/Filterbalk.tsx'
import { Gegevenstabel, type Kolom } from '../../delen/Gegevenstabel.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Schakelaar } from '../../delen/Schakelaar.tsx'
import { Tabelvoet } from '../../delen/Tabelvoet.tsx'
import { useTabeladres } from '../../delen/tabeladres.ts'
import { type Invoer, useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak } from '../../kader/Toestand.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { berichten, wachtrij } from '../../teksten/nl/berichten.ts'
import { datum } from '../../teksten/opmaak.ts'
import { berichtnaam } from '../berichten/Berichtnaam.tsx'
import { Acties } from './Acties.tsx'
import { Reden, type Wachtrijregel, Wachtrijstaat } from './Wachtrijregel.tsx'
import './wachtrij.css'

const FILTERS = ['staat', 'berichtsoort', 'alles']
// What waits comes before what is out, each in the order in which it goes.
const ADRES = {
  filters: FILTERS,
  sorteerbaar: [],
  standaard: { kolom: '', richting: 'op' },
} as const
type Vraag = NonNullable<Invoer<'wachtrij.lijst'>['query']>

export default function Wachtrij() {
  const t = useTeksten()
  const mag = useMag()
  const adres = useTabeladres(ADRES)
  const { alles: ookWeg, ...filters } = adres.filters
  const alles = ookWeg === 'true'
  // What stands in the address is checked by the service, as everything from outside.
  const vraag = { ...filters, ...(alles ? { alles } : {}) } as Vraag
  const { gegevens, fout, bezig, traag, opnieuw } = useHaal('wachtrij.lijst', {
    query: adres.na === undefined ? vraag : { ...vraag, na: adres.na },
  })
  const gefilterd = Object.keys(filters).length > 0
  return (
    <Pagina
      titel={wachtrij.titel}
      inleiding={wachtrij.inleiding}
      acties={
        <>
          <Knop pictogram="ververs" bezig={bezig} onPress={opnieuw}>
            {wachtrij.ververs}
          </Knop>
          <Koppeling naar="/herspelen" als="gewoon" pictogram="geschiedenis">
            {wachtrij.naarHerspelen}
          </Koppeling>
        </>
      }
    >
      <Dood toon={() => adres.zetFilter('staat', 'dood')} gekozen={filters.staat === 'dood'} />
      <Paneel
        strak
        titel={wachtrij.lijst}
        acties={
          <Schakelaar
            label={wachtrij.alles}
            aan={alles}
            bijWijziging={(aan) => adres.zetFilter('alles', aan ? 'true' : '')}
          />
        }
      >
        <Filterbalk
          adres={{ ...adres, filters }}
          filters={filtersVan()}
          acties={<Downloaden lijst="wachtrij" filter={vraag} />}
        />
        <Gegevenstabel
          naam={wachtrij.titel}
          rijen={gegevens?.resultaten}
          kolommen={kolommenVan(mag('berichten.lezen'), mag('wachtrij.herstellen'))}
          sleutelVan={({ id }) => id}
          bezig={bezig}
          traag={traag}
          fout={fout && !gegevens ? <Foutvak fout={fout} opnieuw={opnieuw} /> : undefined}
          leeg={gefilterd ? t.delen.tabel.leegNaFilter : wachtrij.leeg}
        />
        {gegevens && gegevens.resultaten.length > 0 ? (
          <Tabelvoet
            adres={adres}
            getoond={gegevens.resultaten.length}
            volgende={gegevens.volgende ?? undefined}
          />
        ) : null}
      </Paneel>
    </Pagina>
  )
}

/** What waits for a person, wherever it stands in the list. */
function Dood({ toon, gekozen }: { readonly toon: () => void; readonly gekozen: boolean }) {
  const t = wachtrij
  const { gegevens } = useHaal('wachtrij.lijst', { query: { staat: 'dood', paginaGrootte: 100 } })
  const hoeveel = gegevens?.resultaten.length ?? 0
  if (hoeveel === 0) return null
  return (
    <Mededeling
      soort="fout"
      titel={gegevens?.volgende ? t.doodMeer(hoeveel) : t.dood(hoeveel)}
      acties={
        gekozen ? null : (
          <Knop klein pictogram="filter" onPress={toon}>
            {t.toonDood}
          </Knop>
        )
      }
    />
  )
}

function filtersVan(): readonly Filter[] {
  const t = wachtrij
  const opties = (woorden: Readonly<Record<string, string>>) =>
    Object.entries(woorden).map(([waarde, tekst]) => ({ waarde, tekst }))
  return [
    {
      soort: 'keuze',
      naam: 'staat',
      label: t.kolom.staat,
      opties: opties(t.staat),
    },
    {
      soort: 'keuze',
      naam: 'berichtsoort',
      label: t.kolom.bericht,
      opties: Object.entries(berichten.soort).map(([waarde, tekst]) => ({
        waarde,
        tekst: `${waarde} ${tekst}`,
      })),
    },
  ]
}

function kolommenVan(magLezen: boolean, magDoen: boolean): readonly Kolom<Wachtrijregel>[] {
  const t = wachtrij
  const kolommen: Kolom<Wachtrijregel>[] = [
    {
      sleutel: 'bericht',
      kop: t.kolom.bericht,
      cel: (regel) => {
        const naam = berichtnaam(regel.berichtsoort, berichten)
        return (
          <span className="wachtrij-cel">
            {regel.bericht !== null && magLezen ? (
              <Koppeling naar={`/berichten/${regel.bericht}`}>{naam}</Koppeling>
            ) : (
              <strong>{naam}</strong>
            )}
            <span className="zacht">{regel.identificatie ?? t.richting[regel.richting]}</span>
          </span>
        )
      },
    },
    {
      sleutel: 'staat',
      kop: t.kolom.staat,
      cel: ({ staat }) => <Wachtrijstaat staat={staat} />,
    },
    { sleutel: 'reden', kop: t.kolom.reden, vorm: 'ruim', cel: (regel) => <Reden regel={regel} /> },
    {
      sleutel: 'uiterlijk',
      kop: t.kolom.uiterlijk,
      cel: ({ uiterlijk, teLaat }) =>
        uiterlijk === null ? (
          '–'
        ) : (
          <span className="wachtrij-cel">
            <span>{datum(uiterlijk)}</span>
            {teLaat ? <Merkje soort="fout">{t.teLaat}</Merkje> : null}
          </span>
        ),
    },
  ]
  if (magDoen)
    kolommen.push({
      sleutel: 'acties',
      kop: t.kolom.acties,
      cel: (regel) => <Acties regel={regel} />,
    })
  return kolommen
}
