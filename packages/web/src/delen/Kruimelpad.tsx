// SPDX-License-Identifier: EUPL-1.2
/** Breadcrumbs: where the page stands. The page itself is the heading, so it is not repeated. */
import { useTeksten } from '../teksten/index.tsx'
import { Koppeling } from './Koppeling.tsx'
import { Pictogram } from './Pictogram.tsx'
import './overig.css'

export interface Kruimel {
  readonly naar: string
  readonly tekst: string
}

export function Kruimelpad({ kruimels }: { readonly kruimels: readonly Kruimel[] }) {
  const t = useTeksten()
  if (kruimels.length === 0) return null
  return (
    <nav aria-label={t.delen.kruimels}>
      <ol className="kruimels">
        {kruimels.map(({ naar, tekst }) => (
          <li key={naar} className="kruimel">
            <Koppeling naar={naar}>{tekst}</Koppeling>
            <Pictogram naam="rechts" maat={14} />
          </li>
        ))}
      </ol>
    </nav>
  )
}
