// SPDX-License-Identifier: EUPL-1.2
/** Panel: one subject on its own plane, with a heading and perhaps actions beside it. */
import { type ReactNode, useId } from 'react'
import './kenmerken.css'

export interface PaneelEigenschappen {
  readonly titel?: string
  readonly acties?: ReactNode
  readonly children: ReactNode
  /** No room around the content: for a table that reaches to the edges. */
  readonly strak?: boolean
}

export function Paneel({ titel, acties, children, strak = false }: PaneelEigenschappen) {
  const id = useId()
  return (
    <section className="paneel" {...(titel === undefined ? {} : { 'aria-labelledby': id })}>
      {titel === undefined ? null : (
        <header className="paneel-kop">
          <h2 id={id}>{titel}</h2>
          {acties}
        </header>
      )}
      {strak ? children : <div className="paneel-lijf">{children}</div>}
    </section>
  )
}
