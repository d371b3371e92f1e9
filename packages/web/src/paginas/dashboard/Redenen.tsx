// SPDX-License-Identifier: EUPL-1.2
/** Why care stopped, over the whole period, the most frequent reason first. */
import { Staafgrafiek } from '../../delen/Staafgrafiek.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { dashboard as t } from '../../teksten/nl/dashboard.ts'
import type { Periode } from './Dashboard.tsx'
import { Grafiekpaneel, meesteEerst, perNaam } from './Grafiekpaneel.tsx'

export function Redenen({ periode }: { readonly periode: Periode }) {
  const opvraging = useHaal('rapportages.redenen', { query: periode })
  return (
    <Grafiekpaneel
      titel={t.redenen.titel}
      uitleg={t.redenen.uitleg}
      opvraging={opvraging}
      grafiek={({ regels }) => {
        const sommen = perNaam(
          regels,
          ({ redenBeeindiging, betekenis }) => `${redenBeeindiging} ${betekenis}`,
          ({ aantal }) => aantal,
        ).toSorted(meesteEerst)
        if (sommen.length === 0) return undefined
        return (
          <Staafgrafiek
            liggend
            titel={t.redenen.titel}
            as={t.redenen.as}
            categorieen={sommen.map(([naam]) => naam)}
            reeksen={[{ naam: t.aantal, waarden: sommen.map(([, aantal]) => aantal) }]}
            toonGeen={t.verborgen}
          />
        )
      }}
    />
  )
}
