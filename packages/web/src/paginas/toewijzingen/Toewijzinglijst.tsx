// SPDX-License-Identifier: EUPL-1.2
/** Filters, table and pages of toewijzingen; the list of all, and of who is in care. */

import type { Clientinvoer, Routes } from '@stopwijzer/koppelvlak'
import { Downloaden } from '../../delen/Downloaden.tsx'
import { type Filter, Filterbalk } from '../../delen/Filterbalk.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Tabelvoet } from '../../delen/Tabelvoet.tsx'
import { type Tabeladres, useTabeladres, volgordeVan } from '../../delen/tabeladres.ts'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Foutvak } from '../../kader/Toestand.tsx'
import { useSessie } from '../../sessie/sessie.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { taken } from '../../teksten/nl/taken.ts'
import { toewijzingen } from '../../teksten/nl/toewijzingen.ts'
import { Toewijzingtabel } from './Toewijzingtabel.tsx'
import type { Toewijzingregel } from './toewijzing.ts'

type Vraag = NonNullable<Clientinvoer<Routes['toewijzingen.lijst']>['query']>
type Levering = Toewijzingregel['levering']

const FILTERS = [
  'levering',
  'toewijzing',
  'einde',
  'signaal',
  'toewijzingNummer',
  'gemeente',
  'aanbieder',
] as const
export type Filternaam = (typeof FILTERS)[number]
const SORTEERBAAR = ['einddatum']
/** What ends first on top; among all, closed ones of years ago would stand there. */
const VOLGORDE = { kolom: 'einddatum', richting: 'op' } as const
const VAN_ALLES = { kolom: 'einddatum', richting: 'af' } as const
/** What somebody is still typing asks nothing yet. */
const HEEL: Readonly<Record<string, RegExp>> = {
  toewijzingNummer: /^[1-9][0-9]{0,8}$/,
  gemeente: /^[0-9]{4}$/,
  aanbieder: /^[0-9]{8}$/,
}

/** The filters and the order, as the service knows them; also for the list as a file. */
function vraagVan(
  adres: Pick<Tabeladres, 'filters' | 'sortering'>,
  leveringen: readonly Levering[] | undefined,
): Vraag {
  const { levering, toewijzing, einde, ...rest } = adres.filters
  const heel = Object.entries(rest).filter(([naam, waarde]) => HEEL[naam]?.test(waarde) ?? true)
  const gekozen = levering === undefined ? leveringen : [levering as Levering]
  return {
    ...(Object.fromEntries(heel) as Vraag),
    ...(gekozen === undefined ? {} : { levering: [...gekozen] }),
    ...(toewijzing === undefined
      ? {}
      : { toewijzing: [toewijzing] as NonNullable<Vraag['toewijzing']> }),
    ...(einde === undefined ? {} : { eindeVoorbij: einde === 'voorbij' }),
    ...(volgordeVan(adres) as Pick<Vraag, 'volgorde'>),
  }
}

export interface ToewijzinglijstEigenschappen {
  readonly titel: string
  readonly leeg: string
  /** The states of care that the list is about; without them all. */
  readonly leveringen?: readonly Levering[]
}

export function Toewijzinglijst({ titel, leeg, leveringen }: ToewijzinglijstEigenschappen) {
  const t = useTeksten()
  const adres = useTabeladres({
    sorteerbaar: SORTEERBAAR,
    standaard: leveringen === undefined ? VAN_ALLES : VOLGORDE,
    filters: FILTERS,
  })
  const filters = useFilters(leveringen)
  const vraag = vraagVan(adres, leveringen)
  const { gegevens, fout, bezig, traag, opnieuw } = useHaal('toewijzingen.lijst', {
    query: adres.na === undefined ? vraag : { ...vraag, na: adres.na },
  })
  const gefilterd = Object.keys(adres.filters).length > 0
  return (
    <Paneel titel={titel} strak>
      <Filterbalk
        adres={adres}
        filters={filters}
        acties={<Downloaden lijst="toewijzingen" filter={vraag} />}
      />
      <Toewijzingtabel
        naam={titel}
        rijen={gegevens?.resultaten}
        sortering={adres.sortering}
        bijSortering={adres.zetSortering}
        bezig={bezig}
        traag={traag}
        fout={fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : undefined}
        leeg={
          gegevens?.volgende ? toewijzingen.verderop : gefilterd ? t.delen.tabel.leegNaFilter : leeg
        }
      />
      {gegevens ? (
        <Tabelvoet
          adres={adres}
          getoond={gegevens.resultaten.length}
          volgende={gegevens.volgende ?? undefined}
        />
      ) : null}
    </Paneel>
  )
}

function useFilters(leveringen: readonly Levering[] | undefined): readonly Filter[] {
  const t = toewijzingen
  const { sessie } = useSessie()
  const opties = (teksten: Readonly<Record<string, string>>, alleen?: readonly string[]) =>
    Object.entries(teksten)
      .filter(([waarde]) => alleen?.includes(waarde) ?? true)
      .map(([waarde, tekst]) => ({ waarde, tekst }))
  const { filter } = t
  return [
    {
      soort: 'keuze',
      naam: 'levering',
      label: filter.levering,
      opties: opties(t.levering, leveringen),
    },
    leveringen === undefined
      ? { soort: 'keuze', naam: 'toewijzing', label: filter.toewijzing, opties: opties(t.status) }
      : { soort: 'keuze', naam: 'einde', label: filter.einde, opties: opties(filter.eindekeuze) },
    { soort: 'keuze', naam: 'signaal', label: filter.signaal, opties: opties(filter.signaalkeuze) },
    { soort: 'tekst', naam: 'toewijzingNummer', label: taken.filter.nummer },
    sessie.organisatie?.soort === 'gemeente'
      ? { soort: 'tekst', naam: 'aanbieder', label: taken.filter.aanbieder }
      : { soort: 'tekst', naam: 'gemeente', label: taken.filter.gemeente },
  ]
}
