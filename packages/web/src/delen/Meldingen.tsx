// SPDX-License-Identifier: EUPL-1.2
/**
 * Toasts: short news about what the user just did. One live region, always on the page, so that
 * a screen reader hears each. Good news leaves by itself, unless pointed at; an error stays.
 */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { useTeksten } from '../teksten/index.tsx'
import { Knop } from './Knop.tsx'
import type { Nieuwssoort } from './Mededeling.tsx'
import { Pictogram } from './Pictogram.tsx'
import './mededeling.css'

/** Long enough to read two short sentences twice. */
const LEESTIJD_MS = 8000

interface Melding {
  readonly nummer: number
  readonly soort: Nieuwssoort
  readonly tekst: string
}

export type Meld = (soort: Nieuwssoort, tekst: string) => void

const Meldcontext = createContext<Meld>(() => {})

/** Shows a toast. */
export const useMeld = (): Meld => useContext(Meldcontext)

let laatste = 0

export function MeldingenAanbieder({ children }: { readonly children: ReactNode }) {
  const [lijst, zetLijst] = useState<readonly Melding[]>([])
  const meld = useMemo<Meld>(
    () => (soort, tekst) => {
      laatste++
      const nieuw = { nummer: laatste, soort, tekst }
      // The same news twice is one toast; more than four would cover the page.
      zetLijst((oud) => [...oud.filter((m) => m.tekst !== tekst), nieuw].slice(-4))
    },
    [],
  )
  const weg = (nummer: number) => zetLijst((oud) => oud.filter((m) => m.nummer !== nummer))
  return (
    <Meldcontext value={meld}>
      {children}
      <Vak lijst={lijst} weg={weg} />
    </Meldcontext>
  )
}

function Vak(props: {
  readonly lijst: readonly Melding[]
  readonly weg: (nummer: number) => void
}) {
  const t = useTeksten()
  return (
    // The element must stand there before its content changes, or nothing is read aloud.
    <div
      role="status"
      aria-live="polite"
      aria-label={t.delen.meldingen.gebied}
      className="meldingen"
    >
      {props.lijst.map((melding) => (
        <Toast key={melding.nummer} melding={melding} weg={() => props.weg(melding.nummer)} />
      ))}
    </div>
  )
}

function Toast({ melding, weg }: { readonly melding: Melding; readonly weg: () => void }) {
  const t = useTeksten()
  const [bekeken, zetBekeken] = useState(false)
  const blijft = melding.soort === 'fout' || bekeken
  // biome-ignore lint/correctness/useExhaustiveDependencies: `weg` is new at every drawing
  useEffect(() => {
    if (blijft) return
    const wachter = setTimeout(weg, LEESTIJD_MS)
    return () => clearTimeout(wachter)
  }, [blijft])
  return (
    // biome-ignore lint/a11y/useSemanticElements: not a set of fields
    <div
      role="group"
      className={`mededeling mededeling-${melding.soort}`}
      onPointerEnter={() => zetBekeken(true)}
      onPointerLeave={() => zetBekeken(false)}
      onFocus={() => zetBekeken(true)}
      onBlur={() => zetBekeken(false)}
    >
      <Pictogram naam={melding.soort} />
      <div className="mededeling-lijf">
        <span className="alleen-voorlezen">{t.delen.soort[melding.soort]}: </span>
        {melding.tekst}
      </div>
      <Knop soort="stil" klein pictogram="sluit" aria-label={t.delen.meldingen.weg} onPress={weg} />
    </div>
  )
}
