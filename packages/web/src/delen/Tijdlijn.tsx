// SPDX-License-Identifier: EUPL-1.2
/** Timeline: what happened or will, in the order of the page, with who and when. */
import type { ReactNode } from 'react'
import { tijdstip } from '../teksten/opmaak.ts'
import type { Nieuwssoort } from './Mededeling.tsx'
import { Pictogram, type PictogramNaam } from './Pictogram.tsx'
import './tijdlijn.css'

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
      {gebeurtenissen.map(({ sleutel, moment, titel, wie, inhoud, ...punt }) => (
        <Tijdlijnpunt key={sleutel} titel={titel} {...punt}>
          <p className="tijdlijn-bij">
            <time dateTime={moment}>{tijdstip(moment)}</time>
            {wie ? <span>{` · ${wie}`}</span> : null}
          </p>
          {inhoud ? <div className="tijdlijn-inhoud">{inhoud}</div> : null}
        </Tijdlijnpunt>
      ))}
    </ol>
  )
}

export interface TijdlijnpuntEigenschappen {
  readonly titel: ReactNode
  readonly pictogram?: PictogramNaam
  readonly soort?: Nieuwssoort | undefined
  readonly children: ReactNode
}

/** One point, in a list with class `tijdlijn`. */
export function Tijdlijnpunt(eigenschappen: TijdlijnpuntEigenschappen) {
  const { titel, pictogram = 'klok', soort, children } = eigenschappen
  return (
    <li className={`tijdlijn-punt${soort ? ` tijdlijn-${soort}` : ''}`}>
      <span className="tijdlijn-teken">
        <Pictogram naam={pictogram} maat={16} />
      </span>
      <div className="tijdlijn-lijf">
        <p className="tijdlijn-titel">{titel}</p>
        {children}
      </div>
    </li>
  )
}
