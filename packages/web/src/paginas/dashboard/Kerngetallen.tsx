// SPDX-License-Identifier: EUPL-1.2
/** The few counts that people ask for first; each leads to the list behind it, for who may see it. */
import { type Tegel, Tegels } from '../../delen/Tegels.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { useMag } from '../../sessie/sessie.tsx'
import { dashboard as t } from '../../teksten/nl/dashboard.ts'
import { getal, procent } from '../../teksten/opmaak.ts'
import { som } from './Grafiekpaneel.tsx'
import { deelOpTijd, type TijdigheidEigenschappen, useTijdigheid } from './Tijdigheid.tsx'

export function Kerngetallen({ periode, kalender }: TijdigheidEigenschappen) {
  const mag = useMag()
  const stops = useTijdigheid('stop', periode, kalender).gegevens?.maanden
  const zorg = useHaal('rapportages.in-zorg', { query: {} }).gegevens?.regels
  const werk = useHaal('rapportages.open-werk', { query: periode }).gegevens?.maanden
  if (stops === undefined || zorg === undefined || werk === undefined) return null
  const deel = deelOpTijd({
    opTijd: som(stops.map(({ opTijd }) => opTijd)),
    teLaat: som(stops.map(({ teLaat }) => teLaat)),
  })
  const toon = (aantal: number | null | undefined) =>
    aantal === null || aantal === undefined ? '–' : getal(aantal)
  const inZorg = zorg.filter(({ levering }) => levering === 'GESTART')
  const tegels: readonly Tegel[] = [
    { getal: deel === null ? '–' : procent(deel), tekst: t.tegels.opTijd },
    {
      getal: toon(som(stops.map(({ totaal }) => totaal))),
      tekst: t.tegels.stops,
      ...(mag('meldingen.lezen') ? { naar: `/meldingen?van=${periode.van}-01` } : {}),
    },
    {
      getal: toon(som(inZorg.map(({ aantal }) => aantal))),
      tekst: t.tegels.inZorg,
      ...(mag('toewijzingen.lezen') ? { naar: '/clienten' } : {}),
    },
    {
      getal: toon(werk.at(-1)?.open),
      tekst: t.tegels.open,
      ...(mag('taken.lezen') ? { naar: '/taken' } : {}),
    },
  ]
  return <Tegels naam={t.tegels.naam} tegels={tegels} />
}
