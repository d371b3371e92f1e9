// SPDX-License-Identifier: EUPL-1.2
/** Checks the chain of the audit log, and says what came out. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Knop } from '../../delen/Knop.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { client } from '../../gegevens/client.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { Foutvak } from '../../kader/Toestand.tsx'
import { getal } from '../../teksten/opmaak.ts'
import { useLogteksten } from './teksten.ts'

type Uitkomst = Antwoord<'logboek.controleer'>

export function Ketencontrole() {
  const l = useLogteksten()
  const [uitkomst, zetUitkomst] = useState<Uitkomst>()
  const controle = useActie((_: undefined, herhaalsleutel) =>
    client.vraag('logboek.controleer', { herhaalsleutel }),
  )
  return (
    <Paneel titel={l.controle}>
      <div className="stapel">
        <p>{l.controleUitleg}</p>
        <div className="knoppenrij">
          <Knop
            pictogram="goed"
            bezig={controle.bezig}
            onPress={async () => {
              zetUitkomst(undefined)
              const uit = await controle.doe(undefined)
              if ('gelukt' in uit) zetUitkomst(uit.gelukt)
            }}
          >
            {l.controleer}
          </Knop>
        </div>
        {controle.fout ? <Foutvak fout={controle.fout} /> : null}
        {uitkomst ? <Oordeel uitkomst={uitkomst} /> : null}
      </div>
    </Paneel>
  )
}

function Oordeel({ uitkomst }: { readonly uitkomst: Uitkomst }) {
  const l = useLogteksten()
  const { heel, regels, ankers, breuk, wat } = uitkomst
  if (heel)
    return (
      <Mededeling soort="goed" live>
        {l.heel(getal(regels), getal(ankers))}
      </Mededeling>
    )
  return (
    <Mededeling
      soort="fout"
      live
      titel={l.breuk(breuk === null ? '?' : getal(breuk), wat === null ? '' : l.wat[wat])}
    >
      {l.breukDoen}
    </Mededeling>
  )
}
