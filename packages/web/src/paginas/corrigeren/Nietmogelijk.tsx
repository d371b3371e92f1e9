// SPDX-License-Identifier: EUPL-1.2
/** What cannot be corrected now, with the rule that stands in the way; folded up until asked for. */

import { Codeuitleg } from '../../delen/Codeuitleg.tsx'
import { useStandaard } from '../../gegevens/standaard.ts'
import { corrigeren } from '../../teksten/nl/corrigeren.ts'
import { onderwerptekst } from './woorden.ts'
import { daadVan, sleutelVan, type Zet } from './zetten.ts'

export function Nietmogelijk({ zetten }: { readonly zetten: readonly Zet[] }) {
  const t = corrigeren
  const standaard = useStandaard()
  if (zetten.length === 0) return null
  return (
    <details className="uitklap">
      <summary>{t.nietMogelijk}</summary>
      <ul className="plan-niet">
        {zetten.map((zet) => (
          <li key={`${zet.over ? sleutelVan(zet.over) : ''}${daadVan(zet)}`}>
            <p>
              <strong>
                {t.daden[zet.over?.wat ?? 'stop'][daadVan(zet) as keyof (typeof t.daden)['stop']]}
              </strong>
              {zet.over ? ` (${onderwerptekst(t, standaard, zet.over)})` : null}
            </p>
            {zet.waaromNiet.map(({ regel, boodschap, actie }) => (
              <p key={regel + boodschap}>
                {boodschap} {actie} <Codeuitleg code={regel} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}
