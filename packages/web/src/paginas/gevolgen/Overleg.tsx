// SPDX-License-Identifier: EUPL-1.2
/** Records the outcome of the consultation about a stop; an earlier one stays to be seen. */
import { useState } from 'react'
import { Formulier } from '../../delen/Formulier.tsx'
import type { Veldmelding } from '../../delen/Foutenlijst.tsx'
import { Knop } from '../../delen/Knop.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { client } from '../../gegevens/client.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useMag } from '../../sessie/sessie.tsx'
import { gevolgen } from '../../teksten/nl/gevolgen.ts'
import type { Detail } from './Gevolgdetail.tsx'

const { detail: t } = gevolgen
/** As the contract asks. */
const KORTSTE = 3
const LANGSTE = 500

interface Uitkomst {
  readonly percentage: number
  readonly reden: string
}

export function Overleg({ regel }: { readonly regel: Detail }) {
  const mag = useMag()
  const meld = useMeld()
  // A fresh form after each outcome.
  const [keer, zetKeer] = useState(0)
  const leg = useActie(
    (inhoud: Uitkomst, herhaalsleutel) =>
      client.vraag('gevolgen.overleg', { params: { id: regel.id }, inhoud, herhaalsleutel }),
    ['gevolgen.', 'rapportages.', 'taken.', 'toewijzingen.'],
  )
  if (regel.soort !== 'in-overleg')
    return (
      <Paneel titel={t.overleg}>
        <p>{t.geenOverleg}</p>
      </Paneel>
    )

  async function bewaar(velden: FormData): Promise<readonly Veldmelding[]> {
    const uit = await leg.doe({
      percentage: Number(velden.get('percentage')),
      reden: String(velden.get('reden')).trim(),
    })
    if ('fout' in uit) return veldmeldingen(uit.fout, t.nietBewaard)
    meld('goed', t.bewaard)
    zetKeer(keer + 1)
    return []
  }

  const eerder = regel.overleg !== null
  return (
    <Paneel titel={t.overleg}>
      {eerder ? null : <p>{t.nogNiet}</p>}
      {mag('betaling.overleggen') ? (
        <>
          <h3>{eerder ? t.opnieuw : t.vastleggen}</h3>
          {eerder ? <p>{t.opnieuwUitleg}</p> : null}
          <Formulier key={keer} naam={t.vastleggen} toets={toets} bijVerzenden={bewaar}>
            {(bezig) => (
              <>
                <Tekstveld
                  naam="percentage"
                  label={t.percentage}
                  uitleg={t.percentageUitleg}
                  toetsenbord="numeric"
                  breedte="kort"
                  achter="%"
                />
                <Tekstveld
                  naam="reden"
                  label={t.afspraak}
                  uitleg={t.afspraakUitleg}
                  regels={3}
                  hoogstens={LANGSTE}
                  breedte="vol"
                />
                <div className="knoppenrij">
                  <Knop soort="hoofd" type="submit" bezig={bezig}>
                    {t.bewaar}
                  </Knop>
                </div>
              </>
            )}
          </Formulier>
        </>
      ) : (
        <p>{t.alleenControleur}</p>
      )}
    </Paneel>
  )
}

function toets(velden: FormData): readonly Veldmelding[] {
  const fouten: Veldmelding[] = []
  if (!/^(?:100|[1-9]?[0-9])$/.test(String(velden.get('percentage')).trim()))
    fouten.push({ veld: 'percentage', melding: t.percentageFout })
  if (String(velden.get('reden')).trim().length < KORTSTE)
    fouten.push({ veld: 'reden', melding: t.afspraakFout })
  return fouten
}
