// SPDX-License-Identifier: EUPL-1.2
/** Password: may be pasted, filled in by a manager, and shown to who wants to see what was typed. */
import { useState } from 'react'
import { useTeksten } from '../teksten/index.tsx'
import { Knop } from './Knop.tsx'
import { Tekstveld, type TekstveldEigenschappen } from './Tekstveld.tsx'

export interface WachtwoordveldEigenschappen
  extends Omit<TekstveldEigenschappen, 'soort' | 'achter'> {
  /** A new one lets the manager propose; the current one lets it fill in. */
  readonly nieuw?: boolean
}

export function Wachtwoordveld({ nieuw = false, ...rest }: WachtwoordveldEigenschappen) {
  const t = useTeksten().toegang
  const [zichtbaar, zetZichtbaar] = useState(false)
  return (
    <Tekstveld
      {...rest}
      soort={zichtbaar ? 'text' : 'password'}
      autoAanvullen={nieuw ? 'new-password' : 'current-password'}
      achter={
        <Knop
          pictogram={zichtbaar ? 'oogDicht' : 'oog'}
          aria-label={zichtbaar ? t.verberg : t.toon}
          onPress={() => zetZichtbaar(!zichtbaar)}
        />
      }
    />
  )
}
