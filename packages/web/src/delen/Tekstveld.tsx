// SPDX-License-Identifier: EUPL-1.2
/** Field for text, one line or more. */
import type { ReactNode } from 'react'
import { Input } from 'react-aria-components/Input'
import { TextArea } from 'react-aria-components/TextArea'
import { TextField, type TextFieldProps } from 'react-aria-components/TextField'
import {
  useVeld,
  Veldfout,
  type Veldgegevens,
  Veldkop,
  veldAttributen,
  veldklasse,
} from './Veld.tsx'

export interface TekstveldEigenschappen extends Veldgegevens {
  readonly waarde?: string
  readonly beginwaarde?: string
  readonly bijWijziging?: (waarde: string) => void
  readonly soort?: 'text' | 'password' | 'email' | 'search' | 'tel'
  readonly regels?: number
  readonly hoogstens?: number
  /** Tells browsers and password managers what belongs here; pasting is never blocked. */
  readonly autoAanvullen?: TextFieldProps['autoComplete']
  readonly toetsenbord?: TextFieldProps['inputMode']
  readonly plaatshouder?: string
  /** Stands behind the control, such as a unit or a button. */
  readonly achter?: ReactNode
  readonly metFocus?: boolean
}

export function Tekstveld(gegeven: TekstveldEigenschappen) {
  const eigenschappen = useVeld(gegeven)
  const { waarde, beginwaarde, bijWijziging, soort = 'text', regels, hoogstens } = eigenschappen
  const { autoAanvullen, toetsenbord, plaatshouder, achter, fout, breedte } = eigenschappen
  return (
    <TextField
      {...veldAttributen(eigenschappen)}
      {...(waarde === undefined ? {} : { value: waarde })}
      {...(beginwaarde === undefined ? {} : { defaultValue: beginwaarde })}
      {...(bijWijziging === undefined ? {} : { onChange: bijWijziging })}
      {...(hoogstens === undefined ? {} : { maxLength: hoogstens })}
      {...(autoAanvullen === undefined ? {} : { autoComplete: autoAanvullen })}
      {...(toetsenbord === undefined ? {} : { inputMode: toetsenbord })}
      autoFocus={eigenschappen.metFocus ?? false}
      spellCheck={regels === undefined ? 'false' : 'true'}
      type={soort}
      className={veldklasse('tekst', breedte)}
    >
      <Veldkop {...eigenschappen} />
      {regels === undefined ? (
        <div className="invoer-groep">
          <Input className="invoer" placeholder={plaatshouder ?? ''} />
          {achter ? <span className="invoer-na">{achter}</span> : null}
        </div>
      ) : (
        <TextArea className="invoer" rows={regels} placeholder={plaatshouder ?? ''} />
      )}
      <Veldfout fout={fout} />
    </TextField>
  )
}
