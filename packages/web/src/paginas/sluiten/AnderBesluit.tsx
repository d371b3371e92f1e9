// SPDX-License-Identifier: EUPL-1.2
/** Refuse a proposal, or open it again: with a reason, which goes into the audit log. */

import { useMeld } from '../../delen/Meldingen.tsx'
import { Redenvenster } from '../../delen/Redenvenster.tsx'
import { client } from '../../gegevens/client.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useTeksten } from '../../teksten/index.tsx'
import { sluiten } from '../../teksten/nl/sluiten.ts'
import { NA_BESLUIT } from './naBesluit.ts'
import type { Sluitdetailtaak } from './Sluitdetail.tsx'

export interface AnderBesluitEigenschappen {
  readonly taak: Sluitdetailtaak
  /** Closed while there is nothing to do. */
  readonly wat: 'wijs-af' | 'heropen' | undefined
  readonly sluit: () => void
  readonly opnieuw: () => void
}

export function AnderBesluit({ taak, wat, sluit, opnieuw }: AnderBesluitEigenschappen) {
  const t = useTeksten()
  const { detail } = sluiten
  const meld = useMeld()
  const doe = useActie(
    async (
      { reden, versie }: { readonly reden: string; readonly versie: string },
      herhaalsleutel,
    ): Promise<unknown> => {
      const invoer = { params: { id: taak.id }, inhoud: { reden }, ifMatch: versie, herhaalsleutel }
      return wat === 'heropen'
        ? client.vraag('taken.heropen', invoer)
        : client.vraag('taken.wijsAf', invoer)
    },
    NA_BESLUIT,
  )
  const heropen = wat === 'heropen'
  return (
    <Redenvenster
      titel={heropen ? detail.heropenen : detail.afwijzen}
      open={wat !== undefined}
      uitleg={heropen ? detail.heropenUitleg : detail.afwijzenUitleg}
      label={heropen ? detail.waaromHeropen : detail.waarom}
      veldUitleg={detail.waaromUitleg}
      vul={detail.waaromFout}
      knop={heropen ? detail.heropen : detail.wijsAf}
      gevaar={!heropen}
      bijSluiten={sluit}
      bijReden={async (reden) => {
        const uit = await doe.doe({ reden, versie: taak.versie })
        if ('fout' in uit) {
          if (uit.fout.soort === 'conflict') opnieuw()
          return veldmeldingen(uit.fout, t.toestanden.fout.tekst)
        }
        meld('goed', heropen ? detail.heropend : detail.afgewezen)
        sluit()
        return []
      }}
    />
  )
}
