// SPDX-License-Identifier: EUPL-1.2
/** The proposed JW301 as it would go out now, in words and as XML. */

import { type CSSProperties, useState } from 'react'
import { Mededeling } from '../../delen/Mededeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Tabbladen } from '../../delen/Tabbladen.tsx'
import { Xmlweergave } from '../../delen/Xmlweergave.tsx'
import { useHaal } from '../../gegevens/useHaal.ts'
import { Foutvak, Laden } from '../../kader/Toestand.tsx'
import { sluiten } from '../../teksten/nl/sluiten.ts'
import type { Sluitdetailtaak } from './Sluitdetail.tsx'
import '../../delen/tabel.css'
import '../../delen/tabelsmal.css'

export interface BerichtEigenschappen {
  readonly taak: Sluitdetailtaak
  readonly reden: string | null
}

export function Bericht({ taak, reden }: BerichtEigenschappen) {
  const { detail: t } = sluiten
  const [blad, zetBlad] = useState('woorden')
  const { gegevens, fout, traag, opnieuw } = useHaal(
    'taken.voorstel',
    reden === null ? undefined : { params: { id: taak.id }, query: { redenWijziging: reden } },
  )
  if (reden === null)
    return (
      <Paneel titel={t.bericht}>
        <p>{t.eerstReden}</p>
      </Paneel>
    )
  if (fout && !gegevens)
    return (
      <Paneel titel={t.bericht}>
        {fout.soort === 'conflict' && fout.gezegd ? (
          <Mededeling soort="letOp">{fout.gezegd.tekst}</Mededeling>
        ) : (
          <Foutvak fout={fout} opnieuw={opnieuw} />
        )}
      </Paneel>
    )
  if (!gegevens)
    return (
      <Paneel titel={t.bericht}>
        <Laden traag={traag} />
      </Paneel>
    )
  return (
    <Paneel titel={t.bericht}>
      <p className="zacht">{t.berichtUitleg}</p>
      <Tabbladen
        naam={t.bericht}
        gekozen={blad}
        bijKeuze={zetBlad}
        bladen={[
          {
            sleutel: 'woorden',
            titel: t.inWoorden,
            inhoud: <Woorden delen={gegevens.delen} />,
          },
          {
            sleutel: 'xml',
            titel: t.alsXml,
            inhoud: <Xmlweergave naam={t.bericht} xml={gegevens.xml} />,
          },
        ]}
      />
    </Paneel>
  )
}

interface Deel {
  readonly label: string
  readonly getoond: string | null
  readonly diepte: number
}

function Woorden({ delen }: { readonly delen: readonly Deel[] }) {
  const { detail: t } = sluiten
  return (
    <div className="tabelvak">
      <table className="tabel">
        <caption className="alleen-voorlezen">{t.inWoorden}</caption>
        <thead>
          <tr>
            <th scope="col">{t.onderdeel}</th>
            <th scope="col">{t.waarde}</th>
          </tr>
        </thead>
        <tbody>
          {delen.map(({ label, getoond, diepte }, n) => (
            <tr
              // biome-ignore lint/suspicious/noArrayIndexKey: the place of a part is what it is
              key={n}
              className={
                getoond === null ? 'sluiten-berichtdeel sluiten-groep' : 'sluiten-berichtdeel'
              }
              style={{ '--diepte': diepte } as CSSProperties}
            >
              <th scope="row">{label}</th>
              <td>{getoond ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
