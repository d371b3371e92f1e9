// SPDX-License-Identifier: EUPL-1.2
/** What a provider cannot report now, with the rule that stands in the way. */

import { Codeuitleg } from '../../delen/Codeuitleg.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { toewijzingen } from '../../teksten/nl/toewijzingen.ts'
import type { Detail, Zetsoort } from './toewijzing.ts'

export function Watnietkan({ detail }: { readonly detail: Detail }) {
  const t = toewijzingen
  const mag = useMag()
  if (!mag('meldingen.maken')) return null
  const kan = new Set(detail.zetten.flatMap(({ soort, mag: ja }) => (ja ? [soort] : [])))
  const niet = new Map<Zetsoort, Detail['zetten'][number]['waaromNiet']>()
  for (const { soort, mag: ja, waaromNiet } of detail.zetten) {
    if (!ja && !kan.has(soort) && waaromNiet.length > 0 && !niet.has(soort))
      niet.set(soort, waaromNiet)
  }
  if (niet.size === 0) return null
  return (
    <Paneel titel={t.watNietKan}>
      <details className="uitklap">
        <summary>{t.waarom}</summary>
        <dl className="watnietkan">
          {[...niet].map(([soort, waarom]) => (
            <div key={soort}>
              <dt>{t.zet[soort]}</dt>
              {waarom.slice(0, 2).map(({ regel, boodschap }) => (
                <dd key={`${regel} ${boodschap}`}>
                  <Codeuitleg code={regel} /> {boodschap}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </details>
    </Paneel>
  )
}
