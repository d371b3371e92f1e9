// SPDX-License-Identifier: EUPL-1.2
/**
 * Every page stands in this: its title in the tab and as the only h1, its place in the whole,
 * its actions. After navigation the heading takes the focus, so that who listens hears where they are.
 */
import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { type Kruimel, Kruimelpad } from '../delen/Kruimelpad.tsx'
import { useTeksten } from '../teksten/index.tsx'
import './pagina.css'

export interface PaginaEigenschappen {
  readonly titel: string
  /** Beside the heading: a chip with the state, for instance. */
  readonly bij?: ReactNode
  readonly kruimels?: readonly Kruimel[]
  readonly acties?: ReactNode
  /** One or two sentences about the page. */
  readonly inleiding?: ReactNode
  readonly children: ReactNode
}

/** The path whose heading had its turn; the very first page leaves the focus where it was. */
let begroet: string | undefined

export function Pagina(eigenschappen: PaginaEigenschappen) {
  const { titel, bij, kruimels = [], acties, inleiding, children } = eigenschappen
  const t = useTeksten()
  const kop = useRef<HTMLHeadingElement>(null)
  const { pathname } = useLocation()
  useEffect(() => {
    document.title = t.kader.titel(titel)
  }, [t, titel])
  useEffect(() => {
    if (begroet !== undefined && begroet !== pathname) kop.current?.focus({ preventScroll: true })
    begroet = pathname
  }, [pathname])
  return (
    <div className="pagina">
      <Kruimelpad kruimels={kruimels} />
      <header className="pagina-kop">
        <div className="pagina-titel">
          <h1 ref={kop} tabIndex={-1}>
            {titel}
          </h1>
          {bij}
        </div>
        {acties ? <div className="knoppenrij">{acties}</div> : null}
      </header>
      {inleiding ? <p className="pagina-inleiding">{inleiding}</p> : null}
      <div className="pagina-lijf">{children}</div>
    </div>
  )
}
