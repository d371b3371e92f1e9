// SPDX-License-Identifier: EUPL-1.2
/** A dialog that asks for something and sends it; it is closed by who opened it. */
import type { ReactNode } from 'react'
import { Formulier, type FormulierEigenschappen } from './Formulier.tsx'
import { Venster, type VensterEigenschappen } from './Venster.tsx'
import { Verzendknoppen, type VerzendknoppenEigenschappen } from './Verzendknoppen.tsx'

export interface FormuliervensterEigenschappen
  extends Pick<VensterEigenschappen, 'titel' | 'bijSluiten' | 'waarschuwing'>,
    Pick<FormulierEigenschappen, 'toets' | 'bijVerzenden'>,
    Pick<VerzendknoppenEigenschappen, 'knop' | 'gevaar' | 'pictogram'> {
  /** For a dialog that stays and opens now and then. */
  readonly open?: boolean
  /** What happens, before the fields. */
  readonly uitleg?: ReactNode
  /** The fields. */
  readonly children?: ReactNode
}

export function Formuliervenster(eigenschappen: FormuliervensterEigenschappen) {
  const { titel, open = true, bijSluiten, waarschuwing = false, uitleg, children } = eigenschappen
  const { toets, bijVerzenden, knop, gevaar, pictogram } = eigenschappen
  return (
    <Venster titel={titel} open={open} bijSluiten={bijSluiten} waarschuwing={waarschuwing}>
      {uitleg === undefined ? null : <p>{uitleg}</p>}
      <Formulier
        naam={titel}
        bijVerzenden={bijVerzenden}
        {...(toets === undefined ? {} : { toets })}
      >
        {(bezig) => (
          <>
            {children}
            <Verzendknoppen
              knop={knop}
              bezig={bezig}
              gevaar={gevaar}
              pictogram={pictogram}
              bijAnnuleren={bijSluiten}
            />
          </>
        )}
      </Formulier>
    </Venster>
  )
}
