// SPDX-License-Identifier: EUPL-1.2
/** Share of the reports that came in time, per month. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { Lijngrafiek } from '../../delen/Lijngrafiek.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { dashboard as t } from '../../teksten/nl/dashboard.ts'
import { maand, procent } from '../../teksten/opmaak.ts'
import type { Kalender, Periode } from './Dashboard.tsx'
import { Grafiekpaneel } from './Grafiekpaneel.tsx'

type Maand = Antwoord<'rapportages.tijdigheid'>['maanden'][number]

export interface TijdigheidEigenschappen {
  readonly periode: Periode
  readonly kalender: Kalender
}

export function Tijdigheid({ periode, kalender }: TijdigheidEigenschappen) {
  const stops = useTijdigheid('stop', periode, kalender)
  const starts = useTijdigheid('start', periode, kalender)
  return (
    <Grafiekpaneel
      titel={t.tijdigheid.titel}
      uitleg={t.tijdigheid.uitleg}
      opvraging={stops.gegevens === undefined ? stops : starts}
      grafiek={() => {
        const reeksen = [
          { naam: t.tijdigheid.stop, waarden: stops.gegevens?.maanden.map(deelOpTijd) ?? [] },
          { naam: t.tijdigheid.start, waarden: starts.gegevens?.maanden.map(deelOpTijd) ?? [] },
        ]
        if (reeksen.every(({ waarden }) => waarden.every((een) => een === null))) return undefined
        return (
          <Lijngrafiek
            titel={t.tijdigheid.titel}
            as={t.maand}
            categorieen={stops.gegevens?.maanden.map((een) => maand(een.maand)) ?? []}
            reeksen={reeksen}
            top={1}
            toonWaarde={procent}
            toonGeen={t.geen}
          />
        )
      }}
    />
  )
}

export function useTijdigheid(soort: 'start' | 'stop', periode: Periode, kalender: Kalender) {
  return useHaal('rapportages.tijdigheid', { query: { ...periode, soort, kalender } })
}

/** Of the reports whose term can be counted; `null` without any, or when a count is hidden. */
export function deelOpTijd({ opTijd, teLaat }: Pick<Maand, 'opTijd' | 'teLaat'>): number | null {
  if (opTijd === null || teLaat === null || opTijd + teLaat === 0) return null
  return opTijd / (opTijd + teLaat)
}
