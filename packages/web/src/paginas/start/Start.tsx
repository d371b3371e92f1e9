// SPDX-License-Identifier: EUPL-1.2
/**
 * The start page: for who works with tasks what must be done first, and for everybody all pages
 * to go to in this organisation, by group.
 */

import { Suspense } from 'react'
import { Koppeling } from '../../delen/Koppeling.tsx'
import { Paneel } from '../../delen/Paneel.tsx'
import { luiDeel } from '../../gegevens/laad.ts'
import { magZien } from '../../kader/magZien.ts'
import { Pagina } from '../../kader/Pagina.tsx'
import { MENUGROEPEN } from '../../kader/paginaroute.ts'
import { Laden } from '../../kader/Toestand.tsx'
import { useMag, useSessie } from '../../sessie/sessie.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { PAGINAS } from '../index.ts'

// The page stands there at once; the work comes after it.
const Werk = luiDeel(() => import('./Werk.tsx'))

export default function Start() {
  const t = useTeksten()
  const mag = useMag()
  const { sessie } = useSessie()
  const paginas = PAGINAS.filter(
    (pagina) => pagina.menu && pagina.pad !== '/' && magZien(pagina, sessie),
  )
  return (
    <Pagina titel={t.kader.welkom(sessie.naam)}>
      {mag('taken.lezen') && sessie.organisatie ? (
        <Suspense fallback={<Laden />}>
          <div className="stapel" lang="nl">
            <Werk key={sessie.organisatie.code} />
          </div>
        </Suspense>
      ) : null}
      <div className="gelijke-kolommen">
        {MENUGROEPEN.map((groep) => {
          const hier = paginas
            .filter(({ menu }) => menu?.groep === groep)
            .sort((a, b) => a.menu!.plaats - b.menu!.plaats)
          if (hier.length === 0) return null
          return (
            <Paneel key={groep} titel={t.kader.menugroep[groep]}>
              <ul className="stapel stapel-dicht">
                {hier.map((pagina) => (
                  <li key={pagina.pad}>
                    <Koppeling naar={pagina.pad}>{pagina.menu!.tekst(t)}</Koppeling>
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
