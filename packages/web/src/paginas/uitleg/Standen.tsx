// SPDX-License-Identifier: EUPL-1.2
/** What the states of messages, of the queue and of care mean, in the words of the other pages. */

import { Paneel } from '../../delen/Paneel.tsx'
import { berichten, wachtrij } from '../../teksten/nl/berichten.ts'
import { uitleg } from '../../teksten/nl/uitleg.ts'

export function Standen() {
  const t = uitleg
  return (
    <div className="gelijke-kolommen">
      <Stand titel={t.standen.bericht} woorden={berichten.status} uitleg={t.standen.berichten} />
      <Stand titel={t.standen.wachtrij} woorden={wachtrij.staat} uitleg={t.standen.wachten} />
      <Stand titel={t.standen.zorg} woorden={berichten.levering} uitleg={t.standen.levering} />
      <Stand
        titel={t.standen.toewijzing}
        woorden={berichten.toewijzingstaat}
        uitleg={t.standen.toewijzingen}
      />
    </div>
  )
}

interface StandEigenschappen<S extends string> {
  readonly titel: string
  readonly woorden: Readonly<Record<S, string>>
  readonly uitleg: Readonly<Record<S, string>>
}

function Stand<S extends string>({ titel, woorden, uitleg }: StandEigenschappen<S>) {
  return (
    <Paneel titel={titel}>
      <dl className="standen">
        {(Object.keys(woorden) as S[]).map((stand) => (
          <div key={stand}>
            <dt>{woorden[stand]}</dt>
            <dd>{uitleg[stand]}</dd>
          </div>
        ))}
      </dl>
    </Paneel>
  )
}
