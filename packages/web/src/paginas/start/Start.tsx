// SPDX-License-Identifier: EUPL-1.2
/** The start page: everything this user can go to in this organisation, by group. */
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { magZien } from '../../kader/magZien.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { MENUGROEPEN, menunaam } from '../../kader/paginaroute.ts'
import { useSessie } from '../../sessie/sessie.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { PAGINAS } from '../index.ts'

export default function Start() {
  const t = useTeksten()
  const { sessie } = useSessie()
  const paginas = PAGINAS.filter(
    (pagina) => menunaam(pagina, t) !== undefined && pagina.pad !== '/' && magZien(pagina, sessie),
  )
  return (
    <Pagina titel={t.kader.welkom(sessie.naam)}>
      <div className="gelijke-kolommen">
        {MENUGROEPEN.map((groep) => {
          const hier = paginas.filter(({ menu }) => menu?.groep === groep)
          if (hier.length === 0) return null
          return (
            <Paneel key={groep} titel={t.kader.menugroep[groep]}>
              <ul className="stapel">
                {hier.map((pagina) => (
                  <li key={pagina.pad}>
                    <Koppeling naar={pagina.pad}>{menunaam(pagina, t) ?? ''}</Koppeling>
                  </li>
                ))}
              </ul>
            </Paneel>
          )
        })}
        <Paneel titel={t.toegang.profiel.titel}>
          <Koppeling naar="/profiel">{t.kader.naarProfiel}</Koppeling>
        </Paneel>
      </div>
    </Pagina>
  )
}
