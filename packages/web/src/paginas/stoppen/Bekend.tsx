// SPDX-License-Identifier: EUPL-1.2
/**
 * After a temporary stop the term counts from the day on which it became known that care will not
 * go on. No message has that day, so it is recorded here, as an act of its own; a wrong day is
 * replaced or withdrawn here too.
 */

import { useState } from 'react'
import { Knop } from '../../delen/Knop.tsx'
import { Datumveld } from '../../delen/lui.tsx'
import { useMeld } from '../../delen/Meldingen.tsx'
import { client } from '../../gegevens/client.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { melden } from '../../teksten/nl/melden.ts'
import { datum } from '../../teksten/opmaak.ts'
import type { Detail } from '../melden/Ingevuld.tsx'
import type { Bewaking } from '../melden/Telling.tsx'
import { isHeel } from '../melden/useToets.ts'

export interface BekendEigenschappen {
  readonly detail: Detail
  /** Known as soon as the day was recorded. */
  readonly termijn: Bewaking | undefined
}

export function Bekend({ detail, termijn }: BekendEigenschappen) {
  const t = melden
  const meld = useMeld()
  const [bekendOp, zetBekendOp] = useState<string | null>(null)
  const { gemeente, toewijzingNummer } = detail.toewijzing
  const leg = useActie(
    (dag: string | null, herhaalsleutel: string) =>
      client.vraag('stopmeldingen.bekend', {
        inhoud: { toewijzingNummer: toewijzingNummer!, gemeente, bekendOp: dag },
        herhaalsleutel,
      }),
    ['stopmeldingen.toets', 'toewijzingen.', 'taken.'],
  )
  const fout = leg.fout && (leg.fout.gezegd?.tekst ?? t.nietGelukt)
  return (
    <div className="bekend">
      <Datumveld
        naam="bekendOp"
        label={t.bekend.label}
        uitleg={termijn ? termijn.aanleiding : t.bekend.uitleg}
        optioneel
        waarde={bekendOp}
        bijWijziging={zetBekendOp}
        fout={fout}
      />
      <Knop
        bezig={leg.bezig}
        isDisabled={!isHeel(bekendOp)}
        onPress={async () => {
          if (!isHeel(bekendOp)) return
          if ('gelukt' in (await leg.doe(bekendOp))) meld('goed', t.bekend.vast(datum(bekendOp)))
        }}
      >
        {t.bekend.leg}
      </Knop>
      {detail.bekendOp === null ? null : (
        <>
          <p>{t.bekend.staat(datum(detail.bekendOp))}</p>
          <Knop
            soort="stil"
            bezig={leg.bezig}
            onPress={async () => {
              if (!('gelukt' in (await leg.doe(null)))) return
              zetBekendOp(null)
              meld('goed', t.bekend.ingetrokken)
            }}
          >
            {t.bekend.trekIn}
          </Knop>
        </>
      )}
    </div>
  )
}
