// SPDX-License-Identifier: EUPL-1.2
/** A new webhook: where to, about what; then its secret, once. */
import type { Antwoord, Gebeurtenissoort } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Eenmalig, useEenmaligteksten } from '../../delen/Eenmalig.tsx'
import { Formulier } from '../../delen/Formulier.tsx'
import type { Veldmelding } from '../../delen/Foutenlijst.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { Venster } from '../../delen/Venster.tsx'
import { Vinkjes } from '../../delen/Vinkje.tsx'
import { client } from '../../gegevens/client.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { leeg } from '../../sessie/aanmelden/verzendStap.ts'
import { useTeksten } from '../../teksten/index.tsx'
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
  const t = useTeksten()
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
    const url = String(velden.get('url')).trim()
    const uit = await maak.doe({ url, ...(soorten.length === 0 ? {} : { soorten }) })
    if ('fout' in uit) return veldmeldingen(uit.fout, e.nietGelukt)
    zetKlaar(uit.gelukt)
    return []
  }
  if (klaar)
    return (
      <Venster
        titel={w.gemaakt}
        open={open}
        verplicht
        bijSluiten={sluit}
        voet={
          <Knop soort="hoofd" onPress={sluit}>
            {e.klaar}
          </Knop>
        }
      >
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
      </Venster>
    )
  return (
    <Venster titel={w.maak} open={open} bijSluiten={sluit}>
      <Formulier
        naam={w.maak}
        toets={(velden) => leeg(velden, 'url', w.vulUrl)}
        bijVerzenden={verzend}
      >
        {(bezig) => (
          <>
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
            <div className="knoppenrij">
              <Knop soort="hoofd" type="submit" bezig={bezig}>
                {w.maak}
              </Knop>
              <Knop onPress={sluit}>{t.delen.annuleren}</Knop>
            </div>
          </>
        )}
      </Formulier>
    </Venster>
  )
}
