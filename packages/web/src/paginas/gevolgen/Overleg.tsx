// SPDX-License-Identifier: EUPL-1.2
/** Records the outcome of the consultation about a stop; an earlier one stays to be seen. */

import { useState } from 'react'
import { Formulier } from '../../delen/Formulier.tsx'
import type { Veldmelding } from '../../delen/Foutenlijst.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Tekstveld } from '../../delen/Tekstveld.tsx'
import { Verzendknoppen } from '../../delen/Verzendknoppen.tsx'
import { KORTSTE_REDEN, korterDan, LANGSTE_REDEN, tekstUit } from '../../delen/velden.ts'
import { client } from '../../gegevens/client.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { useMag } from '../../sessie/sessie.tsx'
import { gevolgen } from '../../teksten/nl/gevolgen.ts'
import type { Detail } from './Gevolgdetail.tsx'

const { detail: t } = gevolgen

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
      reden: tekstUit(velden, 'reden'),
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
                  hoogstens={LANGSTE_REDEN}
                  breedte="vol"
                />
                <Verzendknoppen knop={t.bewaar} bezig={bezig} />
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
  return [
    ...(/^(?:100|[1-9]?[0-9])$/.test(tekstUit(velden, 'percentage'))
      ? []
      : [{ veld: 'percentage', melding: t.percentageFout }]),
    ...korterDan(KORTSTE_REDEN, velden, 'reden', t.afspraakFout),
  ]
}
