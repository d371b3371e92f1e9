// SPDX-License-Identifier: EUPL-1.2
/** What messages said: the versions of the toewijzing, and the starts and stops that stand. */

import { Code } from '../../delen/Code.tsx'
import { Gegevenstabel, type Kolom } from '../../delen/Gegevenstabel.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { useMag } from '../../sessie/sessie.tsx'
import { toewijzingen } from '../../teksten/nl/toewijzingen.ts'
import { datum, tijdstip } from '../../teksten/opmaak.ts'
import { Omvang } from './Omvang.tsx'
import { Product } from './Product.tsx'
import type { Detail } from './toewijzing.ts'

type Versie = Detail['versies'][number]
type Melding = (Detail['starts'][number] | Detail['stops'][number]) & { readonly sleutel: string }

/** To the message, for who may see it. */
function useBericht() {
  const t = toewijzingen
  const mag = useMag()
  return (berichtId: string, tekst: string) =>
    mag('berichten.lezen') ? (
      <Koppeling naar={`/berichten/${berichtId}`}>{tekst}</Koppeling>
    ) : (
      <span title={t.tijdlijn.bericht}>{tekst}</span>
    )
}

export function Versies({ detail }: { readonly detail: Detail }) {
  const t = toewijzingen
  const bericht = useBericht()
  const kolommen: readonly Kolom<Versie>[] = [
    {
      sleutel: 'op',
      kop: t.versie.op,
      vorm: 'heel',
      cel: (v) => bericht(v.berichtId, tijdstip(v.toegewezenOp)),
    },
    {
      sleutel: 'periode',
      kop: t.kolom.periode,
      vorm: 'heel',
      cel: (v) =>
        t.vanTot(datum(v.ingangsdatum), v.einddatum === null ? t.zonderEinde : datum(v.einddatum)),
    },
    {
      sleutel: 'product',
      kop: t.product,
      cel: (v) => (v.product === null ? '–' : <Product product={v.product} />),
    },
    {
      sleutel: 'omvang',
      kop: t.versie.omvang,
      cel: (v) => (v.omvang === null ? (v.budget ?? '–') : <Omvang omvang={v.omvang} />),
    },
    {
      sleutel: 'reden',
      kop: t.versie.reden,
      cel: (v) =>
        v.redenWijziging === null ? '–' : <Code lijst="JZ002" code={v.redenWijziging} />,
    },
  ]
  return (
    <Paneel titel={t.versie.titel} strak>
      <Gegevenstabel
        naam={t.versie.titel}
        rijen={detail.versies.toReversed()}
        sleutelVan={(v) => `${v.berichtId} ${v.ingangsdatum}`}
        kolommen={kolommen}
        leeg={t.versie.leeg}
        dicht
      />
    </Paneel>
  )
}

export function Meldingen({ detail }: { readonly detail: Detail }) {
  const t = toewijzingen
  const bericht = useBericht()
  const rijen: Melding[] = [
    ...detail.starts.map((start) => ({ ...start, sleutel: `start ${start.begindatum}` })),
    ...detail.stops.map((stop) => ({
      ...stop,
      sleutel: `stop ${stop.begindatum} ${stop.einddatum}`,
    })),
  ].toSorted(
    (a, b) => dagVan(a).localeCompare(dagVan(b)) || a.begindatum.localeCompare(b.begindatum),
  )
  return (
    <Paneel titel={t.melding.titel} strak>
      <Gegevenstabel
        naam={t.melding.titel}
        rijen={rijen}
        sleutelVan={(m) => m.sleutel}
        dicht
        leeg={t.melding.leeg}
        kolommen={[
          {
            sleutel: 'wat',
            kop: t.melding.wat,
            cel: (m) => bericht(m.berichtId, 'einddatum' in m ? t.melding.stop : t.melding.start),
          },
          { sleutel: 'begin', kop: t.melding.begin, cel: (m) => <Dag iso={m.begindatum} /> },
          {
            sleutel: 'einde',
            kop: t.melding.einde,
            cel: (m) => ('einddatum' in m ? <Dag iso={m.einddatum} /> : '–'),
          },
          {
            sleutel: 'reden',
            kop: t.melding.reden,
            cel: (m) => ('einddatum' in m ? <Code lijst="JZ588" code={m.redenBeeindiging} /> : '–'),
          },
          { sleutel: 'op', kop: t.melding.op, cel: (m) => <Dag iso={m.gemeldOp} /> },
        ]}
      />
    </Paneel>
  )
}

/** On which it happened; reports of one day may be of long ago. */
const dagVan = (melding: Melding): string =>
  'einddatum' in melding ? melding.einddatum : melding.begindatum

/** A date that is never broken over two lines. */
function Dag({ iso }: { readonly iso: string }) {
  return <span className="heel">{datum(iso)}</span>
}
