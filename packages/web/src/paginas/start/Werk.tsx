// SPDX-License-Identifier: EUPL-1.2
/** The start of a working day: the counts, and what must be done first. */

import { Koppeling } from '../../delen/Koppeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { taken } from '../../teksten/nl/taken.ts'
import { Taaktabel } from '../taken/Taaktabel.tsx'
import { Taaktegels } from '../taken/Taaktegels.tsx'

const MEEST = 5

export default function Werk() {
  const t = taken
  const opvraging = useHaal('taken.lijst', { query: { paginaGrootte: MEEST } })
  return (
    <>
      <Taaktegels />
      <Paneel titel={t.eerst} strak acties={<Koppeling naar="/taken">{t.alle}</Koppeling>}>
        <Taaktabel
          naam={t.eerst}
          opvraging={opvraging}
          leeg={t.leegAlles}
          bijWeg={() => document.querySelector('h1')?.focus()}
        />
      </Paneel>
    </>
  )
}
