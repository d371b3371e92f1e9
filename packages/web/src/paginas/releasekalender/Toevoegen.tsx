// SPDX-License-Identifier: EUPL-1.2
/** One more period without sending. */

import { useState } from 'react'
import { useEenmaligteksten } from '../../delen/Eenmalig.tsx'
import { Formulier } from '../../delen/Formulier.tsx'
import type { Veldmelding } from '../../delen/Foutenlijst.tsx'
import { Datumveld } from '../../delen/lui.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { Verzendknoppen } from '../../delen/Verzendknoppen.tsx'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { afspraken as en } from '../../teksten/en/beheer/afspraken.ts'
import { useGebied } from '../../teksten/index.tsx'
import { afspraken as nl } from '../../teksten/nl/beheer/afspraken.ts'
import type { Periode, Wijziging } from './Releasekalender.tsx'

export const useKalenderteksten = () => useGebied({ nl, en }).kalender

export interface ToevoegenEigenschappen {
  readonly bevriezingen: readonly Periode[]
  readonly wijzig: Wijziging
  /** Fetches the calendar again when somebody else changed it. */
  readonly opnieuw: () => void
}

const DAGEN = ['vanDag', 'totDag'] as const
const TIJDEN = ['vanTijd', 'totTijd'] as const

export function Toevoegen({ bevriezingen, wijzig, opnieuw }: ToevoegenEigenschappen) {
  const k = useKalenderteksten()
  const e = useEenmaligteksten()
  const meld = useMeld()
  // An empty form after each period.
  const [keer, zetKeer] = useState(0)

  function toets(velden: FormData): readonly Veldmelding[] {
    const tekst = (naam: string) => String(velden.get(naam) ?? '').trim()
    return [
      ...DAGEN.filter((naam) => tekst(naam) === '').map((veld) => ({ veld, melding: k.vulDag })),
      ...TIJDEN.filter((naam) => !/^([01]\d|2[0-3]):[0-5]\d$/.test(tekst(naam))).map((veld) => ({
        veld,
        melding: k.vulTijd,
      })),
    ]
  }
  async function verzend(velden: FormData): Promise<readonly Veldmelding[]> {
    const tekst = (naam: string) => String(velden.get(naam)).trim()
    const nieuw = {
      van: `${tekst('vanDag')}T${tekst('vanTijd')}`,
      tot: `${tekst('totDag')}T${tekst('totTijd')}`,
    }
    const uit = await wijzig.doe([...bevriezingen, nieuw])
    if ('fout' in uit) {
      if (uit.fout.soort === 'conflict') opnieuw()
      // The service points at the place in the list, which is this form.
      return veldmeldingen(uit.fout, e.nietGelukt).map(({ melding }) => ({ melding }))
    }
    meld('goed', k.toegevoegd)
    zetKeer(keer + 1)
    return []
  }
  return (
    <Paneel titel={k.nieuw}>
      <Formulier key={keer} naam={k.nieuw} toets={toets} bijVerzenden={verzend}>
        {(bezig) => (
          <>
            <div className="gelijke-kolommen">
              <Datumveld naam="vanDag" label={k.vanDag} />
              <Tekstveld
                naam="vanTijd"
                label={k.vanTijd}
                uitleg={k.tijdUitleg}
                toetsenbord="text"
                breedte="kort"
              />
              <Datumveld naam="totDag" label={k.totDag} />
              <Tekstveld
                naam="totTijd"
                label={k.totTijd}
                uitleg={k.tijdUitleg}
                toetsenbord="text"
                breedte="kort"
              />
            </div>
            <Verzendknoppen knop={k.voegToe} bezig={bezig} />
          </>
        )}
      </Formulier>
    </Paneel>
  )
}
