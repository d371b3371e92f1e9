// SPDX-License-Identifier: EUPL-1.2
/** The buttons under a form: the one that sends first, others after it, leaving last. */
import { type ReactNode, useId } from 'react'
import { useTeksten } from '../teksten/index.tsx'
import type { Veldmelding } from './Foutenlijst.tsx'
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
  /** What is still empty: the button looks not ready, and says so. */
  readonly leeg?: readonly Veldmelding[]
  readonly children?: ReactNode
}

export function Verzendknoppen(eigenschappen: VerzendknoppenEigenschappen) {
  const {
    knop,
    bezig,
    gevaar = false,
    pictogram,
    bijAnnuleren,
    leeg = [],
    children,
  } = eigenschappen
  const { delen } = useTeksten()
  const reden = useId()
  const nogNiet = leeg.length > 0 ? reden : undefined
  const rij = (
    <div className="knoppenrij">
      <Knop
        soort={gevaar ? 'gevaar' : 'hoofd'}
        type="submit"
        bezig={bezig}
        nogNiet={nogNiet}
        {...(pictogram === undefined ? {} : { pictogram })}
      >
        {knop}
      </Knop>
      {children}
      {bijAnnuleren ? <Knop onPress={bijAnnuleren}>{delen.annuleren}</Knop> : null}
    </div>
  )
  if (nogNiet === undefined) return rij
  return (
    <div className="stapel-dicht">
      {rij}
      <p id={nogNiet} className="knop-reden">
        {delen.nogTeDoen(leeg.map(({ melding }) => melding))}
      </p>
    </div>
  )
}
