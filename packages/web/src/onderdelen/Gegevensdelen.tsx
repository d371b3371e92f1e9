// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { Filterbalk } from '../delen/Filterbalk.tsx'
import { Gegevenstabel, type Kolom } from '../delen/Gegevenstabel.tsx'
import { Knop } from '../delen/Knop.tsx'
import { Merkje } from '../delen/Merkje.tsx'
import { Paneel } from '../delen/Paneel.tsx'
import { Schakelaar } from '../delen/Schakelaar.tsx'
import { Tabbladen } from '../delen/Tabbladen.tsx'
import { Tabelvoet } from '../delen/Tabelvoet.tsx'
import { Termijnbalk } from '../delen/Termijnbalk.tsx'
import { useTabeladres } from '../delen/tabeladres.ts'
import { Foutvak } from '../kader/Toestand.tsx'
import { datum } from '../teksten/opmaak.ts'
import { STOPREGELS, type Stopregel } from './voorbeelden.ts'

const KOLOMMEN: readonly Kolom<Stopregel>[] = [
  { sleutel: 'client', kop: 'Cliënt', sorteerbaar: true, cel: (r) => r.client },
  { sleutel: 'product', kop: 'Product', cel: (r) => r.product },
  { sleutel: 'stopdatum', kop: 'Laatste dag', sorteerbaar: true, cel: (r) => datum(r.stopdatum) },
  {
    sleutel: 'over',
    kop: 'Termijn',
    sorteerbaar: true,
    cel: (r) => <Termijnbalk over={r.over} uiterlijk={r.uiterlijk} />,
  },
  { sleutel: 'stand', kop: 'Stand', cel: (r) => <Merkje soort={r.soort}>{r.stand}</Merkje> },
  { sleutel: 'betaling', kop: 'Betaling', getal: true, cel: (r) => r.betaling },
]

const SORTEERBAAR = ['client', 'stopdatum', 'over']
const STANDAARD = { kolom: 'over', richting: 'op' } as const
const FILTERS = ['stand', 'product']
const MEEST = 5

/** What the service does for a real list. */
function kies(adres: ReturnType<typeof useTabeladres>) {
  const { kolom, richting } = adres.sortering
  const veld = kolom as 'client' | 'stopdatum' | 'over'
  const lijst = STOPREGELS.filter(
    (r) =>
      (adres.filters.stand ?? r.stand) === r.stand &&
      r.product.toLowerCase().includes((adres.filters.product ?? '').toLowerCase()),
  ).sort((a, b) => (a[veld] < b[veld] ? -1 : 1) * (richting === 'op' ? 1 : -1))
  const begin = Number(adres.na ?? 0)
  const einde = begin + MEEST
  return {
    rijen: lijst.slice(begin, einde),
    totaal: lijst.length,
    volgende: einde < lijst.length ? String(einde) : undefined,
  }
}

export function Lijst() {
  const adres = useTabeladres({ sorteerbaar: SORTEERBAAR, standaard: STANDAARD, filters: FILTERS })
  const [gekozen, zetGekozen] = useState<ReadonlySet<string>>(new Set())
  const [dicht, zetDicht] = useState(false)
  const { rijen, totaal, volgende } = kies(adres)
  return (
    <Paneel
      titel="Stopmeldingen"
      strak
      acties={<Schakelaar label="Compact" aan={dicht} bijWijziging={zetDicht} />}
    >
      <Filterbalk
        adres={adres}
        filters={[
          {
            soort: 'keuze',
            naam: 'stand',
            label: 'Stand',
            opties: ['concept', 'verzonden', 'afgekeurd'].map((s) => ({ waarde: s, tekst: s })),
          },
          { soort: 'tekst', naam: 'product', label: 'Product' },
        ]}
      />
      <Gegevenstabel
        naam="Stopmeldingen"
        kolommen={KOLOMMEN}
        rijen={rijen}
        sleutelVan={(r) => r.id}
        naamVan={(r) => r.client}
        naarRij={(r) => `/onderdelen/werkvoorraad?melding=${r.id}`}
        sortering={adres.sortering}
        bijSortering={adres.zetSortering}
        gekozen={gekozen}
        bijKeuze={zetGekozen}
        dicht={dicht}
        leeg="Geen stopmelding voldoet aan uw filters."
      />
      <Tabelvoet adres={adres} getoond={rijen.length} totaal={totaal} volgende={volgende} />
    </Paneel>
  )
}

const tabel = {
  kolommen: KOLOMMEN.slice(0, 4),
  sleutelVan: (r: Stopregel) => r.id,
}

export function Gegevensdelen() {
  const [blad, zetBlad] = useState('laden')
  return (
    <>
      <Lijst />
      <Paneel titel="Tabellen in andere toestanden">
        <Tabbladen
          naam="Toestanden van een tabel"
          gekozen={blad}
          bijKeuze={zetBlad}
          bladen={[
            {
              sleutel: 'laden',
              titel: 'Laden',
              inhoud: <Gegevenstabel {...tabel} naam="Ladend" rijen={undefined} bezig />,
            },
            {
              sleutel: 'traag',
              titel: 'Traag',
              aantal: 3,
              inhoud: (
                <Gegevenstabel {...tabel} naam="Traag" rijen={STOPREGELS.slice(0, 3)} bezig traag />
              ),
            },
            {
              sleutel: 'leeg',
              titel: 'Leeg',
              aantal: 0,
              inhoud: (
                <Gegevenstabel
                  {...tabel}
                  naam="Leeg"
                  rijen={[]}
                  leeg={
                    <>
                      <p>U hebt geen openstaande stops.</p>
                      <Knop klein>Zorg stoppen</Knop>
                    </>
                  }
                />
              ),
            },
            {
              sleutel: 'fout',
              titel: 'Fout',
              inhoud: (
                <Gegevenstabel
                  {...tabel}
                  naam="Fout"
                  rijen={undefined}
                  fout={
                    <Foutvak fout={{ soort: 'storing', gezegd: undefined }} opnieuw={() => {}} />
                  }
                />
              ),
            },
          ]}
        />
      </Paneel>
    </>
  )
}
