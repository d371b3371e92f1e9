// SPDX-License-Identifier: EUPL-1.2
/** Progress of long work; without numbers it only says that work is under way. */
import { Label } from 'react-aria-components/Label'
import { ProgressBar } from 'react-aria-components/ProgressBar'
import { useTeksten } from '../teksten/index.tsx'
import './merkje.css'

export interface VoortgangEigenschappen {
  readonly label: string
  readonly klaar?: number
  readonly totaal?: number
}

export function Voortgang({ label, klaar, totaal }: VoortgangEigenschappen) {
  const t = useTeksten()
  const bekend = klaar !== undefined && totaal !== undefined && totaal > 0
  const woorden = bekend ? t.delen.voortgang.van(klaar, totaal) : ''
  return (
    <ProgressBar
      className="voortgang"
      {...(bekend
        ? { value: klaar, maxValue: totaal, valueLabel: woorden }
        : { isIndeterminate: true })}
    >
      {({ percentage }) => (
        <>
          <Label>{label}</Label>
          <span className="zacht getal">{woorden}</span>
          <span className="voortgang-baan">
            <span
              className={bekend ? 'voortgang-vol' : 'voortgang-vol voortgang-onbekend'}
              style={bekend ? { width: `${percentage}%` } : undefined}
            />
          </span>
        </>
      )}
    </ProgressBar>
  )
}
