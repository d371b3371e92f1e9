// SPDX-License-Identifier: EUPL-1.2
/** What was made, shown once: the user has to say that it is done. */
import type { ReactNode } from 'react'
import { useEenmaligteksten } from './Eenmalig.tsx'
import { Knop } from './Knop.tsx'
import { Venster } from './Venster.tsx'

export interface EenmaligvensterEigenschappen {
  readonly titel: string
  readonly bijSluiten: () => void
  readonly children: ReactNode
}

export function Eenmaligvenster({ titel, bijSluiten, children }: EenmaligvensterEigenschappen) {
  const { klaar } = useEenmaligteksten()
  return (
    <Venster
      titel={titel}
      open
      verplicht
      bijSluiten={bijSluiten}
      voet={
        <Knop soort="hoofd" onPress={bijSluiten}>
          {klaar}
        </Knop>
      }
    >
      {children}
    </Venster>
  )
}
