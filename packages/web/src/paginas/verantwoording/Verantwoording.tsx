// SPDX-License-Identifier: EUPL-1.2
/** The audit log for the auditor: first why, then who looked at whom. */
import { useState } from 'react'
import { Knop } from '../../delen/Knop.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Pagina } from '../../kader/Pagina.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { Ketencontrole } from './Ketencontrole.tsx'
import { Logboek } from './Logboek.tsx'
import { useLogteksten } from './teksten.ts'
import type { Logvraag } from './vraag.ts'
import { Zoekformulier } from './Zoekformulier.tsx'

export default function Verantwoording() {
  const t = useTeksten()
  const l = useLogteksten()
  const [vraag, zetVraag] = useState<Logvraag>()
  // Another question is another list, that begins at its first page.
  const [keer, zetKeer] = useState(0)
  function stel(nieuw: Logvraag) {
    zetVraag(nieuw)
    zetKeer(keer + 1)
  }
  return (
    <Pagina titel={t.beheer.verantwoording} inleiding={l.inleiding}>
      <Paneel titel={l.formulier}>
        <Zoekformulier bijVraag={stel} />
      </Paneel>
      {vraag === undefined ? (
        <Mededeling>{l.begin}</Mededeling>
      ) : (
        <>
          <Beperking vraag={vraag} stel={stel} />
          <Logboek key={keer} vraag={vraag} stel={stel} />
        </>
      )}
      <Ketencontrole />
    </Pagina>
  )
}

/** To what the list is limited beside the form, and the way back to more. */
function Beperking(props: { readonly vraag: Logvraag; readonly stel: (vraag: Logvraag) => void }) {
  const l = useLogteksten()
  const { vraag, stel } = props
  const { bsn, clientSleutel, gebruiker } = vraag
  if (bsn === undefined && clientSleutel === undefined && gebruiker === undefined) return null
  const wat = [
    ...(bsn === undefined ? [] : [l.alleenBsn(bsn.slice(-4))]),
    ...(clientSleutel === undefined ? [] : [l.alleenClient(clientSleutel)]),
    ...(gebruiker === undefined ? [] : [l.alleenGebruiker(gebruiker.naam)]),
  ]
  function zonder(weg: readonly (keyof Logvraag)[]) {
    const rest = Object.entries(vraag).filter(([naam]) => !weg.includes(naam as keyof Logvraag))
    stel(Object.fromEntries(rest) as unknown as Logvraag)
  }
  return (
    <Mededeling
      live
      acties={
        <>
          {bsn === undefined && clientSleutel === undefined ? null : (
            <Knop klein pictogram="sluit" onPress={() => zonder(['bsn', 'clientSleutel'])}>
              {l.wisClient}
            </Knop>
          )}
          {gebruiker === undefined ? null : (
            <Knop klein pictogram="sluit" onPress={() => zonder(['gebruiker'])}>
              {l.wisGebruiker}
            </Knop>
          )}
        </>
      }
    >
      {l.alleen} {wat.join(', ')}
    </Mededeling>
  )
}
