// SPDX-License-Identifier: EUPL-1.2
/** When a page breaks, or a part of it cannot be loaded because a newer version took its place. */
import { useEffect } from 'react'
import { useRouteError } from 'react-router'
import { Knop } from '../delen/Knop.tsx'
import { useTeksten } from '../teksten/index.tsx'
import { Pagina } from './Pagina.tsx'
import { Toestand } from './Toestand.tsx'

/** What browsers say when a module of the page is gone from the server. */
const MODULE_WEG = /dynamically imported module|Importing a module script|preload CSS/i

export function Foutgrens() {
  const t = useTeksten().toestanden
  const fout = useRouteError()
  const verouderd = fout instanceof Error && MODULE_WEG.test(fout.message)
  useEffect(() => {
    // For who helps; it holds no data of clients, only where the program failed.
    if (!verouderd) console.error(fout)
  }, [fout, verouderd])
  const woorden = verouderd ? t.nieuweVersie : t.kapot
  return (
    <Pagina titel={woorden.titel}>
      <Toestand
        pictogram={verouderd ? 'ververs' : 'fout'}
        {...woorden}
        acties={
          <Knop soort="hoofd" onPress={() => window.location.reload()}>
            {t.vernieuwen}
          </Knop>
        }
      />
    </Pagina>
  )
}
