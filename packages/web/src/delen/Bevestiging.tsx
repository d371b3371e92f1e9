// SPDX-License-Identifier: EUPL-1.2
/** Asks once more before something is done; what goes wrong is told in the same place. */
import type { ReactNode } from 'react'
import type { Verzoekfout } from '../gegevens/fout.ts'
import { Foutvak } from '../kader/Toestand.tsx'
import { useTeksten } from '../teksten/index.tsx'
import { Knop } from './Knop.tsx'
import { Venster } from './Venster.tsx'

export interface BevestigingEigenschappen {
  readonly titel: string
  readonly open: boolean
  readonly bijSluiten: () => void
  /** What happens, in one or two sentences. */
  readonly children: ReactNode
  readonly knop: string
  readonly bijDoen: () => void
  readonly bezig: boolean
  readonly fout?: Verzoekfout | undefined
  /** It cannot be undone, or takes something away. */
  readonly gevaar?: boolean
}

export function Bevestiging(eigenschappen: BevestigingEigenschappen) {
  const { titel, open, bijSluiten, children, knop, bijDoen, bezig, fout } = eigenschappen
  const { gevaar = true } = eigenschappen
  const t = useTeksten()
  return (
    <Venster
      titel={titel}
      open={open}
      waarschuwing
      bijSluiten={bijSluiten}
      voet={
        <>
          <Knop soort={gevaar ? 'gevaar' : 'hoofd'} bezig={bezig} onPress={bijDoen}>
            {knop}
          </Knop>
          <Knop onPress={bijSluiten}>{t.delen.annuleren}</Knop>
        </>
      }
    >
      {children}
      <div role="alert">{fout ? <Foutvak fout={fout} /> : null}</div>
    </Venster>
  )
}
