// SPDX-License-Identifier: EUPL-1.2
/** Error summary above a form: takes the focus when it appears, and leads to each field. */
import { useEffect, useRef } from 'react'
import { useTeksten } from '../teksten/index.tsx'
import { Pictogram } from './Pictogram.tsx'
import './mededeling.css'

export interface Veldmelding {
  /** Name of the field; without it the message is about the whole. */
  readonly veld?: string
  readonly melding: string
}

const BEDIENBAAR = 'input:not([type=hidden]), textarea, button, [role=spinbutton], [tabindex]'

/** Brings the focus to the control of the field with this name; false when it is not on the page. */
function naarVeld(naam: string): boolean {
  const veld = document.querySelector(`[data-veld="${CSS.escape(naam)}"]`)
  const zelf = veld?.matches(BEDIENBAAR) ? veld : veld?.querySelector(BEDIENBAAR)
  if (!(zelf instanceof HTMLElement)) return false
  zelf.focus()
  zelf.scrollIntoView({ block: 'center' })
  return true
}

/** The same once the field is there: a part may still be loading. Returns how to stop waiting. */
export function naarVeldZodra(naam: string): () => void {
  if (naarVeld(naam)) return () => {}
  const kijker = new MutationObserver(() => {
    if (naarVeld(naam)) kijker.disconnect()
  })
  kijker.observe(document.body, { childList: true, subtree: true })
  return () => kijker.disconnect()
}

export interface FoutenlijstEigenschappen {
  readonly fouten: readonly Veldmelding[]
  /** The field to go to, in place of the summary. */
  readonly naar?: string | undefined
  /** What the last attempt gave; a message that went since is no reason to take the focus. */
  readonly poging?: readonly Veldmelding[]
}

export function Foutenlijst({ fouten, naar, poging = fouten }: FoutenlijstEigenschappen) {
  const t = useTeksten()
  const vak = useRef<HTMLElement>(null)
  // A new attempt gives a new list, so the same error draws attention again.
  useEffect(() => {
    if (poging.length > 0 && !(naar !== undefined && naarVeld(naar))) vak.current?.focus()
  }, [poging, naar])
  if (fouten.length === 0) return null
  return (
    <section
      ref={vak}
      tabIndex={-1}
      aria-labelledby="foutenlijst-titel"
      className="mededeling mededeling-fout"
    >
      <Pictogram naam="fout" />
      <div className="mededeling-lijf">
        <h2 id="foutenlijst-titel" className="mededeling-titel">
          {fouten.some(({ veld }) => veld !== undefined)
            ? t.delen.foutenlijst.titel(fouten.length)
            : t.delen.foutenlijst.algemeen}
        </h2>
        <ul className="mededeling-lijst">
          {fouten.map(({ veld, melding }) => (
            <li key={`${veld ?? ''}${melding}`}>
              {veld === undefined ? (
                melding
              ) : (
                <button type="button" className="tekstknop" onClick={() => naarVeld(veld)}>
                  {melding}
                </button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
