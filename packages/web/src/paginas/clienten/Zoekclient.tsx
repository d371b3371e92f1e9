// SPDX-License-Identifier: EUPL-1.2
/** Finds a client on BSN or on the number of a toewijzing; neither ever stands in an address. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Clientvelden, cijfersUit, toetsClient } from '../../delen/Clientvelden.tsx'
import { Formulier } from '../../delen/Formulier.tsx'
import type { Veldmelding } from '../../delen/Foutenlijst.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { client } from '../../gegevens/client.ts'
import { alsVerzoekfout, veldmeldingen } from '../../gegevens/fout.ts'
import { clienten } from '../../teksten/nl/clienten.ts'
import { toewijzingen } from '../../teksten/nl/toewijzingen.ts'
import { datum } from '../../teksten/opmaak.ts'
import './clienten.css'

type Gevonden = Antwoord<'clienten.zoek'>['resultaten']

export function Zoekclient() {
  const t = clienten.zoek
  const navigeer = useNavigate()
  const [gevonden, zetGevonden] = useState<Gevonden>()

  async function zoek(velden: FormData): Promise<readonly Veldmelding[]> {
    const bsn = cijfersUit(velden, 'bsn')
    const inhoud =
      bsn === '' ? { toewijzingNummer: cijfersUit(velden, 'toewijzingNummer') } : { bsn }
    try {
      const { resultaten } = await client.vraag('clienten.zoek', { inhoud })
      const [eerste] = resultaten
      // The one that was looked for: no need to choose.
      if (resultaten.length === 1 && eerste) void navigeer(`/clienten/${eerste.clientSleutel}`)
      else zetGevonden(resultaten)
      return []
    } catch (fout) {
      return veldmeldingen(alsVerzoekfout(fout), t.mislukt)
    }
  }

  return (
    <Paneel titel={t.titel}>
      <Formulier
        naam={t.titel}
        toets={(velden) => toetsClient(velden, t)}
        bijVerzenden={(velden) => {
          zetGevonden(undefined)
          return zoek(velden)
        }}
      >
        {(bezig) => (
          <div className="zoekclient">
            <Clientvelden bsn={t.bsn} nummer={t.nummer} optioneel={false} />
            <Knop type="submit" pictogram="zoek" bezig={bezig}>
              {t.doe}
            </Knop>
          </div>
        )}
      </Formulier>
      <p className="veld-uitleg">{t.uitleg}</p>
      {/* It stands there before the news, so that it is read aloud. */}
      <div role="status">
        {gevonden?.length === 0 ? <Mededeling>{t.niets}</Mededeling> : null}
        {gevonden && gevonden.length > 0 ? (
          <>
            <p>{t.meer(gevonden.length)}</p>
            <ul className="gevonden">
              {gevonden.map(({ clientSleutel, naam, geboortedatum }) => (
                <li key={clientSleutel}>
                  <Koppeling naar={`/clienten/${clientSleutel}`}>
                    {naam ?? toewijzingen.naamOnbekend}
                  </Koppeling>
                  {geboortedatum === null ? null : (
                    <span className="zacht">{` · ${datum(geboortedatum)}`}</span>
                  )}
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
    </Paneel>
  )
}
