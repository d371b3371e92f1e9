// SPDX-License-Identifier: EUPL-1.2

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Bevestiging } from '../../delen/Bevestiging.tsx'
import { Heletabel } from '../../delen/Heletabel.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Merkje } from '../../delen/Merkje.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { client } from '../../gegevens/client.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Foutvak } from '../../kader/Toestand.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { tijdstip } from '../../teksten/opmaak.ts'

type Plek = Antwoord<'ik.sessies'>['sessies'][number]

/** Every place where the user is logged in, with a way to end each. */
export function Sessies() {
  const t = useTeksten()
  const { profiel } = t.toegang
  const meld = useMeld()
  const { gegevens, fout, bezig, traag, opnieuw } = useHaal('ik.sessies', {})
  const beeindig = useActie(
    (id: string) => client.vraag('ik.sessie-beeindigen', { params: { id } }),
    ['ik.sessies'],
  )
  const actieFout = beeindig.fout

  const knop = (plek: Plek) => {
    const toestel = plek.toestel ?? profiel.onbekend
    if (plek.huidige) return <Merkje soort="info">{profiel.hier}</Merkje>
    return (
      <Knop
        klein
        aria-label={profiel.beeindigVan(toestel)}
        onPress={async () => {
          if ('gelukt' in (await beeindig.doe(plek.id))) meld('goed', profiel.beeindigd)
        }}
      >
        {profiel.beeindig}
      </Knop>
    )
  }

  return (
    <Paneel titel={profiel.sessiesTitel} strak acties={<OveralUit />}>
      {actieFout ? <Foutvak fout={actieFout} opnieuw={opnieuw} /> : null}
      <Heletabel<Plek>
        naam={profiel.sessiesTitel}
        rijen={gegevens?.sessies}
        sleutelVan={(plek) => plek.id}
        bezig={bezig}
        traag={traag}
        fout={fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : undefined}
        kolommen={[
          { sleutel: 'toestel', kop: profiel.toestel, cel: (p) => p.toestel ?? profiel.onbekend },
          { sleutel: 'adres', kop: profiel.adres, cel: (p) => p.adres ?? profiel.onbekend },
          {
            sleutel: 'begonnen',
            kop: profiel.begonnen,
            waarde: (p) => p.begonnen,
            cel: (p) => tijdstip(p.begonnen),
          },
          {
            sleutel: 'laatst',
            kop: profiel.laatst,
            waarde: (p) => p.laatst,
            cel: (p) => tijdstip(p.laatst),
          },
          { sleutel: 'actie', kop: profiel.beeindig, cel: knop },
        ]}
      />
      <p className="paneel-lijf zacht">{profiel.sessiesUitleg}</p>
    </Paneel>
  )
}

function OveralUit() {
  const t = useTeksten()
  const { profiel } = t.toegang
  const [open, zetOpen] = useState(false)
  const uit = useActie(() => client.vraag('ik.overal-afmelden', {}))
  return (
    <>
      <Knop klein soort="gevaar" onPress={() => zetOpen(true)}>
        {profiel.overal}
      </Knop>
      <Bevestiging
        titel={profiel.overalVraag}
        open={open}
        bijSluiten={() => zetOpen(false)}
        knop={profiel.overal}
        bezig={uit.bezig}
        fout={uit.fout}
        bijDoen={async () => {
          if ('gelukt' in (await uit.doe(undefined))) window.location.assign('/')
        }}
      >
        <p>{profiel.overalUitleg}</p>
      </Bevestiging>
    </>
  )
}
