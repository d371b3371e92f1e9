// SPDX-License-Identifier: EUPL-1.2
/** Breaking a correction off, with the reason for the audit log. */
import { useState } from 'react'
import { Formulier } from '../../delen/Formulier.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { Venster } from '../../delen/Venster.tsx'
import { client } from '../../gegevens/client.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useTeksten } from '../../teksten/index.tsx'
import { VEROUDERD } from '../melden/useVerzend.ts'

export interface AfbrekenEigenschappen {
  readonly id: string
  readonly versie: string
  /** Fetches how it stands, after somebody else was first. */
  readonly opnieuw: () => void
}

export function Afbreken({ id, versie, opnieuw }: AfbrekenEigenschappen) {
  const { corrigeren: t, delen, melden } = useTeksten()
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
  async function verzend(velden: FormData) {
    const uit = await breek.doe(String(velden.get('reden') ?? '').trim())
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
      <Venster titel={t.afbreken.titel} open={open} waarschuwing bijSluiten={() => zetOpen(false)}>
        <p>{t.afbreken.uitleg}</p>
        <Formulier
          naam={t.afbreken.titel}
          toets={(velden) =>
            String(velden.get('reden') ?? '').trim().length < 3
              ? [{ veld: 'reden', melding: t.afbreken.vul }]
              : []
          }
          bijVerzenden={verzend}
        >
          {(bezig) => (
            <>
              <Tekstveld
                naam="reden"
                label={t.afbreken.reden}
                uitleg={t.afbreken.redenUitleg}
                regels={3}
                hoogstens={500}
                breedte="vol"
              />
              <div className="knoppenrij">
                <Knop soort="gevaar" type="submit" bezig={bezig}>
                  {t.afbreken.knop}
                </Knop>
                <Knop onPress={() => zetOpen(false)}>{delen.annuleren}</Knop>
              </div>
            </>
          )}
        </Formulier>
      </Venster>
    </>
  )
}
