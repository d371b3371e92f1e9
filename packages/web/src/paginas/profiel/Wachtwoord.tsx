// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react'
import { Formulier } from '../../delen/Formulier.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { leeg } from '../../delen/velden.ts'
import { Wachtwoordveld } from '../../delen/Wachtwoordveld.tsx'
import { client } from '../../gegevens/client.ts'
import { voorraad } from '../../gegevens/voorraad.ts'
import { verzendStap } from '../../sessie/aanmelden/verzendStap.ts'
import { neemBewijs } from '../../sessie/stand.ts'
import { useTeksten } from '../../teksten/index.tsx'

/** Another password; every other session ends. */
export function Wachtwoord({ inlognaam }: { readonly inlognaam: string }) {
  const t = useTeksten().toegang
  const meld = useMeld()
  // A fresh form after success: no password stays on the screen.
  const [keer, zetKeer] = useState(0)

  async function wijzig(velden: FormData) {
    const inhoud = { huidig: String(velden.get('huidig')), nieuw: String(velden.get('nieuw')) }
    neemBewijs(await client.vraag('ik.wachtwoord', { inhoud }))
    voorraad.verouder('ik.')
    meld('goed', t.profiel.gewijzigd)
    zetKeer(keer + 1)
  }

  return (
    <Paneel titel={t.profiel.wachtwoordTitel}>
      <Formulier
        key={keer}
        naam={t.profiel.wachtwoordTitel}
        toets={(velden) => [
          ...leeg(velden, 'huidig', t.profiel.vulHuidig),
          ...leeg(velden, 'nieuw', t.activeren.vul),
        ]}
        bijVerzenden={(velden) => verzendStap(t.nietGelukt, () => wijzig(velden))}
      >
        {(bezig) => (
          <>
            {/* A manager of passwords wants to know whose it is. */}
            <input type="hidden" name="inlognaam" autoComplete="username" value={inlognaam} />
            <Wachtwoordveld naam="huidig" label={t.profiel.huidig} />
            <Wachtwoordveld naam="nieuw" label={t.activeren.nieuw} uitleg={t.activeren.eis} nieuw />
            <div className="knoppenrij">
              <Knop soort="hoofd" type="submit" bezig={bezig}>
                {t.profiel.wijzig}
              </Knop>
            </div>
          </>
        )}
      </Formulier>
    </Paneel>
  )
}
