// SPDX-License-Identifier: EUPL-1.2
/** The start page: everything this user can go to in this organisation, by group. */
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { magZien } from '../../kader/magZien.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { MENUGROEPEN } from '../../kader/paginaroute.ts'
import { useSessie } from '../../sessie/sessie.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { PAGINAS } from '../index.ts'

export default function Start() {
  const t = useTeksten()
  const { sessie } = useSessie()
  const paginas = PAGINAS.filter(
    (pagina) => pagina.menu && pagina.pad !== '/' && magZien(pagina, sessie),
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
                {hier.map(({ pad, menu }) => (
                  <li key={pad}>
                    <Koppeling naar={pad}>{menu!.tekst(t)}</Koppeling>
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
