// SPDX-License-Identifier: EUPL-1.2
/**
 * Button that opens a menu of actions, links or choices, in sections if need be. The menu itself is
 * loaded once the page stands, or as soon as somebody goes to the button.
 */
import { type ComponentType, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { naRust } from '../gegevens/rust.ts'
import { useTeksten } from '../teksten/index.tsx'
import { useMeld } from './Meldingen.tsx'
import type { MenulijstEigenschappen } from './Menulijst.tsx'
import type { PictogramNaam } from './Pictogram.tsx'
import './knop.css'

export interface MenuRegel {
  readonly sleutel: string
  readonly tekst: string
  readonly uitleg?: string
  readonly pictogram?: PictogramNaam
  readonly naar?: string
  readonly bijKeuze?: () => void
  readonly gevaar?: boolean
  readonly uitgeschakeld?: boolean
}

export interface MenuDeel {
  readonly kop?: string
  readonly regels: readonly MenuRegel[]
  /** With a chosen one the section is a set of radio buttons. */
  readonly gekozen?: string
}

export interface MenuknopEigenschappen {
  readonly knop: ReactNode
  /** Name of the button when `knop` does not tell enough. */
  readonly voorlezen?: string
  readonly klasse?: string
  readonly delen: readonly MenuDeel[]
}

let lijst: ComponentType<MenulijstEigenschappen> | undefined

async function laad(): Promise<ComponentType<MenulijstEigenschappen>> {
  lijst ??= (await import('./Menulijst.tsx')).Menulijst
  return lijst
}

/** Too early is no fault yet: who presses the button asks again, and hears it. */
const laadAlvast = () => void laad().catch(() => {})

export function Menuknop({ knop, voorlezen, klasse, delen }: MenuknopEigenschappen) {
  const { geenVerbinding } = useTeksten().toestanden
  const meld = useMeld()
  const id = useId()
  const plek = useRef<HTMLButtonElement>(null)
  const [open, zetOpen] = useState<MenulijstEigenschappen['open']>(false)
  useEffect(() => void naRust().then(laadAlvast), [])
  const opent = (focus: 'first' | 'last') =>
    laad().then(
      () => zetOpen(focus),
      () => meld('fout', geenVerbinding.tekst),
    )
  const Lijst = lijst
  return (
    <>
      <Button
        ref={plek}
        id={id}
        className={klasse ?? 'knop knop-gewoon'}
        aria-haspopup="menu"
        aria-expanded={open !== false}
        onHoverStart={laadAlvast}
        onFocus={laadAlvast}
        onPress={() => void opent('first')}
        onKeyDown={(gebeurtenis) => {
          const focus = { ArrowDown: 'first', ArrowUp: 'last' }[gebeurtenis.key]
          if (focus === undefined) return gebeurtenis.continuePropagation()
          gebeurtenis.preventDefault()
          void opent(focus as 'first' | 'last')
        }}
        {...(voorlezen === undefined ? {} : { 'aria-label': voorlezen })}
      >
        {knop}
      </Button>
      {Lijst && open !== false ? (
        <Lijst
          {...{ delen, voorlezen, open }}
          knop={plek}
          knopId={id}
          sluit={() => zetOpen(false)}
        />
      ) : null}
    </>
  )
}
