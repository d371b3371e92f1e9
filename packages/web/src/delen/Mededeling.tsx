// SPDX-License-Identifier: EUPL-1.2
/** A notice on the page. What appears after an action is read aloud (`live`). */
import type { ReactNode } from 'react'
import { useTeksten } from '../teksten/index.tsx'
import { Pictogram } from './Pictogram.tsx'
import './mededeling.css'

export type Nieuwssoort = 'fout' | 'letOp' | 'goed' | 'info'

export interface MededelingEigenschappen {
  readonly soort?: Nieuwssoort
  readonly titel?: string
  readonly children?: ReactNode
  readonly acties?: ReactNode
  readonly live?: boolean
}

export function Mededeling(eigenschappen: MededelingEigenschappen) {
  const { soort = 'info', titel, children, acties, live = false } = eigenschappen
  const t = useTeksten()
  return (
    <div
      className={`mededeling mededeling-${soort}`}
      {...(live ? { role: soort === 'fout' ? 'alert' : 'status' } : {})}
    >
      <Pictogram naam={soort} />
      <div className="mededeling-lijf">
        {/* The colour and the icon say the kind to some; the word says it to everybody. */}
        <span className="alleen-voorlezen">{t.delen.soort[soort]}: </span>
        {titel ? <p className="mededeling-titel">{titel}</p> : null}
        {children ? <div className="mededeling-tekst">{children}</div> : null}
        {acties ? <div className="knoppenrij mededeling-acties">{acties}</div> : null}
      </div>
    </div>
  )
}
