// SPDX-License-Identifier: EUPL-1.2
/** After sending: that it went, what comes back and when, and where to go from here. */

import { useEffect, useRef } from 'react'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { useStandaard } from '../../gegevens/standaard.ts'
import { melden } from '../../teksten/nl/melden.ts'
import { datum } from '../../teksten/opmaak.ts'
import { Zinnen } from './Controle.tsx'
import { metLabel } from './Ingevuld.tsx'
import type { Uitkomst } from './useToets.ts'

/** Of whom it was and what it said: the last chance to see that it was another child. */
export function Gemeld({
  uitkomst,
  naam,
}: {
  readonly uitkomst: Uitkomst
  readonly naam: string | undefined
}) {
  const t = melden.bevestiging
  const standaard = useStandaard()
  const regel = uitkomst.regels.find(({ status }) => status === '1')
  const { begindatum, einddatum, redenBeeindiging } = regel ?? {}
  const delen = [
    naam,
    regel === undefined
      ? undefined
      : einddatum
        ? t.laatsteDag(datum(einddatum))
        : begindatum && t.eersteDag(datum(begindatum)),
    redenBeeindiging && t.reden(metLabel(standaard, 'JZ588', redenBeeindiging)),
  ]
  return <>{delen.filter(Boolean).join(', ')}</>
}

export interface BevestigingEigenschappen {
  readonly uitkomst: Uitkomst
  readonly toewijzingId: string
}

export function Bevestiging({ uitkomst, toewijzingId }: BevestigingEigenschappen) {
  const t = melden
  const { berichtId, correctieId, vervolg } = uitkomst
  const vak = useRef<HTMLDivElement>(null)
  // The form is gone, so the focus goes to what came in its place.
  useEffect(() => {
    vak.current?.focus()
    window.scrollTo({ top: 0 })
  }, [])
  return (
    <div ref={vak} tabIndex={-1} className="stapel bevestiging">
      <Mededeling soort="goed" live>
        {t.bevestiging.bewaard}
      </Mededeling>
      <Paneel titel={t.bevestiging.vervolg}>
        <Zinnen zinnen={[...vervolg, t.bevestiging.afkeur]} genummerd />
        <div className="knoppenrij">
          <Koppeling naar="/taken" als="hoofd">
            {t.bevestiging.taken}
          </Koppeling>
          {correctieId === null ? null : (
            <Koppeling naar={`/correcties/${correctieId}`} als="gewoon">
              {t.bevestiging.correctie}
            </Koppeling>
          )}
          {berichtId === null ? null : (
            <Koppeling naar={`/berichten/${berichtId}`} als="gewoon">
              {t.bevestiging.bericht}
            </Koppeling>
          )}
          <Koppeling naar={`/toewijzingen/${toewijzingId}`} als="gewoon">
            {t.bevestiging.toewijzing}
          </Koppeling>
        </div>
      </Paneel>
    </div>
  )
}
