// SPDX-License-Identifier: EUPL-1.2
/** Approving, refusing and opening again, where there is no page of its own for it. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Knop } from '../../delen/Knop.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Redenvenster } from '../../delen/Redenvenster.tsx'
import { client } from '../../gegevens/client.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useMag } from '../../sessie/sessie.tsx'
import { taken } from '../../teksten/nl/taken.ts'
import type { Taakdetail, Taaksoort } from './taak.ts'
import { useMeldFout, VEROUDERD } from './useTaakactie.ts'

/** Everything else that can be approved has a page with the whole proposal. */
const HIER_GOED: readonly Taaksoort[] = ['afgeschermd-beoordelen', 'afgeschermd-tegengehouden']
const ELDERS: readonly Taaksoort[] = ['sluiten-toewijzing', 'herstel-toewijzing']

export function Taakbesluit({ taak }: { readonly taak: Taakdetail }) {
  const t = taken.detail
  const mag = useMag()
  const meld = useMeld()
  const meldFout = useMeldFout()
  const [vraag, zetVraag] = useState<'wijsAf' | 'heropen'>()
  const keurGoed = useActie(
    (_: undefined, herhaalsleutel) =>
      client.vraag('taken.keurGoed', {
        params: { id: taak.id },
        inhoud: {},
        ifMatch: taak.versie,
        herhaalsleutel,
      }),
    VEROUDERD,
  )
  const [bezwaren, zetBezwaren] = useState<Antwoord<'taken.keurGoed'>['bevindingen']>([])
  if (!mag('taken.besluiten') || ELDERS.includes(taak.soort)) return null
  const kan = (daad: Taakdetail['mogelijk'][number]) => taak.mogelijk.includes(daad)
  return (
    <>
      {kan('keur-goed') && HIER_GOED.includes(taak.soort) ? (
        <Knop
          soort="hoofd"
          bezig={keurGoed.bezig}
          onPress={async () => {
            const uit = await keurGoed.doe(undefined)
            if ('fout' in uit) meldFout(uit.fout)
            else if (uit.gelukt.status === 'akkoord') meld('goed', taken.gelukt.keurGoed)
            else zetBezwaren(uit.gelukt.bevindingen)
          }}
        >
          {t.keurGoed}
        </Knop>
      ) : null}
      {kan('wijs-af') ? <Knop onPress={() => zetVraag('wijsAf')}>{t.wijsAf}</Knop> : null}
      {kan('heropen') ? <Knop onPress={() => zetVraag('heropen')}>{t.heropen}</Knop> : null}
      {vraag ? (
        <AnderBesluit taak={taak} wat={vraag} bijSluiten={() => zetVraag(undefined)} />
      ) : null}
      {bezwaren.length > 0 ? (
        <Mededeling soort="letOp" live>
          {bezwaren.map(({ regel, boodschap, actie }) => (
            <p key={`${regel} ${boodschap}`}>{`${boodschap} ${actie}`}</p>
          ))}
        </Mededeling>
      ) : null}
    </>
  )
}

interface AnderBesluitEigenschappen {
  readonly taak: Taakdetail
  readonly wat: 'wijsAf' | 'heropen'
  readonly bijSluiten: () => void
}

function AnderBesluit({ taak, wat, bijSluiten }: AnderBesluitEigenschappen) {
  const t = taken.redenVenster
  const meld = useMeld()
  const doe = useActie<string, unknown>(
    (reden, herhaalsleutel) =>
      client.vraag(wat === 'wijsAf' ? 'taken.wijsAf' : 'taken.heropen', {
        params: { id: taak.id },
        inhoud: { reden },
        ifMatch: taak.versie,
        herhaalsleutel,
      }),
    VEROUDERD,
  )
  return (
    <Redenvenster
      titel={t[wat]}
      label={t.reden}
      veldUitleg={t.uitleg}
      vul={t.vulReden}
      knop={taken.detail[wat]}
      bijSluiten={bijSluiten}
      bijReden={async (reden) => {
        const uit = await doe.doe(reden)
        if ('fout' in uit) return veldmeldingen(uit.fout, taken.mislukt)
        meld('goed', taken.gelukt[wat])
        bijSluiten()
        return []
      }}
    />
  )
}
