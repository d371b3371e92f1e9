// SPDX-License-Identifier: EUPL-1.2
/** What each stop means for the payment by the regional agreement. */

import { Code } from '../../delen/Code.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { toewijzingen } from '../../teksten/nl/toewijzingen.ts'
import { datum } from '../../teksten/opmaak.ts'
import type { Detail } from './toewijzing.ts'

export function Gevolgen({ detail }: { readonly detail: Detail }) {
  const t = toewijzingen.gevolg
  // Left out for who may not see it.
  const { gevolgen = [] } = detail
  if (gevolgen.length === 0) return null
  return (
    <Paneel titel={t.titel}>
      {gevolgen.map((gevolg) => (
        <div key={`${gevolg.einddatum} ${gevolg.redenBeeindiging}`} className="termijnuitleg">
          <h3>{t.stop(datum(gevolg.einddatum))}</h3>
          <p>
            <Code lijst="JZ588" code={gevolg.redenBeeindiging} />
          </p>
          <p>{gevolg.tekst}</p>
          <p className="zacht">{t.bron(gevolg.profielNaam, gevolg.status)}</p>
        </div>
      ))}
    </Paneel>
  )
}
