// SPDX-License-Identifier: EUPL-1.2
/** What the JW301 changes, why, and the decision about it. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Formulier } from '../../delen/Formulier.tsx'
import type { Veldmelding } from '../../delen/Foutenlijst.tsx'
import { Keuzerondjes } from '../../delen/Keuzerondjes.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Verzendknoppen } from '../../delen/Verzendknoppen.tsx'
import { client } from '../../gegevens/client.ts'
import { useCodeopties } from '../../gegevens/codelijst.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useMag } from '../../sessie/sessie.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { sluiten } from '../../teksten/nl/sluiten.ts'
import { AnderBesluit } from './AnderBesluit.tsx'
import { NA_BESLUIT } from './naBesluit.ts'
import type { Sluitdetailtaak } from './Sluitdetail.tsx'
import { Botsing, Uitslag } from './Uitslag.tsx'
import { Wijziging } from './Wijziging.tsx'

export interface BesluitEigenschappen {
  readonly taak: Sluitdetailtaak
  readonly reden: string | null
  readonly zetReden: (reden: string) => void
  readonly opnieuw: () => void
}

type Uitkomst = Antwoord<'taken.keurGoed'>

export function Besluit({ taak, reden, zetReden, opnieuw }: BesluitEigenschappen) {
  const t = useTeksten()
  const { detail } = sluiten
  const mag = useMag()
  const [venster, zetVenster] = useState<'wijs-af' | 'heropen'>()
  const [uitkomst, zetUitkomst] = useState<Uitkomst>()
  const [wasOpen] = useState(taak.status === 'open')
  const keur = useActie(
    (gekozen: { readonly reden: string; readonly versie: string }, herhaalsleutel) =>
      client.vraag('taken.keurGoed', {
        params: { id: taak.id },
        inhoud: { redenWijziging: gekozen.reden },
        ifMatch: gekozen.versie,
        herhaalsleutel,
      }),
    NA_BESLUIT,
  )
  const { overleg, uitleg, doel } = taak.sluiting
  const kan = (daad: (typeof taak.mogelijk)[number]) =>
    mag('taken.besluiten') && taak.mogelijk.includes(daad)

  async function keurGoed(): Promise<readonly Veldmelding[]> {
    if (reden === null) return []
    const uit = await keur.doe({ reden, versie: taak.versie })
    if ('gelukt' in uit) zetUitkomst(uit.gelukt)
    else if (uit.fout.soort === 'conflict') opnieuw()
    else return veldmeldingen(uit.fout, t.toestanden.fout.tekst)
    return []
  }

  return (
    <Paneel titel={detail.wijziging}>
      {keur.fout?.soort === 'conflict' ? (
        <Botsing taak={taak} />
      ) : (
        <Uitslag taak={taak} uitkomst={uitkomst} zelf={wasOpen} />
      )}
      <Wijziging taak={taak} reden={reden} />
      {overleg && taak.status === 'open' ? (
        <Mededeling soort="letOp" titel={detail.overleg}>
          {detail.overlegTekst}
        </Mededeling>
      ) : null}
      <div>
        <h3>{detail.waaromReden}</h3>
        <p>{uitleg}</p>
      </div>
      <div>
        <h3>{detail.waaromDatum}</h3>
        <p>{doel === 'sluiten' ? detail.datumSluiten : detail.datumHerstellen}</p>
      </div>
      {kan('keur-goed') ? (
        <Formulier
          naam={detail.besluiten}
          toets={() =>
            reden === null ? [{ veld: 'redenWijziging', melding: detail.kiesRedenFout }] : []
          }
          bijVerzenden={keurGoed}
        >
          {(bezig) => (
            <>
              <Redenkeuze taak={taak} reden={reden} zetReden={zetReden} />
              <Verzendknoppen knop={detail.keurGoed} pictogram="vink" bezig={bezig}>
                {kan('wijs-af') ? (
                  <Knop onPress={() => zetVenster('wijs-af')}>{detail.wijsAf}</Knop>
                ) : null}
              </Verzendknoppen>
            </>
          )}
        </Formulier>
      ) : null}
      {kan('heropen') ? (
        <div className="knoppenrij">
          <Knop pictogram="geschiedenis" onPress={() => zetVenster('heropen')}>
            {detail.heropen}
          </Knop>
        </div>
      ) : null}
      {taak.status === 'open' && !mag('taken.besluiten') ? <p>{detail.alleenKijken}</p> : null}
      <AnderBesluit
        taak={taak}
        wat={venster}
        sluit={() => zetVenster(undefined)}
        opnieuw={opnieuw}
      />
    </Paneel>
  )
}

interface RedenkeuzeEigenschappen {
  readonly taak: Sluitdetailtaak
  readonly reden: string | null
  readonly zetReden: (reden: string) => void
}

/** One possible reason is no choice: it stands in what changes, with why. */
function Redenkeuze({ taak, reden, zetReden }: RedenkeuzeEigenschappen) {
  const { detail } = sluiten
  const opties = useCodeopties('JZ002', taak.sluiting.mogelijkeRedenen)
  if (opties.length < 2) return null
  return (
    <Keuzerondjes
      naam="redenWijziging"
      label={detail.kiesReden}
      opties={opties}
      waarde={reden}
      bijWijziging={zetReden}
    />
  )
}
