// SPDX-License-Identifier: EUPL-1.2
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Formulier } from '../../delen/Formulier.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { leeg } from '../../delen/velden.ts'
import { Wachtwoordveld } from '../../delen/Wachtwoordveld.tsx'
import { client } from '../../gegevens/client.ts'
import { voorraad } from '../../gegevens/voorraad.ts'
import { Instelstap } from '../../sessie/aanmelden/Instelstap.tsx'
import { verzendStap } from '../../sessie/aanmelden/verzendStap.ts'
import { useTeksten } from '../../teksten/index.tsx'

/** A new second step, for another telephone; the password shows that it is oneself. */
export function TweedeStap() {
  const t = useTeksten().toegang
  const meld = useMeld()
  const [voorstel, zetVoorstel] = useState<Antwoord<'tweedestap.begin'>>()
  return (
    <Paneel titel={t.profiel.stapTitel}>
      {voorstel ? (
        <Instelstap
          voorstel={voorstel}
          klaar={() => {
            zetVoorstel(undefined)
            voorraad.verouder('ik.')
            meld('goed', t.profiel.stapKlaar)
          }}
        />
      ) : (
        <>
          <p>{t.profiel.stapUitleg}</p>
          <Formulier
            naam={t.profiel.stapTitel}
            toets={(velden) => leeg(velden, 'wachtwoord', t.profiel.vulHuidig)}
            bijVerzenden={(velden) =>
              verzendStap(t.nietGelukt, async () => {
                const wachtwoord = String(velden.get('wachtwoord'))
                zetVoorstel(await client.vraag('tweedestap.begin', { inhoud: { wachtwoord } }))
              })
            }
          >
            {(bezig) => (
              <>
                <Wachtwoordveld naam="wachtwoord" label={t.profiel.huidig} />
                <div className="knoppenrij">
                  <Knop type="submit" bezig={bezig}>
                    {t.profiel.stapBegin}
                  </Knop>
                </div>
              </>
            )}
          </Formulier>
        </>
      )}
    </Paneel>
  )
}
