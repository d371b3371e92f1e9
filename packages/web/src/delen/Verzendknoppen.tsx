// SPDX-License-Identifier: EUPL-1.2
/** The buttons under a form: the one that sends first, others after it, leaving last. */
import type { ReactNode } from 'react'
import { useTeksten } from '../teksten/index.tsx'
import { Knop } from './Knop.tsx'
import type { PictogramNaam } from './Pictogram.tsx'

export interface VerzendknoppenEigenschappen {
  readonly knop: string
  readonly bezig: boolean
  /** It cannot be undone, or takes something away. */
  readonly gevaar?: boolean | undefined
  readonly pictogram?: PictogramNaam | undefined
  /** Without it there is nothing to leave: the form stands on a page. */
  readonly bijAnnuleren?: (() => void) | undefined
  readonly children?: ReactNode
}

export function Verzendknoppen(eigenschappen: VerzendknoppenEigenschappen) {
  const { knop, bezig, gevaar = false, pictogram, bijAnnuleren, children } = eigenschappen
  const { delen } = useTeksten()
  return (
    <div className="knoppenrij">
      <Knop
        soort={gevaar ? 'gevaar' : 'hoofd'}
        type="submit"
        bezig={bezig}
        {...(pictogram === undefined ? {} : { pictogram })}
      >
        {knop}
      </Knop>
      {children}
      {bijAnnuleren ? <Knop onPress={bijAnnuleren}>{delen.annuleren}</Knop> : null}
    </div>
  )
}
