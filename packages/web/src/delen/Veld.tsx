// SPDX-License-Identifier: EUPL-1.2
/** What every field shares: label above, explanation under it, then the control, then the error. */
import { createContext, type ReactNode, useContext } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { useTeksten } from '../teksten/index.tsx'
import { Pictogram } from './Pictogram.tsx'
import './veld.css'

export interface Veldgegevens {
  readonly label: string
  /** Name of the field in the form and in the errors of the API. */
  readonly naam?: string
  readonly uitleg?: ReactNode
  /** An error known outside the form; errors of the API arrive by name. */
  readonly fout?: string | undefined
  /** Most fields are needed, so only the others say so. */
  readonly optioneel?: boolean
  readonly uitgeschakeld?: boolean
  readonly breedte?: 'kort' | 'middel' | 'vol'
}

/** Messages of the form around, by name of the field. Each stays until its field changes. */
export const Veldfouten = createContext<Readonly<Record<string, string>>>({})

/** What a field was given; what the page knows now goes before what its form said at sending. */
export function useVeld<E extends Veldgegevens>(eigenschappen: E): E {
  const { [eigenschappen.naam ?? '']: vanFormulier } = useContext(Veldfouten)
  const fout = eigenschappen.fout ?? vanFormulier
  return fout === undefined ? eigenschappen : { ...eigenschappen, fout }
}

/** The attributes that the parts of React Aria take from our shared ones. */
export function veldAttributen({ naam, fout, uitgeschakeld, optioneel }: Veldgegevens) {
  return {
    ...(naam === undefined ? {} : { name: naam, 'data-veld': naam }),
    ...(fout === undefined ? {} : { isInvalid: true }),
    isDisabled: uitgeschakeld ?? false,
    isRequired: !optioneel,
    validationBehavior: 'aria' as const,
  }
}

export const veldklasse = (soort: string, breedte: Veldgegevens['breedte'] = 'middel') =>
  `veld veld-${soort} veld-${breedte}`

export function Veldkop({ label, uitleg, optioneel = false }: Veldgegevens) {
  const t = useTeksten()
  return (
    <>
      <Label className="veld-label">
        {label}
        {optioneel ? <span className="veld-optioneel"> ({t.delen.nietVerplicht})</span> : null}
      </Label>
      {uitleg ? (
        <Text slot="description" className="veld-uitleg">
          {uitleg}
        </Text>
      ) : null}
    </>
  )
}

export function Veldfout({ fout }: Pick<Veldgegevens, 'fout'>) {
  return (
    <FieldError className="veld-fout">
      <Pictogram naam="fout" maat={16} />
      <span>{fout}</span>
    </FieldError>
  )
}
