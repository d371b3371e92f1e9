// SPDX-License-Identifier: EUPL-1.2
/** Notes with the dossier: they stay, with who wrote them. */

import { useState } from 'react'
import { Formulier } from '../../delen/Formulier.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { client } from '../../gegevens/client.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { clienten } from '../../teksten/nl/clienten.ts'
import { tijdstip } from '../../teksten/opmaak.ts'

export function Notities({ sleutel }: { readonly sleutel: string }) {
  const t = clienten.notities
  const mag = useMag()
  const params = { clientSleutel: sleutel }
  const { gegevens, fout, traag, opnieuw } = useHaal('notities.lijst', { params })
  return (
    <Paneel titel={t.titel}>
      {fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : null}
      {!gegevens && !fout ? <Laden traag={traag} /> : null}
      {gegevens?.notities.length === 0 ? <p className="zacht">{t.leeg}</p> : null}
      {gegevens && gegevens.notities.length > 0 ? (
        <ul className="stapel">
          {gegevens.notities.map(({ tekst, door, moment }) => (
            <li key={`${moment} ${tekst}`}>
              <p className="notitie">{tekst}</p>
              <p className="zacht">{`${door}, ${tijdstip(moment)}`}</p>
            </li>
          ))}
        </ul>
      ) : null}
      {mag('taken.besluiten') ? <Nieuw sleutel={sleutel} /> : null}
    </Paneel>
  )
}

function Nieuw({ sleutel }: { readonly sleutel: string }) {
  const t = clienten.notities
  const meld = useMeld()
  // An empty form after each note.
  const [keer, zetKeer] = useState(0)
  const schrijf = useActie(
    (tekst: string, herhaalsleutel) =>
      client.vraag('notities.schrijf', {
        params: { clientSleutel: sleutel },
        inhoud: { tekst },
        herhaalsleutel,
      }),
    ['notities.'],
  )
  return (
    <Formulier
      key={keer}
      naam={t.nieuw}
      toets={(velden) =>
        String(velden.get('tekst') ?? '').trim() === '' ? [{ veld: 'tekst', melding: t.vul }] : []
      }
      bijVerzenden={async (velden) => {
        const uit = await schrijf.doe(String(velden.get('tekst')).trim())
        if ('fout' in uit) return veldmeldingen(uit.fout, t.mislukt)
        meld('goed', t.gelukt)
        zetKeer(keer + 1)
        return []
      }}
    >
      {(bezig) => (
        <>
          <Tekstveld
            naam="tekst"
            label={t.nieuw}
            uitleg={t.uitleg}
            regels={3}
            hoogstens={4000}
            breedte="vol"
          />
          <div className="knoppenrij">
            <Knop type="submit" bezig={bezig}>
              {t.doe}
            </Knop>
          </div>
        </>
      )}
    </Formulier>
  )
}
