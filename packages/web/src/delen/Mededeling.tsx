// SPDX-License-Identifier: EUPL-1.2
/** A notice on the page. What appears after an action is read aloud (`live`). */
import { type ReactNode, useEffect, useRef } from 'react'
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
  /** It came in the place of the button that was pressed, so it takes the focus if that is lost. */
  readonly vangtFocus?: boolean
}

export function Mededeling(eigenschappen: MededelingEigenschappen) {
  const { soort = 'info', titel, children, acties, live = false } = eigenschappen
  const { vangtFocus = false } = eigenschappen
  const t = useTeksten()
  const vak = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!vangtFocus) return
    const vang = () => {
      if (document.activeElement === document.body) vak.current?.focus()
    }
    vang()
    // A window that closes gives the focus back after this.
    const later = setTimeout(vang, 100)
    return () => clearTimeout(later)
  }, [vangtFocus])
  return (
    <div
      ref={vak}
      className={`mededeling mededeling-${soort}`}
      {...(vangtFocus ? { tabIndex: -1 } : {})}
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
