// SPDX-License-Identifier: EUPL-1.2
/** One message about a shielded client, in words: let it through, or leave it for good. */

import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { Berichtwoorden } from '../../delen/Berichtwoorden.tsx'
import { Bevestiging } from '../../delen/Bevestiging.tsx'
import { Kenmerken } from '../../delen/Kenmerken.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Redenvenster } from '../../delen/Redenvenster.tsx'
import { client } from '../../gegevens/client.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak, Laden, Toestand } from '../../kader/Toestand.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { afschermen } from '../../teksten/nl/afschermen.ts'
import { datum, tijdstip } from '../../teksten/opmaak.ts'

const LIJST = '/afschermingen'
const { taak: t } = afschermen

export default function Wachtend() {
  const { id = '' } = useParams()
  const { gegevens, fout, traag, opnieuw } = useHaal('afschermingen.taak', { params: { id } })
  const terug = (
    <Koppeling naar={LIJST} als="gewoon" pictogram="links">
      {t.terug}
    </Koppeling>
  )
  if (gegevens === undefined)
    return (
      <Pagina titel={t.titel}>
        {fout?.soort === 'nietGevonden' ? (
          <Toestand pictogram="vink" titel={t.titel} tekst={t.weg} acties={terug} />
        ) : fout ? (
          <Foutvak fout={fout} opnieuw={opnieuw} />
        ) : (
          <Laden traag={traag} />
        )}
      </Pagina>
    )
  const { bericht, uiterlijk, toelichting, soort } = gegevens
  return (
    <Pagina titel={t.titel} inleiding={toelichting} acties={terug}>
      <Paneel titel={t.over}>
        <Kenmerken
          lijst={[
            {
              naam: t.kenmerk,
              waarde: [bericht?.berichtsoort, bericht?.identificatie].filter(Boolean).join(' '),
            },
            { naam: t.afzender, waarde: bericht?.afzender },
            { naam: t.moment, waarde: bericht && tijdstip(bericht.moment) },
            { naam: t.uiterlijk, waarde: uiterlijk && datum(uiterlijk) },
          ]}
        />
        <Besluit id={id} doorlaten={soort === 'afgeschermd-beoordelen'} />
      </Paneel>
      <Paneel titel={t.inhoud}>
        {bericht === null ? <p>{t.zonderBericht}</p> : <Berichtwoorden woorden={bericht.delen} />}
      </Paneel>
    </Pagina>
  )
}

interface BesluitEigenschappen {
  readonly id: string
  /** Of a message of our own that was stopped there is nothing to let in. */
  readonly doorlaten: boolean
}

function Besluit({ id, doorlaten }: BesluitEigenschappen) {
  const { toestanden } = useTeksten()
  const navigeer = useNavigate()
  const meld = useMeld()
  const [vraag, zetVraag] = useState<'door' | 'liggen'>()
  const laat = useActie(
    (reden: string | null, herhaalsleutel) => {
      const invoer = { params: { id }, herhaalsleutel }
      return reden === null
        ? client.vraag('afschermingen.keurGoed', invoer)
        : client.vraag('afschermingen.wijsAf', { ...invoer, inhoud: { reden } })
    },
    // Not the task itself: it waits no more, and this page leaves it.
    ['afschermingen.lijst'],
  )
  const door = doorlaten
    ? { knop: t.laatDoor, vraag: t.laatDoorVraag, uitleg: t.laatDoorUitleg }
    : { knop: t.geregeld, vraag: t.geregeldVraag, uitleg: t.geregeldUitleg }
  const klaar = (tekst: string) => {
    meld('goed', tekst)
    void navigeer(LIJST)
  }
  return (
    <div className="knoppenrij">
      <Knop soort="hoofd" onPress={() => zetVraag('door')}>
        {door.knop}
      </Knop>
      {doorlaten ? <Knop onPress={() => zetVraag('liggen')}>{t.laatLiggen}</Knop> : null}
      <Bevestiging
        titel={door.vraag}
        open={vraag === 'door'}
        bijSluiten={() => zetVraag(undefined)}
        knop={door.knop}
        gevaar={doorlaten}
        bezig={laat.bezig}
        fout={laat.fout}
        bijDoen={async () => {
          const uit = await laat.doe(null)
          if ('gelukt' in uit) klaar(doorlaten ? t.doorgelaten(uit.gelukt.oordeel) : t.klaar)
        }}
      >
        <p>{door.uitleg}</p>
      </Bevestiging>
      {vraag === 'liggen' ? (
        <Redenvenster
          titel={t.laatLiggen}
          uitleg={t.laatLiggenUitleg}
          label={t.waarom}
          veldUitleg={afschermen.waaromUitleg}
          vul={afschermen.vulReden}
          knop={t.laatLiggen}
          gevaar
          bijSluiten={() => zetVraag(undefined)}
          bijReden={async (reden) => {
            const uit = await laat.doe(reden)
            if ('fout' in uit) return veldmeldingen(uit.fout, toestanden.fout.tekst)
            klaar(t.gelegen)
            return []
          }}
        />
      ) : null}
    </div>
  )
}
