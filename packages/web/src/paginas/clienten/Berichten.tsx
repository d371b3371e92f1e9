// SPDX-License-Identifier: EUPL-1.2
/** The latest messages about a client. */

import type { Antwoord } from '@stopwijzer/koppelvlak'
import { Codeuitleg } from '../../delen/Codeuitleg.tsx'
import { Gegevenstabel } from '../../delen/Gegevenstabel.tsx'
import { Gemeente } from '../../delen/Gemeente.tsx'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Foutvak } from '../../kader/Toestand.tsx'
import { clienten } from '../../teksten/nl/clienten.ts'
import { tijdstip } from '../../teksten/opmaak.ts'

type Bericht = Antwoord<'berichten.lijst'>['resultaten'][number]

const MEEST = 10

export function Berichten({ sleutel }: { readonly sleutel: string }) {
  const t = clienten.berichten
  const { gegevens, fout, bezig, traag, opnieuw } = useHaal('berichten.lijst', {
    query: { clientSleutel: sleutel, paginaGrootte: MEEST },
  })
  return (
    <Paneel
      titel={t.titel}
      strak
      acties={<Koppeling naar={`/berichten?clientSleutel=${sleutel}`}>{t.alle}</Koppeling>}
    >
      <Gegevenstabel<Bericht>
        naam={t.titel}
        rijen={gegevens?.resultaten}
        sleutelVan={(bericht) => bericht.id}
        naarRij={(bericht) => `/berichten/${bericht.id}`}
        bezig={bezig}
        traag={traag}
        fout={fout ? <Foutvak fout={fout} opnieuw={opnieuw} /> : undefined}
        leeg={t.leeg}
        dicht
        kolommen={[
          { sleutel: 'soort', kop: t.soort, cel: (b) => b.berichtsoort ?? t.onbekend },
          { sleutel: 'richting', kop: t.richting, cel: (b) => t.richtingen[b.richting] },
          {
            sleutel: 'partij',
            kop: t.partij,
            cel: (b) => (b.tegenpartij === null ? '–' : <Gemeente code={b.tegenpartij} />),
          },
          { sleutel: 'moment', kop: t.moment, cel: (b) => tijdstip(b.moment) },
          { sleutel: 'status', kop: t.status, cel: (b) => t.statussen[b.status] },
          {
            sleutel: 'codes',
            kop: t.codes,
            cel: (b) =>
              b.retourcodes.length === 0
                ? '–'
                : b.retourcodes.map((code) => <Codeuitleg key={code} code={code} />),
          },
        ]}
      />
    </Paneel>
  )
}
