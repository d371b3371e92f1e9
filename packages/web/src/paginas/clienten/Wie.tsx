// SPDX-License-Identifier: EUPL-1.2
/** Who the client is. The whole BSN only after telling what for; the service writes that down. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Bsn } from '../../delen/Bsn.tsx'
import { Formuliervenster } from '../../delen/Formuliervenster.tsx'
import { Kenmerken } from '../../delen/Kenmerken.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { korterDan, tekstUit } from '../../delen/velden.ts'
import { client as api } from '../../gegevens/client.ts'
import { alsVerzoekfout, veldmeldingen } from '../../gegevens/fout.ts'
import { useMag } from '../../sessie/sessie.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { clienten } from '../../teksten/nl/clienten.ts'
import { toewijzingen } from '../../teksten/nl/toewijzingen.ts'
import { datum } from '../../teksten/opmaak.ts'

type Persoon = Antwoord<'clienten.lees'>['client']
type Geef = (bsn: string | undefined) => void

export function Wie({ client }: { readonly client: Persoon }) {
  const t = clienten
  const mag = useMag()
  const [vraag, zetVraag] = useState<{ readonly geef: Geef }>()
  const toon = () => new Promise<string | undefined>((geef) => zetVraag({ geef }))
  const geboren =
    client.geboortedatum === null
      ? ''
      : client.geboortedatumOnzeker
        ? t.onzeker(datum(client.geboortedatum))
        : datum(client.geboortedatum)
  return (
    <Paneel titel={t.wie}>
      <Kenmerken
        lijst={[
          { naam: t.naam, waarde: client.naam ?? toewijzingen.naamOnbekend },
          { naam: toewijzingen.geboren, waarde: geboren },
          {
            naam: t.bsn,
            waarde: <Bsn einde={client.bsn.slice(-4)} {...(mag('clienten.bsn') ? { toon } : {})} />,
          },
        ]}
      />
      {vraag ? (
        <Doelvenster
          sleutel={client.clientSleutel}
          bijKlaar={(bsn) => {
            zetVraag(undefined)
            vraag.geef(bsn)
          }}
        />
      ) : null}
    </Paneel>
  )
}

function Doelvenster(props: { readonly sleutel: string; readonly bijKlaar: Geef }) {
  const { delen } = useTeksten()
  const t = clienten.doel
  return (
    <Formuliervenster
      titel={t.titel}
      uitleg={t.uitleg}
      knop={t.doe}
      bijSluiten={() => props.bijKlaar(undefined)}
      toets={(velden) => korterDan(5, velden, 'doel', t.vul)}
      bijVerzenden={async (velden) => {
        try {
          const { bsn } = await api.vraag('clienten.toonBsn', {
            params: { clientSleutel: props.sleutel },
            inhoud: { doel: tekstUit(velden, 'doel') },
          })
          props.bijKlaar(bsn)
          return []
        } catch (fout) {
          return veldmeldingen(alsVerzoekfout(fout), delen.bsn.mislukt)
        }
      }}
    >
      <Tekstveld naam="doel" label={t.label} hoogstens={200} breedte="vol" metFocus />
    </Formuliervenster>
  )
}
