// SPDX-License-Identifier: EUPL-1.2
/** Tooltip: a little more about a button. Never the only place where something is told. */
import type { ReactElement } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import './lijst.css'

export interface WenkEigenschappen {
  readonly tekst: string
  /** One part that can have the focus. */
  readonly children: ReactElement
}

export function Wenk({ tekst, children }: WenkEigenschappen) {
  return (
    <TooltipTrigger delay={400} closeDelay={100}>
      {children}
      <Tooltip className="wenk" offset={6}>
        {tekst}
      </Tooltip>
    </TooltipTrigger>
  )
}
