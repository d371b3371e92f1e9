// SPDX-License-Identifier: EUPL-1.2
/** The link of the administrator: choose a password. Its secret stands behind #, so no server logs it. */
import { useState } from 'react'
import { Formulier } from '../../delen/Formulier.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { leeg } from '../../delen/velden.ts'
import { Wachtwoordveld } from '../../delen/Wachtwoordveld.tsx'
import { client } from '../../gegevens/client.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { verzendStap } from '../../sessie/aanmelden/verzendStap.ts'
import { useTeksten } from '../../teksten/index.tsx'

/** Taken out of the address at once: it works once, but may be seen on a screen. */
function neemGeheim(): string {
  const geheim = location.hash.slice(1)
  if (geheim !== '') history.replaceState(history.state, '', location.pathname)
  return geheim
}

export default function Activeren() {
  const t = useTeksten().toegang
  const [geheim] = useState(neemGeheim)
  const [inlognaam, zetInlognaam] = useState<string>()
  if (inlognaam !== undefined)
    return (
      <Pagina titel={t.activeren.klaar}>
        <Mededeling soort="goed" live>
          {t.activeren.klaarUitleg(inlognaam)}
        </Mededeling>
        <div className="knoppenrij">
          <Koppeling naar="/" als="hoofd">
            {t.aanmelden}
          </Koppeling>
        </div>
      </Pagina>
    )
  return (
    <Pagina titel={t.activeren.titel} inleiding={t.activeren.uitleg}>
      {geheim === '' ? <Mededeling soort="letOp">{t.activeren.zonder}</Mededeling> : null}
      {geheim === '' ? null : (
        <Paneel>
          <Formulier
            naam={t.activeren.titel}
            toets={(velden) => leeg(velden, 'wachtwoord', t.activeren.vul)}
            bijVerzenden={(velden) =>
              verzendStap(t.nietGelukt, async () => {
                const wachtwoord = String(velden.get('wachtwoord'))
                const uit = await client.vraag('activering.gebruik', {
                  inhoud: { geheim, wachtwoord },
                })
                zetInlognaam(uit.inlognaam)
              })
            }
          >
            {(bezig) => (
              <>
                <Wachtwoordveld
                  naam="wachtwoord"
                  label={t.activeren.nieuw}
                  uitleg={t.activeren.eis}
                  breedte="vol"
                  nieuw
                  metFocus
                />
                <div className="knoppenrij">
                  <Knop soort="hoofd" type="submit" bezig={bezig}>
                    {t.activeren.bewaar}
                  </Knop>
                </div>
              </>
            )}
          </Formulier>
        </Paneel>
      )}
    </Pagina>
  )
}
