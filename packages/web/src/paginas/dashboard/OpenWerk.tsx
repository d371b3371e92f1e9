// SPDX-License-Identifier: EUPL-1.2
/** Does the work pile up? Tasks that came, that went and that stood open, per month. */
import { Lijngrafiek } from '../../delen/Lijngrafiek.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { dashboard as t } from '../../teksten/nl/dashboard.ts'
import { maand } from '../../teksten/opmaak.ts'
import type { Periode } from './Dashboard.tsx'
import { Grafiekpaneel } from './Grafiekpaneel.tsx'

export function OpenWerk({ periode }: { readonly periode: Periode }) {
  const opvraging = useHaal('rapportages.open-werk', { query: periode })
  return (
    <Grafiekpaneel
      titel={t.openWerk.titel}
      uitleg={t.openWerk.uitleg}
      opvraging={opvraging}
      grafiek={({ maanden }) => (
        <Lijngrafiek
          titel={t.openWerk.titel}
          as={t.maand}
          categorieen={maanden.map((een) => maand(een.maand))}
          reeksen={(['open', 'nieuw', 'klaar'] as const).map((wat) => ({
            naam: t.openWerk[wat],
            waarden: maanden.map((een) => een[wat]),
          }))}
          toonGeen={t.verborgen}
        />
      )}
    />
  )
}
