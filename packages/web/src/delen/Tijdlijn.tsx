// SPDX-License-Identifier: EUPL-1.2
/** Timeline: what happened, newest or oldest first as the page gives it, with who and when. */
import type { ReactNode } from 'react'
import { tijdstip } from '../teksten/opmaak.ts'
import type { Nieuwssoort } from './Mededeling.tsx'
import { Pictogram, type PictogramNaam } from './Pictogram.tsx'
import './kenmerken.css'

export interface Gebeurtenis {
  readonly sleutel: string
  /** Moment with offset, ISO. */
  readonly moment: string
  readonly titel: ReactNode
  readonly wie?: string
  readonly inhoud?: ReactNode
  readonly pictogram?: PictogramNaam
  readonly soort?: Nieuwssoort
}

export interface TijdlijnEigenschappen {
  readonly naam: string
  readonly gebeurtenissen: readonly Gebeurtenis[]
}

export function Tijdlijn({ naam, gebeurtenissen }: TijdlijnEigenschappen) {
  return (
    <ol className="tijdlijn" aria-label={naam}>
      {gebeurtenissen.map((g) => (
        <li key={g.sleutel} className={`tijdlijn-punt${g.soort ? ` tijdlijn-${g.soort}` : ''}`}>
          <span className="tijdlijn-teken">
            <Pictogram naam={g.pictogram ?? 'klok'} maat={16} />
          </span>
          <div className="tijdlijn-lijf">
            <p className="tijdlijn-titel">{g.titel}</p>
            <p className="tijdlijn-bij">
              <time dateTime={g.moment}>{tijdstip(g.moment)}</time>
              {g.wie ? <span>{` · ${g.wie}`}</span> : null}
            </p>
            {g.inhoud ? <div className="tijdlijn-inhoud">{g.inhoud}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
