// SPDX-License-Identifier: EUPL-1.2
/** A new webhook: where to, about what; then its secret, once. */

import type { Antwoord, Gebeurtenissoort } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Eenmalig, useEenmaligteksten } from '../../delen/Eenmalig.tsx'
import { Eenmaligvenster } from '../../delen/Eenmaligvenster.tsx'
import { Formuliervenster } from '../../delen/Formuliervenster.tsx'
import type { Veldmelding } from '../../delen/Foutenlijst.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { Vinkjes } from '../../delen/Vinkje.tsx'
import { leeg, tekstUit } from '../../delen/velden.ts'
import { client } from '../../gegevens/client.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useWebhookteksten } from './teksten.ts'

interface Nieuw {
  readonly url: string
  readonly soorten?: Gebeurtenissoort[]
}

export interface ToevoegenEigenschappen {
  readonly open: boolean
  readonly bijSluiten: () => void
}

export function Toevoegen({ open, bijSluiten }: ToevoegenEigenschappen) {
  const w = useWebhookteksten()
  const e = useEenmaligteksten()
  const [klaar, zetKlaar] = useState<Antwoord<'webhooks.maak'>>()
  const maak = useActie(
    (inhoud: Nieuw, herhaalsleutel) => client.vraag('webhooks.maak', { inhoud, herhaalsleutel }),
    ['webhooks.'],
  )
  function sluit() {
    zetKlaar(undefined)
    bijSluiten()
  }
  async function verzend(velden: FormData): Promise<readonly Veldmelding[]> {
    const soorten = velden.getAll('soorten') as Gebeurtenissoort[]
    const url = tekstUit(velden, 'url')
    const uit = await maak.doe({ url, ...(soorten.length === 0 ? {} : { soorten }) })
    if ('fout' in uit) return veldmeldingen(uit.fout, e.nietGelukt)
    zetKlaar(uit.gelukt)
    return []
  }
  if (klaar)
    return (
      <Eenmaligvenster titel={w.gemaakt} bijSluiten={sluit}>
        {klaar.geheim === null ? (
          <Mededeling soort="letOp" live>
            {w.geheimWeg}
          </Mededeling>
        ) : (
          <>
            <p>{w.geheimUitleg}</p>
            <Eenmalig label={w.geheim} geheim={klaar.geheim} />
          </>
        )}
      </Eenmaligvenster>
    )
  return (
    <Formuliervenster
      titel={w.maak}
      open={open}
      knop={w.maak}
      bijSluiten={sluit}
      toets={(velden) => leeg(velden, 'url', w.vulUrl)}
      bijVerzenden={verzend}
    >
      <Tekstveld
        naam="url"
        label={w.veld.url}
        uitleg={w.veld.urlUitleg}
        hoogstens={500}
        autoAanvullen="off"
        breedte="vol"
        metFocus
      />
      <Vinkjes
        naam="soorten"
        label={w.veld.soorten}
        uitleg={w.veld.soortenUitleg}
        optioneel
        breedte="vol"
        opties={(Object.keys(w.soort) as Gebeurtenissoort[]).map((waarde) => ({
          waarde,
          tekst: w.soort[waarde],
        }))}
      />
    </Formuliervenster>
  )
}
