// SPDX-License-Identifier: EUPL-1.2
/** Toewijzingen by state of care, now. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { Staafgrafiek } from '../../delen/Staafgrafiek.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { dashboard as t } from '../../teksten/nl/dashboard.ts'
import { Grafiekpaneel, perNaam } from './Grafiekpaneel.tsx'

type Levering = Antwoord<'rapportages.in-zorg'>['regels'][number]['levering']
const LEVERINGEN = Object.keys(t.inZorg.levering) as Levering[]

export function InZorg() {
  const opvraging = useHaal('rapportages.in-zorg', { query: {} })
  return (
    <Grafiekpaneel
      titel={t.inZorg.titel}
      uitleg={t.inZorg.uitleg}
      opvraging={opvraging}
      grafiek={({ regels }) => {
        if (regels.length === 0) return undefined
        const sommen = new Map(
          perNaam(
            regels,
            (r) => r.levering,
            (r) => r.aantal,
          ),
        )
        return (
          <Staafgrafiek
            liggend
            titel={t.inZorg.titel}
            as={t.inZorg.as}
            categorieen={LEVERINGEN.map((een) => t.inZorg.levering[een])}
            reeksen={[
              {
                naam: t.aantal,
                waarden: LEVERINGEN.map((een) => (sommen.has(een) ? sommen.get(een)! : 0)),
              },
            ]}
            toonGeen={t.nietTeTonen}
          />
        )
      }}
    />
  )
}
