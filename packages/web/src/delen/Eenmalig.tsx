// SPDX-License-Identifier: EUPL-1.2
/** A secret that is shown once: to be copied, and gone when its place closes. */
import { useId } from 'react'
import { eenmalig as en } from '../teksten/en/beheer/eenmalig.ts'
import { useGebied } from '../teksten/index.tsx'
import { eenmalig as nl } from '../teksten/nl/beheer/eenmalig.ts'
import { Knop } from './Knop.tsx'
import { useMeld } from './Meldingen.tsx'
import './eenmalig.css'

/** The texts around it, for the dialog it stands in. */
export const useEenmaligteksten = () => useGebied({ nl, en })

export interface EenmaligEigenschappen {
  readonly label: string
  readonly geheim: string
}

export function Eenmalig({ label, geheim }: EenmaligEigenschappen) {
  const t = useEenmaligteksten()
  const meld = useMeld()
  const id = useId()
  async function kopieer() {
    try {
      await navigator.clipboard.writeText(geheim)
      meld('goed', t.gekopieerd)
    } catch {
      meld('letOp', t.nietGekopieerd)
    }
  }
  return (
    <div className="eenmalig">
      <span id={id} className="veld-label">
        {label}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: not a set of fields */}
      <div role="group" aria-labelledby={id} className="eenmalig-vak">
        <code className="eenmalig-geheim">{geheim}</code>
        <Knop klein pictogram="bestand" onPress={kopieer}>
          {t.kopieer}
        </Knop>
      </div>
      <span className="veld-uitleg">{t.eenKeer}</span>
    </div>
  )
}
