// SPDX-License-Identifier: EUPL-1.2
/** Finds a client on BSN or on the number of a toewijzing; neither ever stands in an address. */
import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Formulier } from '../../delen/Formulier.tsx'
import type { Veldmelding } from '../../delen/Foutenlijst.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { client } from '../../gegevens/client.ts'
import { alsVerzoekfout, veldmeldingen } from '../../gegevens/fout.ts'
import { useTeksten } from '../../teksten/index.tsx'
import { datum } from '../../teksten/opmaak.ts'
import './clienten.css'

type Gevonden = Antwoord<'clienten.zoek'>['resultaten']

const veld = (velden: FormData, naam: string) => String(velden.get(naam) ?? '').replace(/\s/g, '')

export function Zoekclient() {
  const { clienten, toewijzingen } = useTeksten()
  const t = clienten.zoek
  const navigeer = useNavigate()
  const [gevonden, zetGevonden] = useState<Gevonden>()

  async function zoek(velden: FormData): Promise<readonly Veldmelding[]> {
    const bsn = veld(velden, 'bsn')
    const inhoud = bsn === '' ? { toewijzingNummer: veld(velden, 'toewijzingNummer') } : { bsn }
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
        toets={(velden) => toets(velden, t)}
        bijVerzenden={(velden) => {
          zetGevonden(undefined)
          return zoek(velden)
        }}
      >
        {(bezig) => (
          <div className="zoekclient">
            <Tekstveld
              naam="bsn"
              label={t.bsn}
              autoAanvullen="off"
              toetsenbord="numeric"
              hoogstens={11}
              breedte="kort"
              optioneel={false}
            />
            <Tekstveld
              naam="toewijzingNummer"
              label={t.nummer}
              autoAanvullen="off"
              toetsenbord="numeric"
              hoogstens={9}
              breedte="kort"
              optioneel={false}
            />
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

function toets(
  velden: FormData,
  t: ReturnType<typeof useTeksten>['clienten']['zoek'],
): readonly Veldmelding[] {
  const bsn = veld(velden, 'bsn')
  const nummer = veld(velden, 'toewijzingNummer')
  if (bsn === '' && nummer === '') return [{ veld: 'bsn', melding: t.vul }]
  if (bsn !== '' && nummer !== '') return [{ veld: 'toewijzingNummer', melding: t.eenVanBeide }]
  if (bsn !== '' && !/^[0-9]{9}$/.test(bsn)) return [{ veld: 'bsn', melding: t.bsnVorm }]
  if (nummer !== '' && !/^[1-9][0-9]{0,8}$/.test(nummer))
    return [{ veld: 'toewijzingNummer', melding: t.nummerVorm }]
  return []
}
