// SPDX-License-Identifier: EUPL-1.2
/** Breaking a correction off, with the reason for the audit log. */

import { useState } from 'react'
import { Knop } from '../../delen/Knop.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Redenvenster } from '../../delen/Redenvenster.tsx'
import { client } from '../../gegevens/client.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { corrigeren } from '../../teksten/nl/corrigeren.ts'
import { melden } from '../../teksten/nl/melden.ts'
import { VEROUDERD } from '../melden/useVerzend.ts'

export interface AfbrekenEigenschappen {
  readonly id: string
  readonly versie: string
  /** Fetches how it stands, after somebody else was first. */
  readonly opnieuw: () => void
}

export function Afbreken({ id, versie, opnieuw }: AfbrekenEigenschappen) {
  const t = corrigeren
  const meld = useMeld()
  const [open, zetOpen] = useState(false)
  const breek = useActie(
    (reden: string, herhaalsleutel: string) =>
      client.vraag('correcties.breekAf', {
        params: { id },
        inhoud: { reden },
        ifMatch: versie,
        herhaalsleutel,
      }),
    VEROUDERD,
  )
  async function verzend(reden: string) {
    const uit = await breek.doe(reden)
    if ('fout' in uit) {
      if (uit.fout.soort === 'conflict') opnieuw()
      return veldmeldingen(uit.fout, melden.nietGelukt)
    }
    if (!uit.gelukt.gelukt)
      return uit.gelukt.bevindingen.map(({ boodschap, actie }) => ({
        melding: `${boodschap} ${actie}`,
      }))
    zetOpen(false)
    meld('goed', t.afbreken.gedaan)
    return []
  }
  return (
    <>
      <Knop soort="gevaar" onPress={() => zetOpen(true)}>
        {t.afbreken.knop}
      </Knop>
      <Redenvenster
        titel={t.afbreken.titel}
        open={open}
        waarschuwing
        uitleg={t.afbreken.uitleg}
        label={t.afbreken.reden}
        veldUitleg={t.afbreken.redenUitleg}
        vul={t.afbreken.vul}
        knop={t.afbreken.knop}
        gevaar
        bijSluiten={() => zetOpen(false)}
        bijReden={verzend}
      />
    </>
  )
}
