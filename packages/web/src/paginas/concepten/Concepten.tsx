// SPDX-License-Identifier: EUPL-1.2
/** Reports that are not sent yet: open one, send it, or throw it away. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { useState } from 'react'
import { Gegevenstabel } from '../../delen/Gegevenstabel.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Tabelvoet } from '../../delen/Tabelvoet.tsx'
import { type Sortering, useTabeladres, volgordeVan } from '../../delen/tabeladres.ts'
import { type Standaard, useStandaard } from '../../gegevens/standaard.ts'
import { type Invoer, useHaal } from '../../gegevens/useHaal.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { Foutvak } from '../../kader/Toestand.tsx'
import { concepten } from '../../teksten/nl/concepten.ts'
import { datum, lokaal } from '../../teksten/opmaak.ts'
import { metLabel } from '../melden/Ingevuld.tsx'
import { Conceptacties, Conceptuitkomst, type Verzonden } from './Conceptacties.tsx'

type Vraag = NonNullable<Invoer<'concepten.lijst'>['query']>
export type Concept = Antwoord<'concepten.lees'>

const SORTEERBAAR = ['gewijzigd']
const STANDAARD: Sortering = { kolom: 'gewijzigd', richting: 'af' }

/** Where the form of a draft is; undefined when its toewijzing is not known any more. */
export function formulierVan({ id, invoer, toewijzingId }: Concept): string | undefined {
  if (toewijzingId === null) return undefined
  return `/toewijzingen/${toewijzingId}/${invoer.soort}?concept=${id}`
}

export default function Concepten() {
  const t = concepten
  const standaard = useStandaard()
  const adres = useTabeladres({ sorteerbaar: SORTEERBAAR, standaard: STANDAARD })
  const [verzonden, zetVerzonden] = useState<Verzonden>()
  const { gegevens, fout, bezig, traag, opnieuw } = useHaal('concepten.lijst', {
    query: {
      ...(volgordeVan(adres) as Vraag),
      ...(adres.na === undefined ? {} : { na: adres.na }),
    },
  })
  return (
    <Pagina titel={t.titel} inleiding={t.inleiding}>
      {verzonden ? <Conceptuitkomst verzonden={verzonden} /> : null}
      <Paneel strak>
        <Gegevenstabel<Concept>
          naam={t.titel}
          rijen={gegevens?.resultaten}
          sleutelVan={(een) => een.id}
          sortering={adres.sortering}
          bijSortering={adres.zetSortering}
          naarRij={(een) => formulierVan(een) ?? '/concepten'}
          bezig={bezig}
          traag={traag}
          fout={fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : undefined}
          leeg={t.leeg}
          kolommen={[
            { sleutel: 'client', kop: t.client, cel: (een) => een.client.naam ?? '–' },
            { sleutel: 'soort', kop: t.soort, cel: (een) => t.soorten[een.invoer.soort] },
            {
              sleutel: 'toewijzing',
              kop: t.toewijzing,
              cel: (een) => een.invoer.toewijzingNummer,
            },
            {
              sleutel: 'ingevuld',
              kop: t.ingevuld,
              cel: (een) => ingevuld(t, standaard, een.invoer),
            },
            {
              sleutel: 'gewijzigd',
              kop: t.gewijzigd,
              sorteerbaar: 'af',
              cel: (een) => t.doorOp(een.door, lokaal(een.gewijzigd)),
            },
            {
              sleutel: 'acties',
              kop: t.acties,
              cel: (een) => (
                <Conceptacties concept={een} bijVerzonden={zetVerzonden} opnieuw={opnieuw} />
              ),
            },
          ]}
        />
        <Tabelvoet
          adres={adres}
          getoond={gegevens?.resultaten.length ?? 0}
          volgende={gegevens?.volgende ?? undefined}
        />
      </Paneel>
    </Pagina>
  )
}

/** What was filled in so far, and what is still missing. */
function ingevuld(
  t: typeof concepten,
  standaard: Standaard | undefined,
  { soort, begindatum, einddatum, redenBeeindiging }: Concept['invoer'],
): string {
  if (soort === 'start')
    return begindatum === undefined ? t.zonder.begindatum : t.begint(datum(begindatum))
  return [
    einddatum === undefined ? t.zonder.einddatum : t.eindigt(datum(einddatum)),
    redenBeeindiging === undefined
      ? t.zonder.reden
      : metLabel(standaard, 'JZ588', redenBeeindiging),
  ].join('; ')
}
