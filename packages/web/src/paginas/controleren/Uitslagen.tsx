// SPDX-License-Identifier: EUPL-1.2
/** The verdict on each message, those with faults at hand. */

import { useMemo, useState } from 'react'
import { Filterbalk } from '../../delen/Filterbalk.tsx'
import { Gegevenstabel, type Kolom } from '../../delen/Gegevenstabel.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { sorteer } from '../../delen/sorteren.ts'
import type { Sortering } from '../../delen/tabeladres.ts'
import { controleren } from '../../teksten/nl/controleren.ts'
import '../../delen/tabel.css'
import { useTeksten } from '../../teksten/index.tsx'
import { getal } from '../../teksten/opmaak.ts'
import type { Uitslag } from './taal.ts'

/** So many rows more at each press: thousands at once would freeze the page. */
const STAP = 100

export interface UitslagenEigenschappen {
  readonly uitslagen: readonly Uitslag[]
  readonly gekozen: number | undefined
  readonly bijKeuze: (nummer: number) => void
}

/** What is wrong comes first. */
const OORDELEN = ['fout', 'letOp', 'goed'] as const

export function Uitslagen({ uitslagen, gekozen, bijKeuze }: UitslagenEigenschappen) {
  const teksten = useTeksten()
  const t = controleren
  // Not in the address: the name of a file may be that of a person.
  const [filters, zetFilters] = useState<Readonly<Record<string, string>>>({})
  const [sortering, zetSortering] = useState(ZOALS_HET_KOMT)
  const [hoeveel, zetHoeveel] = useState(STAP)
  const { bestand = '', oordeel, soort } = filters
  const kolommen = useMemo(() => kolommenVan(t, gekozen, bijKeuze), [gekozen, bijKeuze])
  const rijen = useMemo(() => {
    const kort = bestand.toLowerCase()
    const over = uitslagen.filter(
      ({ rapport }) =>
        (kort === '' || (rapport.bestand ?? '').toLowerCase().includes(kort)) &&
        (oordeel === undefined || oordeelVan(rapport) === oordeel) &&
        (soort === undefined || (rapport.berichtsoort ?? GEEN) === soort),
    )
    const waarde = kolommen.find(({ sleutel }) => sleutel === sortering.kolom)?.waarde
    return waarde === undefined ? over : sorteer(over, waarde, sortering.richting)
  }, [uitslagen, bestand, oordeel, soort, kolommen, sortering])
  const soorten = useMemo(
    () => [...new Set(uitslagen.map(({ rapport }) => rapport.berichtsoort ?? GEEN))].toSorted(),
    [uitslagen],
  )
  const rest = rijen.length - hoeveel
  return (
    <Paneel titel={t.uitslagen} strak>
      <Filterbalk
        filters={[
          { soort: 'tekst', naam: 'bestand', label: t.kolom.bestand },
          {
            soort: 'keuze',
            naam: 'oordeel',
            label: t.kolom.oordeel,
            opties: OORDELEN.map((waarde) => ({ waarde, tekst: t.oordeel[waarde] })),
          },
          {
            soort: 'keuze',
            naam: 'soort',
            label: t.kolom.soort,
            opties: soorten.map((waarde) => ({
              waarde,
              tekst: waarde === GEEN ? t.geenSoort : waarde,
            })),
          },
        ]}
        adres={{
          filters,
          zetFilter: (naam, waarde) =>
            zetFilters(({ [naam]: _, ...over }) =>
              waarde === '' ? over : { ...over, [naam]: waarde },
            ),
          wisFilters: () => zetFilters({}),
        }}
      />
      <Gegevenstabel
        naam={t.uitslagen}
        dicht
        rijen={rijen.slice(0, hoeveel)}
        sleutelVan={({ nummer }) => String(nummer)}
        leeg={teksten.delen.tabel.leegNaFilter}
        sortering={sortering}
        bijSortering={zetSortering}
        zoalsHetKomt={ZOALS_HET_KOMT}
        kolommen={kolommen}
      />
      <div className="tabelvoet">
        <p role="status" className="tabel-telling">
          {teksten.delen.tabel.getoond(Math.min(hoeveel, rijen.length), rijen.length)}
        </p>
        {rest <= 0 ? null : (
          <Knop klein onPress={() => zetHoeveel(hoeveel + STAP)}>
            {t.meer(Math.min(rest, STAP))}
          </Knop>
        )}
      </div>
    </Paneel>
  )
}

const ZOALS_HET_KOMT: Sortering = { kolom: '', richting: 'op' }
/** A message whose kind was not recognised. */
const GEEN = '-'

function kolommenVan(
  t: typeof controleren,
  gekozen: number | undefined,
  bijKeuze: (nummer: number) => void,
): readonly Kolom<Uitslag>[] {
  return [
    {
      sleutel: 'bestand',
      kop: t.kolom.bestand,
      sorteerbaar: true,
      waarde: ({ rapport }) => rapport.bestand,
      cel: ({ nummer, rapport }) => (
        <Knop
          soort="stil"
          klein
          aria-label={t.bekijk(rapport.bestand ?? '')}
          aria-expanded={nummer === gekozen}
          onPress={() => bijKeuze(nummer)}
        >
          <span className="uitslag-naam">{rapport.bestand}</span>
        </Knop>
      ),
    },
    {
      sleutel: 'oordeel',
      kop: t.kolom.oordeel,
      sorteerbaar: true,
      waarde: ({ rapport }) => OORDELEN.indexOf(oordeelVan(rapport)),
      cel: ({ rapport }) => <Oordeel rapport={rapport} />,
    },
    {
      sleutel: 'soort',
      kop: t.kolom.soort,
      sorteerbaar: true,
      waarde: ({ rapport }) => rapport.berichtsoort,
      cel: ({ rapport }) => rapport.berichtsoort ?? t.geenSoort,
    },
    {
      sleutel: 'fouten',
      kop: t.kolom.fouten,
      getal: true,
      sorteerbaar: 'af',
      waarde: ({ rapport }) => telErnst(rapport, 'fout'),
      cel: ({ rapport }) => getal(telErnst(rapport, 'fout')),
    },
    {
      sleutel: 'aandacht',
      kop: t.kolom.aandacht,
      getal: true,
      sorteerbaar: 'af',
      waarde: ({ rapport }) => telErnst(rapport, 'waarschuwing'),
      cel: ({ rapport }) => getal(telErnst(rapport, 'waarschuwing')),
    },
  ]
}

const telErnst = ({ bevindingen }: Uitslag['rapport'], soort: 'fout' | 'waarschuwing') =>
  bevindingen.filter(({ ernst }) => ernst === soort).length

function oordeelVan({ oordeel, bevindingen }: Uitslag['rapport']): (typeof OORDELEN)[number] {
  if (oordeel === 'fout') return 'fout'
  return bevindingen.length > 0 ? 'letOp' : 'goed'
}

export function Oordeel({ rapport }: { readonly rapport: Uitslag['rapport'] }) {
  const t = controleren.oordeel
  const oordeel = oordeelVan(rapport)
  return <Merkje soort={oordeel}>{t[oordeel]}</Merkje>
}
