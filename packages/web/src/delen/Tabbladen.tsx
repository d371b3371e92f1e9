// SPDX-License-Identifier: EUPL-1.2
/**
 * Tabs: several views of one thing. The page may keep the chosen one in its address. Arrows go from
 * tab to tab and choose; only the chosen one is a stop for the Tab key. Made by hand: the parts of
 * the library for this weigh more than the page around them.
 */
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import './tabbladen.css'

export interface Tabblad {
  readonly sleutel: string
  readonly titel: string
  readonly aantal?: number
  readonly inhoud: ReactNode
}

export interface TabbladenEigenschappen {
  /** What the tabs are views of, for who does not see them together. */
  readonly naam: string
  readonly bladen: readonly Tabblad[]
  readonly gekozen?: string
  readonly bijKeuze?: (sleutel: string) => void
}

export function Tabbladen({ naam, bladen, gekozen, bijKeuze }: TabbladenEigenschappen) {
  const id = useId()
  const tabs = useRef<HTMLDivElement>(null)
  const [eigen, zetEigen] = useState(bladen[0]?.sleutel)
  const nu = Math.max(
    0,
    bladen.findIndex(({ sleutel }) => sleutel === (gekozen ?? eigen)),
  )
  const blad = bladen[nu]
  function kies(sleutel: string) {
    zetEigen(sleutel)
    if (sleutel !== blad?.sleutel) bijKeuze?.(sleutel)
  }
  function bijToets(toets: KeyboardEvent) {
    const naar = plaatsNa(toets.key, nu, bladen.length)
    const doel = naar === undefined ? undefined : bladen[naar]
    if (naar === undefined || doel === undefined) return
    toets.preventDefault()
    tabs.current?.querySelectorAll<HTMLElement>('[role="tab"]')[naar]?.focus()
    kies(doel.sleutel)
  }
  return (
    <div className="tabbladen">
      <div ref={tabs} role="tablist" aria-label={naam} className="tablijst" onKeyDown={bijToets}>
        {bladen.map(({ sleutel, titel, aantal }, plaats) => (
          <button
            key={sleutel}
            id={`${id}-${sleutel}`}
            type="button"
            role="tab"
            aria-selected={plaats === nu}
            aria-controls={plaats === nu ? `${id}-vlak` : undefined}
            tabIndex={plaats === nu ? 0 : -1}
            className="tab"
            onClick={() => kies(sleutel)}
          >
            {titel}
            {aantal === undefined ? null : <span className="teller">{aantal}</span>}
          </button>
        ))}
      </div>
      {blad === undefined ? null : (
        <div
          key={blad.sleutel}
          id={`${id}-vlak`}
          role="tabpanel"
          aria-labelledby={`${id}-${blad.sleutel}`}
          className="tabvlak"
        >
          {blad.inhoud}
        </div>
      )}
    </div>
  )
}

/** The tab that a key leads to; the row has no end. */
function plaatsNa(toets: string, nu: number, aantal: number): number | undefined {
  switch (toets) {
    case 'ArrowRight':
      return (nu + 1) % aantal
    case 'ArrowLeft':
      return (nu + aantal - 1) % aantal
    case 'Home':
      return 0
    case 'End':
      return aantal - 1
    default:
      return undefined
  }
}
