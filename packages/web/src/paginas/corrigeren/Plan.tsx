// SPDX-License-Identifier: EUPL-1.2
/** The steps of a correction: which message removes and reports what, and where it waits. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { Merkje } from '../../delen/Merkje.tsx'
import type { PictogramNaam } from '../../delen/Pictogram.tsx'
import { Tijdlijnpunt } from '../../delen/Tijdlijn.tsx'
import { useStandaard } from '../../gegevens/standaard.ts'
import { corrigeren } from '../../teksten/nl/corrigeren.ts'
import './corrigeren.css'
import { regeltekst } from './woorden.ts'

type Stap = Antwoord<'correcties.toets'>['stappen'][number]
type Stand = Antwoord<'correcties.lees'>['stappen'][number]['stand']

export interface PlanEigenschappen {
  readonly stappen: readonly (Stap & { readonly stand?: Stand })[]
  /** Not above a plan that stands in a panel of its own. */
  readonly zonderKop?: boolean
}

const BEELD: Record<Stap['soort'], PictogramNaam> = {
  JW305: 'bericht',
  JW307: 'bericht',
  wachten: 'klok',
  'andere-client': 'gebruiker',
}
const MERK = { klaar: 'goed', bezig: 'info', later: 'neutraal' } as const

export function Plan({ stappen, zonderKop = false }: PlanEigenschappen) {
  const t = corrigeren
  const standaard = useStandaard()
  const lijst = (
    <ol className="tijdlijn">
      {stappen.map(({ soort, stand, uitleg, regels }, nummer) => (
        <Tijdlijnpunt
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the name of a step
          key={nummer}
          pictogram={stand === 'klaar' ? 'vink' : BEELD[soort]}
          soort={stand === 'klaar' ? 'goed' : stand === 'bezig' ? 'info' : undefined}
          titel={
            <>
              {t.plan.soort[soort]}
              {stand ? <Merkje soort={MERK[stand]}>{t.plan.stand[stand]}</Merkje> : null}
            </>
          }
        >
          <p>{uitleg}</p>
          {regels.length > 0 ? (
            <ul className="plan-regels">
              {regels.map((regel) => (
                <li
                  key={`${regel.status}${regel.begindatum}${regel.einddatum}${regel.redenBeeindiging}`}
                >
                  {regeltekst(t, standaard, regel)}
                </li>
              ))}
            </ul>
          ) : null}
        </Tijdlijnpunt>
      ))}
    </ol>
  )
  if (zonderKop) return lijst
  return (
    <section className="plan" aria-label={t.plan.titel}>
      <h3>{t.plan.titel}</h3>
      {lijst}
    </section>
  )
}
