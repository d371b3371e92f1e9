// SPDX-License-Identifier: EUPL-1.2
/** Tiles: a few counts at one look. A tile with `naar` leads to the list behind its count. */
import { Link } from 'react-aria-components/Link'
import './kenmerken.css'

export interface Tegel {
  readonly getal: string
  readonly tekst: string
  readonly naar?: string
  readonly soort?: 'fout' | 'letOp' | 'goed'
  /** The list below shows what this tile counts; pressing it again shows all. */
  readonly actief?: boolean
}

export interface TegelsEigenschappen {
  readonly naam: string
  readonly tegels: readonly Tegel[]
}

export function Tegels({ naam, tegels }: TegelsEigenschappen) {
  return (
    <ul className="tegels" aria-label={naam}>
      {tegels.map((tegel) => (
        <li key={tegel.tekst} className={`tegel${tegel.soort ? ` tegel-${tegel.soort}` : ''}`}>
          {tegel.naar === undefined ? (
            <Inhoud tegel={tegel} />
          ) : (
            <Link
              href={tegel.naar}
              className="tegel-koppeling"
              {...(tegel.actief ? { 'aria-current': 'true' as const } : {})}
            >
              <Inhoud tegel={tegel} />
            </Link>
          )}
        </li>
      ))}
    </ul>
  )
}

function Inhoud({ tegel: { getal, tekst } }: { readonly tegel: Tegel }) {
  return (
    <>
      <span className="tegel-getal">{getal}</span> <span className="tegel-tekst">{tekst}</span>
    </>
  )
}
