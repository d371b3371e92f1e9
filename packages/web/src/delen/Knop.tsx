// SPDX-License-Identifier: EUPL-1.2
/** Button. One `hoofd` per screen; `gevaar` for what cannot be undone; `stil` beside other work. */
import type { ReactNode } from 'react'
import { Button, type ButtonProps } from 'react-aria-components/Button'
import { Pictogram, type PictogramNaam } from './Pictogram.tsx'
import './knop.css'

export type Knopsoort = 'hoofd' | 'gewoon' | 'gevaar' | 'stil'

export interface KnopEigenschappen extends Omit<ButtonProps, 'className' | 'style' | 'children'> {
  readonly soort?: Knopsoort
  readonly klein?: boolean
  readonly pictogram?: PictogramNaam
  /** Work is under way: the button keeps its place and its focus, and refuses a second press. */
  readonly bezig?: boolean
  /**
   * It cannot do its work yet: the id of the text that says why. It can still be reached and
   * pressed, and then leads to what is missing.
   */
  readonly nogNiet?: string | undefined
  readonly children?: ReactNode
}

export function Knop({
  soort = 'gewoon',
  klein = false,
  pictogram,
  bezig = false,
  nogNiet,
  children,
  ...rest
}: KnopEigenschappen) {
  // Without text the name comes from `aria-label`, and the button is square.
  const alleenBeeld = children === undefined
  return (
    <Button
      {...rest}
      {...(nogNiet === undefined ? {} : { 'aria-disabled': true, 'aria-describedby': nogNiet })}
      isPending={bezig}
      className={`knop knop-${soort}${klein ? ' knop-klein' : ''}${alleenBeeld ? ' knop-beeld' : ''}${nogNiet === undefined ? '' : ' knop-nogniet'}`}
    >
      {bezig ? <span className="draaier" aria-hidden="true" /> : null}
      {!bezig && pictogram ? <Pictogram naam={pictogram} maat={klein ? 16 : 18} /> : null}
      {children}
    </Button>
  )
}
