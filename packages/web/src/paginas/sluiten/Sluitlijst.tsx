// SPDX-License-Identifier: EUPL-1.2
/** Proposed JW301s of the municipality: look at them, and approve one or many. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Code } from '../../delen/Code.tsx'
import { Filterbalk } from '../../delen/Filterbalk.tsx'
import { Gegevenstabel, type Kolom } from '../../delen/Gegevenstabel.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Tabelvoet } from '../../delen/Tabelvoet.tsx'
import { useTabeladres, volgordeVan } from '../../delen/tabeladres.ts'
import { type Invoer, useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak } from '../../kader/Toestand.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { sluiten } from '../../teksten/nl/sluiten.ts'
import { datum } from '../../teksten/opmaak.ts'
import { Veelgoed } from './Veelgoed.tsx'
import './sluiten.css'

export type Taak = Antwoord<'taken.lijst'>['resultaten'][number]
export type Voorstel = Taak & { readonly sluiting: NonNullable<Taak['sluiting']> }

const SOORTEN = ['sluiten-toewijzing', 'herstel-toewijzing'] as const
const FILTERS = ['soort', 'aanbieder', 'toewijzingNummer', 'toegewezen', 'uitgesteld']
const STANDAARD = { kolom: 'uiterlijk', richting: 'op' } as const
const SORTEERBAAR = ['aangemaakt']

export default function Sluitlijst() {
  const { filter } = sluiten
  const mag = useMag()
  const adres = useTabeladres({ sorteerbaar: SORTEERBAAR, standaard: STANDAARD, filters: FILTERS })
  const { soort, ...rest } = adres.filters
  // What stands in the address is checked by the service, as everything from outside.
  const query = {
    ...rest,
    soort: soort === undefined ? SOORTEN : [soort],
    ...volgordeVan(adres),
    paginaGrootte: 50,
    ...(adres.na === undefined ? {} : { na: adres.na }),
  } as Invoer<'taken.lijst'>['query']
  const { gegevens, fout, bezig, traag, opnieuw } = useHaal('taken.lijst', { query })
  const [gekozen, zetGekozen] = useState<ReadonlySet<string>>(new Set())
  const rijen = gegevens?.resultaten.filter((taak): taak is Voorstel => taak.sluiting !== null)
  const keuze = (rijen ?? []).filter(({ id }) => gekozen.has(id))
  const gefilterd = Object.keys(adres.filters).length > 0
  const opties = (woorden: Readonly<Record<string, string>>) =>
    Object.entries(woorden).map(([waarde, tekst]) => ({ waarde, tekst }))
  return (
    <Pagina titel={sluiten.titel} inleiding={sluiten.inleiding}>
      <Paneel strak>
        <Filterbalk
          adres={adres}
          filters={[
            { soort: 'keuze', naam: 'soort', label: filter.soort, opties: opties(filter.soorten) },
            { soort: 'tekst', naam: 'aanbieder', label: filter.aanbieder },
            { soort: 'tekst', naam: 'toewijzingNummer', label: filter.nummer },
            {
              soort: 'keuze',
              naam: 'toegewezen',
              label: filter.toegewezen,
              opties: opties(filter.van),
            },
            {
              soort: 'keuze',
              naam: 'uitgesteld',
              label: filter.uitgesteld,
              opties: [{ waarde: 'true', tekst: filter.welUitgesteld }],
            },
          ]}
        />
        {mag('taken.besluiten') ? (
          <Veelgoed
            keuze={keuze}
            bijKlaar={(nogOpen) => zetGekozen(new Set(nogOpen))}
            wis={() => zetGekozen(new Set())}
          />
        ) : null}
        <Gegevenstabel<Voorstel>
          naam={sluiten.titel}
          rijen={rijen}
          kolommen={kolommen(sluiten)}
          sortering={adres.sortering}
          bijSortering={adres.zetSortering}
          sleutelVan={({ id }) => id}
          naamVan={({ toewijzingNummer }) => `${sluiten.kolom.toewijzing} ${toewijzingNummer}`}
          naarRij={({ id }) => `/sluitende-toewijzingen/${id}`}
          {...(mag('taken.besluiten') ? { gekozen, bijKeuze: zetGekozen } : {})}
          bezig={bezig}
          traag={traag}
          fout={fout && !rijen ? <Foutvak fout={fout} opnieuw={opnieuw} /> : undefined}
          leeg={gefilterd ? sluiten.leegFilter : sluiten.leeg}
        />
        <Tabelvoet
          adres={adres}
          getoond={rijen?.length ?? 0}
          volgende={gegevens?.volgende ?? undefined}
        />
      </Paneel>
    </Pagina>
  )
}

function kolommen(t: typeof sluiten): readonly Kolom<Voorstel>[] {
  const dag = (iso: string | null | undefined) => (
    <span className="sluiten-dag">{iso ? datum(iso) : t.geenEinde}</span>
  )
  return [
    {
      sleutel: 'nummer',
      kop: t.kolom.toewijzing,
      cel: ({ toewijzingNummer, client }) => (
        <span className="sluiten-cel">
          <span>{toewijzingNummer}</span>
          <span className="sluiten-naam">{client?.naam ?? t.onbekend}</span>
        </span>
      ),
    },
    { sleutel: 'aanbieder', kop: t.kolom.aanbieder, cel: (taak) => taak.aanbieder },
    { sleutel: 'stop', kop: t.kolom.stop, cel: (taak) => <Stop taak={taak} t={t} /> },
    {
      sleutel: 'nu',
      kop: t.kolom.nu,
      cel: ({ sluiting: { toewijzing } }) =>
        toewijzing === null ? t.onbekend : dag(toewijzing.einddatum),
    },
    {
      sleutel: 'straks',
      kop: t.kolom.straks,
      cel: ({ sluiting }) => <strong>{dag(sluiting.einddatum)}</strong>,
    },
    { sleutel: 'reden', kop: t.kolom.reden, cel: (taak) => <Reden taak={taak} t={t} /> },
    {
      sleutel: 'aangemaakt',
      kop: t.kolom.sinds,
      sorteerbaar: 'af',
      cel: ({ aangemaakt }) => dag(aangemaakt.slice(0, 10)),
    },
    {
      sleutel: 'van',
      kop: t.kolom.van,
      cel: ({ toegewezenAan }) =>
        toegewezenAan === null ? t.niemand : toegewezenAan.mij ? t.mij : toegewezenAan.naam,
    },
  ]
}

interface Celgegevens {
  readonly taak: Voorstel
  readonly t: typeof sluiten
}

function Stop({ taak: { sluiting }, t }: Celgegevens) {
  const { stop } = sluiting
  if (stop === null) return t.stopWeg
  return (
    <span className="sluiten-cel">
      <span className="sluiten-dag">{datum(stop.einddatum)}</span>
      <Code lijst="JZ588" code={stop.redenBeeindiging} />
    </span>
  )
}

function Reden({ taak: { sluiting }, t }: Celgegevens) {
  return (
    <span className="sluiten-cel">
      {sluiting.redenWijziging === null ? (
        <Merkje soort="letOp">{t.kiesZelf}</Merkje>
      ) : (
        <Code lijst="JZ002" code={sluiting.redenWijziging} />
      )}
      {sluiting.overleg ? <Merkje soort="letOp">{t.eerstOverleg}</Merkje> : null}
    </span>
  )
}
