// SPDX-License-Identifier: EUPL-1.2
/** The worklist: counts that filter, and the tasks, the one that must be done first on top. */

import type { Clientinvoer, Routes } from '@stopwijzer/koppelvlak'
import { Downloaden } from '../../delen/Downloaden.tsx'
import { type Filter, Filterbalk } from '../../delen/Filterbalk.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Tabelvoet } from '../../delen/Tabelvoet.tsx'
import { type Tabeladres, useTabeladres, volgordeVan } from '../../delen/tabeladres.ts'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { useSessie } from '../../sessie/sessie.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { taken } from '../../teksten/nl/taken.ts'
import { Taaktabel } from './Taaktabel.tsx'
import { Taaktegels } from './Taaktegels.tsx'

type Vraag = NonNullable<Clientinvoer<Routes['taken.lijst']>['query']>

const FILTERS = [
  'soort',
  'wanneer',
  'toegewezen',
  'uitgesteld',
  'toewijzingNummer',
  'gemeente',
  'aanbieder',
] as const
const SORTEERBAAR = ['uiterlijk', 'aangemaakt']
const VOLGORDE = { kolom: 'uiterlijk', richting: 'op' } as const
/** What somebody is still typing asks nothing yet. */
const HEEL: Readonly<Record<string, RegExp>> = {
  toewijzingNummer: /^[1-9][0-9]{0,8}$/,
  gemeente: /^[0-9]{4}$/,
  aanbieder: /^[0-9]{8}$/,
}

/** The filters and the order, as the service knows them; also for the list as a file. */
function vraagVan(adres: Pick<Tabeladres, 'filters' | 'sortering'>): Vraag {
  const { soort, uitgesteld, ...rest } = adres.filters
  const heel = Object.entries(rest).filter(([naam, waarde]) => HEEL[naam]?.test(waarde) ?? true)
  return {
    ...(Object.fromEntries(heel) as Vraag),
    ...(soort === undefined ? {} : { soort: [soort] as NonNullable<Vraag['soort']> }),
    ...(uitgesteld === 'true' ? { uitgesteld: true } : {}),
    ...(volgordeVan(adres) as Pick<Vraag, 'volgorde'>),
  }
}

export default function Taken() {
  const t = useTeksten()
  const adres = useTabeladres({
    sorteerbaar: SORTEERBAAR,
    standaard: VOLGORDE,
    filters: FILTERS,
  })
  const filters = useFilters()
  const vraag = vraagVan(adres)
  const opvraging = useHaal('taken.lijst', {
    query: adres.na === undefined ? vraag : { ...vraag, na: adres.na },
  })
  const { gegevens } = opvraging
  return (
    <Pagina titel={taken.titel} inleiding={taken.volgorde}>
      <Taaktegels filters={adres.filters} />
      <Paneel titel={taken.lijst} strak>
        <Filterbalk
          adres={adres}
          filters={filters}
          acties={<Downloaden lijst="taken" filter={vraag} />}
        />
        <Taaktabel
          naam={taken.lijst}
          opvraging={opvraging}
          adres={adres}
          leeg={
            Object.keys(adres.filters).length > 0 ? t.delen.tabel.leegNaFilter : taken.leegAlles
          }
          // The row is gone, and with it the button that had the focus.
          bijWeg={() => document.querySelector('h1')?.focus()}
        />
        {gegevens ? (
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

/** Kinds of tasks that only the other party gets. */
const VAN_GEMEENTE: readonly string[] = [
  'sluiten-toewijzing',
  'herstel-toewijzing',
  'overleg',
  'stop-ontbreekt',
]
const VAN_AANBIEDER: readonly string[] = [
  'stop-verschuldigd',
  'start-verschuldigd',
  'correctie-gestopt',
]

function soortenVan(gemeente: boolean): Readonly<Record<string, string>> {
  const niet = gemeente ? VAN_AANBIEDER : VAN_GEMEENTE
  return Object.fromEntries(Object.entries(taken.soort).filter(([soort]) => !niet.includes(soort)))
}

function useFilters(): readonly Filter[] {
  const t = taken
  const { sessie } = useSessie()
  const opties = (teksten: Readonly<Record<string, string>>) =>
    Object.entries(teksten).map(([waarde, tekst]) => ({ waarde, tekst }))
  const { filter } = t
  const gemeente = sessie.organisatie?.soort === 'gemeente'
  return [
    { soort: 'keuze', naam: 'soort', label: filter.soort, opties: opties(soortenVan(gemeente)) },
    { soort: 'keuze', naam: 'wanneer', label: filter.wanneer, opties: opties(filter.wanneerkeuze) },
    {
      soort: 'keuze',
      naam: 'toegewezen',
      label: filter.toegewezen,
      opties: opties(filter.toegewezenkeuze),
    },
    { soort: 'tekst', naam: 'toewijzingNummer', label: filter.nummer },
    gemeente
      ? { soort: 'tekst', naam: 'aanbieder', label: filter.aanbieder }
      : { soort: 'tekst', naam: 'gemeente', label: filter.gemeente },
  ]
}
