// SPDX-License-Identifier: EUPL-1.2
/** What goes wrong in messages: the codes that were given or received, the most frequent first. */
import { Staafgrafiek } from '../../delen/Staafgrafiek.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { dashboard as t } from '../../teksten/nl/dashboard.ts'
import type { Periode } from './Dashboard.tsx'
import { Grafiekpaneel, meesteEerst, perNaam } from './Grafiekpaneel.tsx'

export interface RetourcodesEigenschappen {
  readonly periode: Periode
  readonly richting: 'gekregen' | 'gegeven'
}

export function Retourcodes({ periode, richting }: RetourcodesEigenschappen) {
  const opvraging = useHaal('rapportages.retourcodes', { query: { ...periode, richting } })
  const titel = t.retourcodes.titel[richting]
  return (
    <Grafiekpaneel
      titel={titel}
      uitleg={t.retourcodes.uitleg}
      opvraging={opvraging}
      grafiek={({ regels }) => {
        const sommen = perNaam(
          regels,
          ({ retourcode, betekenis }) => `${retourcode} ${betekenis}`,
          ({ aantal }) => aantal,
        ).toSorted(meesteEerst)
        if (sommen.length === 0) return undefined
        return (
          <Staafgrafiek
            liggend
            titel={titel}
            as={t.retourcodes.as}
            categorieen={sommen.map(([naam]) => naam)}
            reeksen={[{ naam: t.aantal, waarden: sommen.map(([, aantal]) => aantal) }]}
            toonGeen={t.verborgen}
          />
        )
      }}
    />
  )
}
