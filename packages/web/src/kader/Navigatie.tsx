// SPDX-License-Identifier: EUPL-1.2
/** Navigation: the pages that this user may see in this organisation, by group. */
import { NavLink } from 'react-router'
import { Pictogram } from '../delen/Pictogram.tsx'
import { useSessie } from '../sessie/sessie.tsx'
import { useTeksten } from '../teksten/index.tsx'
import { magZien } from './magZien.ts'
import { MENUGROEPEN, type Paginaroute } from './paginaroute.ts'
import './navigatie.css'

export interface NavigatieEigenschappen {
  readonly paginas: readonly Paginaroute[]
  readonly open: boolean
  readonly bijKeuze: () => void
}

export function Navigatie({ paginas, open, bijKeuze }: NavigatieEigenschappen) {
  const t = useTeksten()
  const { sessie } = useSessie()
  const zichtbaar = paginas.filter((pagina) => pagina.menu && magZien(pagina, sessie))
  const groepen = MENUGROEPEN.map((groep) => ({
    groep,
    regels: zichtbaar
      .filter(({ menu }) => menu?.groep === groep)
      .sort((a, b) => a.menu!.plaats - b.menu!.plaats),
  })).filter(({ regels }) => regels.length > 0)
  return (
    <nav
      id="navigatie"
      aria-label={t.kader.navigatie}
      className="navigatie"
      data-dicht={open ? undefined : ''}
    >
      {groepen.map(({ groep, regels }) => (
        <div key={groep}>
          {groep === 'werk' ? null : (
            <h2 className="navigatie-groep">{t.kader.menugroep[groep]}</h2>
          )}
          <ul>
            {regels.map(({ pad, menu }) => (
              <li key={pad}>
                <NavLink
                  to={pad}
                  end={zichtbaar.some((ander) =>
                    ander.pad.startsWith(pad === '/' ? pad : `${pad}/`),
                  )}
                  className="navigatie-koppeling"
                  onClick={bijKeuze}
                >
                  <Pictogram naam={menu!.pictogram} maat={18} />
                  {menu!.tekst(t)}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
