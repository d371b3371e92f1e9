// SPDX-License-Identifier: EUPL-1.2
/** How it stands now, in sentences, and of whom it is. */

import { Gemeente } from '../../delen/Gemeente.tsx'
import { Kenmerken } from '../../delen/Kenmerken.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { toewijzingen } from '../../teksten/nl/toewijzingen.ts'
import { datum, tijdstip } from '../../teksten/opmaak.ts'
import { Product } from './Product.tsx'
import type { Detail } from './toewijzing.ts'

export function Nu({ detail }: { readonly detail: Detail }) {
  const t = toewijzingen
  const mag = useMag()
  const { client, product, gemeente, aanbieder } = detail.toewijzing
  return (
    <Paneel titel={t.nu.titel}>
      <div>
        {zinnen(detail, t.nu).map((zin) => (
          <p key={zin}>{zin}</p>
        ))}
        {detail.uitstaand.map(({ berichtId, berichtsoort, verzonden }) => (
          <p key={berichtId}>
            {t.nu.wacht(berichtsoort, tijdstip(verzonden))}{' '}
            {mag('berichten.lezen') ? (
              <Koppeling naar={`/berichten/${berichtId}`}>{t.tijdlijn.bericht}</Koppeling>
            ) : null}
          </p>
        ))}
      </div>
      <Kenmerken
        lijst={[
          {
            naam: t.kolom.client,
            waarde: (
              <Koppeling naar={`/clienten/${client.clientSleutel}`}>
                {client.naam ?? t.naamOnbekend}
              </Koppeling>
            ),
          },
          {
            naam: t.geboren,
            waarde: client.geboortedatum === null ? '' : datum(client.geboortedatum),
          },
          { naam: t.product, waarde: product === null ? '' : <Product product={product} /> },
          { naam: t.gemeente, waarde: <Gemeente code={gemeente} /> },
          { naam: t.aanbieder, waarde: aanbieder },
        ]}
      />
    </Paneel>
  )
}

/** What the states mean, with the days that belong to them. */
function zinnen(
  { toewijzing, starts, stops }: Detail,
  t: (typeof toewijzingen)['nu'],
): readonly string[] {
  const { levering, ingangsdatum, einddatum } = toewijzing
  const start = starts.at(-1)?.begindatum
  const stop = stops.at(-1)?.einddatum
  const dag = (iso: string | null | undefined) => (iso == null ? t.onbekendeDag : datum(iso))
  const zorg = {
    TOEGEWEZEN: t.toegewezen,
    GESTART: t.gestart(dag(start)),
    TIJDELIJK_GESTOPT: t.tijdelijk(dag(stop)),
    DEFINITIEF_GESTOPT: t.gestopt(dag(stop)),
  }[levering]
  const periode = {
    OPEN: einddatum === null ? t.openZonderEinde(dag(ingangsdatum)) : t.open(dag(einddatum)),
    VERLOPEN: t.verlopen(dag(einddatum)),
    INGETROKKEN: t.ingetrokken(dag(einddatum)),
    VERWIJDERD: t.verwijderd,
  }[toewijzing.toewijzing]
  return [zorg, periode]
}
