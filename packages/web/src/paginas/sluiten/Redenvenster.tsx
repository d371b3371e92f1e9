// SPDX-License-Identifier: EUPL-1.2
/** Refuse a proposal, or open it again: with a reason, which goes into the audit log. */

import { Formulier } from '../../delen/Formulier.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { Venster } from '../../delen/Venster.tsx'
import { client } from '../../gegevens/client.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useTeksten } from '../../teksten/index.tsx'
import { sluiten } from '../../teksten/nl/sluiten.ts'
import { NA_BESLUIT } from './naBesluit.ts'
import type { Sluitdetailtaak } from './Sluitdetail.tsx'

export interface RedenvensterEigenschappen {
  readonly taak: Sluitdetailtaak
  /** Closed while there is nothing to do. */
  readonly wat: 'wijs-af' | 'heropen' | undefined
  readonly sluit: () => void
  readonly opnieuw: () => void
}

/** As the contract asks. */
const KORTSTE = 3
const LANGSTE = 500

export function Redenvenster({ taak, wat, sluit, opnieuw }: RedenvensterEigenschappen) {
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
  const titel = heropen ? detail.heropenen : detail.afwijzen
  return (
    <Venster titel={titel} open={wat !== undefined} bijSluiten={sluit}>
      <p>{heropen ? detail.heropenUitleg : detail.afwijzenUitleg}</p>
      <Formulier
        naam={titel}
        toets={(velden) =>
          String(velden.get('reden')).trim().length < KORTSTE
            ? [{ veld: 'reden', melding: detail.waaromFout }]
            : []
        }
        bijVerzenden={async (velden) => {
          const reden = String(velden.get('reden')).trim()
          const uit = await doe.doe({ reden, versie: taak.versie })
          if ('fout' in uit) {
            if (uit.fout.soort === 'conflict') opnieuw()
            return veldmeldingen(uit.fout, t.toestanden.fout.tekst)
          }
          meld('goed', heropen ? detail.heropend : detail.afgewezen)
          sluit()
          return []
        }}
      >
        {(bezig) => (
          <>
            <Tekstveld
              naam="reden"
              label={heropen ? detail.waaromHeropen : detail.waarom}
              uitleg={detail.waaromUitleg}
              regels={3}
              hoogstens={LANGSTE}
              breedte="vol"
              metFocus
            />
            <div className="knoppenrij">
              <Knop soort={heropen ? 'hoofd' : 'gevaar'} type="submit" bezig={bezig}>
                {heropen ? detail.heropen : detail.wijsAf}
              </Knop>
              <Knop onPress={sluit}>{t.delen.annuleren}</Knop>
            </div>
          </>
        )}
      </Formulier>
    </Venster>
  )
}
