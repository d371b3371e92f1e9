// SPDX-License-Identifier: EUPL-1.2
/** What each role may do: a sentence each, and the whole table for who wants to be sure. */
import { heeftRecht, MENSENROLLEN, RECHTEN, type Recht } from '@stopwijzer/koppelvlak'
import { Gegevenstabel } from '../../delen/Gegevenstabel.tsx'
import { Kenmerken } from '../../delen/Kenmerken.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { Pictogram } from '../../delen/Pictogram.tsx'
import { useSessie } from '../../sessie/sessie.tsx'
import { rechten as en } from '../../teksten/en/beheer/rechten.ts'
import { useGebied, useTeksten } from '../../teksten/index.tsx'
import { rechten as nl } from '../../teksten/nl/beheer/rechten.ts'
import { useGebruikersteksten } from './teksten.ts'
import './gebruikers.css'

const ALLE = Object.keys(RECHTEN) as Recht[]

export function Rollenuitleg() {
  const t = useTeksten()
  const g = useGebruikersteksten()
  const r = useGebied({ nl, en })
  const { sessie } = useSessie()
  const soort = sessie.organisatie?.soort ?? 'gemeente'
  // What nobody may in this kind of organisation only makes the table longer.
  const rechten = ALLE.filter((recht) => heeftRecht(recht, MENSENROLLEN, soort))
  return (
    <Paneel titel={g.rolTitel}>
      <div className="stapel">
        <p>{g.rolInleiding}</p>
        <Kenmerken
          lijst={MENSENROLLEN.map((rol) => ({ naam: t.toegang.rol[rol], waarde: g.rollen[rol] }))}
        />
        <details className="rechten">
          <summary>{g.rechtenTabel}</summary>
          <Gegevenstabel<Recht>
            naam={g.rechtenTabel}
            rijen={rechten}
            sleutelVan={(recht) => recht}
            dicht
            kolommen={[
              { sleutel: 'recht', kop: g.recht, cel: (recht) => r[recht] },
              ...MENSENROLLEN.map((rol) => ({
                sleutel: rol,
                kop: t.toegang.rol[rol],
                cel: (recht: Recht) =>
                  heeftRecht(recht, [rol], soort) ? (
                    <span className="rechten-ja">
                      <Pictogram naam="vink" maat={16} />
                      {g.ja}
                    </span>
                  ) : (
                    <span className="zacht">{g.nee}</span>
                  ),
              })),
            ]}
          />
        </details>
      </div>
    </Paneel>
  )
}
