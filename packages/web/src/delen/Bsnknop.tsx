// SPDX-License-Identifier: EUPL-1.2
/** The button beside a BSN, with a tooltip that says that looking is recorded. */
import { useTeksten } from '../teksten/index.tsx'
import { Knop } from './Knop.tsx'
import { Wenk } from './Wenk.tsx'

export interface BsnknopEigenschappen {
  /** Whether the whole number stands there. */
  readonly zichtbaar: boolean
  readonly bezig: boolean
  readonly bijDruk: () => void
}

export default function Bsnknop({ zichtbaar, bezig, bijDruk }: BsnknopEigenschappen) {
  const { bsn: t } = useTeksten().delen
  return (
    <Wenk tekst={t.vastgelegd}>
      <Knop
        soort="stil"
        klein
        pictogram={zichtbaar ? 'oogDicht' : 'oog'}
        aria-label={zichtbaar ? t.verberg : t.toon}
        bezig={bezig}
        onPress={bijDruk}
      />
    </Wenk>
  )
}
