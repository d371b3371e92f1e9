// SPDX-License-Identifier: EUPL-1.2
/** Checkbox, alone or as a group in which several may be chosen. */
import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components/Checkbox'
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup'
import { Pictogram } from './Pictogram.tsx'
import {
  useVeld,
  Veldfout,
  type Veldgegevens,
  Veldkop,
  veldAttributen,
  veldklasse,
} from './Veld.tsx'
import './keuzevak.css'

export interface VinkjeEigenschappen {
  readonly label?: string
  /** Name for who does not see it, when no label stands beside it (a row in a table). */
  readonly voorlezen?: string
  readonly naam?: string
  readonly waarde?: string
  readonly aan?: boolean
  readonly beginAan?: boolean
  /** Some of what it stands for is chosen, not all. */
  readonly deels?: boolean
  readonly bijWijziging?: (aan: boolean) => void
  readonly uitgeschakeld?: boolean
  readonly uitleg?: ReactNode
}

export function Vinkje(eigenschappen: VinkjeEigenschappen) {
  const { label, voorlezen, naam, waarde, aan, beginAan, deels = false } = eigenschappen
  return (
    <Checkbox
      {...(naam === undefined ? {} : { name: naam, 'data-veld': naam })}
      {...(waarde === undefined ? {} : { value: waarde })}
      {...(aan === undefined ? {} : { isSelected: aan })}
      {...(beginAan === undefined ? {} : { defaultSelected: beginAan })}
      {...(voorlezen === undefined ? {} : { 'aria-label': voorlezen })}
      {...(eigenschappen.bijWijziging === undefined
        ? {}
        : { onChange: eigenschappen.bijWijziging })}
      isIndeterminate={deels}
      isDisabled={eigenschappen.uitgeschakeld ?? false}
      className="keuzevak"
    >
      <span className="keuzevak-vak">
        <Pictogram naam={deels ? 'min' : 'vink'} maat={16} />
      </span>
      {label === undefined ? null : (
        <span className="keuzevak-tekst">
          {label}
          {eigenschappen.uitleg ? (
            <span className="veld-uitleg">{eigenschappen.uitleg}</span>
          ) : null}
        </span>
      )}
    </Checkbox>
  )
}

export interface VinkjesEigenschappen extends Veldgegevens {
  readonly opties: readonly {
    readonly waarde: string
    readonly tekst: string
    readonly uitleg?: string
  }[]
  readonly gekozen?: readonly string[]
  readonly bijWijziging?: (gekozen: readonly string[]) => void
}

/** A group of checkboxes under one question. */
export function Vinkjes(gegeven: VinkjesEigenschappen) {
  const eigenschappen = useVeld(gegeven)
  const { opties, gekozen, bijWijziging, fout, breedte } = eigenschappen
  return (
    <CheckboxGroup
      {...veldAttributen(eigenschappen)}
      {...(gekozen === undefined ? {} : { value: [...gekozen] })}
      {...(bijWijziging === undefined ? {} : { onChange: bijWijziging })}
      className={veldklasse('vinkjes', breedte)}
    >
      <Veldkop {...eigenschappen} />
      {opties.map(({ waarde, tekst, uitleg }) => (
        <Vinkje key={waarde} waarde={waarde} label={tekst} uitleg={uitleg} />
      ))}
      <Veldfout fout={fout} />
    </CheckboxGroup>
  )
}
