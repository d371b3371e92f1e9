// SPDX-License-Identifier: EUPL-1.2
/** One chart of counts by name, the most first: reasons of stops, codes in return messages. */
import { Staafgrafiek } from '../../delen/Staafgrafiek.tsx'
import type { Opvraging } from '../../gegevens/useOpvraging.ts'
import { dashboard as t } from '../../teksten/nl/dashboard.ts'
import { Grafiekpaneel, meesteEerst, perNaam } from './Grafiekpaneel.tsx'

export interface AantallenEigenschappen<R> {
  readonly titel: string
  readonly uitleg: string
  readonly as: string
  readonly opvraging: Opvraging<{ readonly regels: readonly R[] }>
  readonly naam: (regel: R) => string
}

export function Aantallen<R extends { readonly aantal: number | null }>(
  eigenschappen: AantallenEigenschappen<R>,
) {
  const { titel, uitleg, as, opvraging, naam } = eigenschappen
  return (
    <Grafiekpaneel
      titel={titel}
      uitleg={uitleg}
      opvraging={opvraging}
      grafiek={({ regels }) => {
        const sommen = perNaam(regels, naam, ({ aantal }) => aantal).toSorted(meesteEerst)
        if (sommen.length === 0) return undefined
        return (
          <Staafgrafiek
            liggend
            titel={titel}
            as={as}
            categorieen={sommen.map(([een]) => een)}
            reeksen={[{ naam: t.aantal, waarden: sommen.map(([, aantal]) => aantal) }]}
            // Hidden parts may add up to 5 or more.
            toonGeen={sommen.length === regels.length ? t.verborgen : t.nietTeTonen}
          />
        )
      }}
    />
  )
}
