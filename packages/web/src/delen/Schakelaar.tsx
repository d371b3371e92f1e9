// SPDX-License-Identifier: EUPL-1.2
/** Switch: works at once, without a button to send. In a form that is sent use `Vinkje`. */
import { Switch } from 'react-aria-components/Switch'
import './keuzevak.css'

export interface SchakelaarEigenschappen {
  readonly label: string
  readonly aan: boolean
  readonly bijWijziging: (aan: boolean) => void
  readonly uitgeschakeld?: boolean
}

export function Schakelaar({ label, aan, bijWijziging, uitgeschakeld }: SchakelaarEigenschappen) {
  return (
    <Switch
      isSelected={aan}
      onChange={bijWijziging}
      isDisabled={uitgeschakeld ?? false}
      className="keuzevak"
    >
      <span className="schakelaar">
        <span className="schakelaar-duim" />
      </span>
      <span className="keuzevak-tekst">{label}</span>
    </Switch>
  )
}
