// SPDX-License-Identifier: EUPL-1.2
/** What can be done with a task beside its real work: take it, give it, let it rest, finish it. */

import { Suspense, useState } from 'react'
import { useMeld } from '../../delen/Meldingen.tsx'
import { Menuknop, type MenuRegel } from '../../delen/Menu.tsx'
import { Pictogram } from '../../delen/Pictogram.tsx'
import { luiDeel } from '../../gegevens/laad.ts'
import { useMag } from '../../sessie/sessie.tsx'
import { useTeksten } from '../../teksten/index.tsx'
import { taken } from '../../teksten/nl/taken.ts'
import type { Taakregel } from './taak.ts'
import { useMeldFout, useWijzig } from './useTaakactie.ts'

// Nobody opens these before the list stands there.
const Toewijsvenster = luiDeel(async () => ({ default: (await vensters()).Toewijsvenster }))
const Klaarvenster = luiDeel(async () => ({ default: (await vensters()).Klaarvenster }))
const Uitstelvenster = luiDeel(async () => ({
  default: (await import('./Uitstelvenster.tsx')).Uitstelvenster,
}))
const vensters = () => import('./Taakvensters.tsx')

export interface TaakmenuEigenschappen {
  readonly taak: Taakregel
  /** The task may have left the list that it stood in. */
  readonly bijWeg?: () => void
  /** On the page of the task itself. */
  readonly opDetail?: boolean
}

export function Taakmenu({ taak, bijWeg, opDetail = false }: TaakmenuEigenschappen) {
  const t = taken
  const { delen } = useTeksten()
  const mag = useMag()
  const meld = useMeld()
  const meldFout = useMeldFout()
  const wijzig = useWijzig()
  const [venster, zetVenster] = useState<'geef' | 'stelUit' | 'rondAf'>()

  async function zet(inhoud: Parameters<typeof wijzig.doe>[0]['inhoud'], gelukt: string) {
    const uit = await wijzig.doe({ id: taak.id, versie: taak.versie, inhoud })
    if ('fout' in uit) meldFout(uit.fout)
    else meld('goed', gelukt)
  }

  const regels: MenuRegel[] = []
  if (!opDetail) {
    regels.push({ sleutel: 'open', tekst: t.open, pictogram: 'rechts', naar: `/taken/${taak.id}` })
  }
  if (mag('taken.besluiten') && taak.status === 'open') {
    regels.push(
      taak.toegewezenAan?.mij
        ? {
            sleutel: 'laatLos',
            tekst: t.laatLos,
            pictogram: 'gebruiker',
            bijKeuze: () => void zet({ toegewezenAan: null }, t.gelukt.laatLos),
          }
        : {
            sleutel: 'neem',
            tekst: t.neem,
            pictogram: 'gebruiker',
            bijKeuze: () => void zet({ toegewezenAan: 'mij' }, t.gelukt.neem),
          },
      {
        sleutel: 'geef',
        tekst: t.geef,
        pictogram: 'gebruiker',
        bijKeuze: () => zetVenster('geef'),
      },
      taak.uitgesteldTot === null
        ? {
            sleutel: 'stelUit',
            tekst: t.stelUit,
            pictogram: 'klok',
            bijKeuze: () => zetVenster('stelUit'),
          }
        : {
            sleutel: 'nietUitstellen',
            tekst: t.nietUitstellen,
            pictogram: 'klok',
            bijKeuze: () => void zet({ uitstel: null }, t.gelukt.nietUitstellen),
          },
    )
    if (taak.mogelijk.includes('rond-af')) {
      regels.push({
        sleutel: 'rondAf',
        tekst: t.rondAf,
        pictogram: 'vink',
        bijKeuze: () => zetVenster('rondAf'),
      })
    }
  }
  if (regels.length === 0) return null
  const vensterprops = {
    taak: { id: taak.id, versie: taak.versie, uiterlijk: taak.uiterlijk },
    bijSluiten: () => zetVenster(undefined),
    bijKlaar: () => {
      zetVenster(undefined)
      bijWeg?.()
    },
  }
  return (
    <>
      <Menuknop
        klasse={opDetail ? 'knop knop-gewoon' : 'knop knop-gewoon knop-klein'}
        voorlezen={t.meer(t.soort[taak.soort])}
        knop={
          <>
            {delen.meer}
            <Pictogram naam="omlaag" maat={16} />
          </>
        }
        delen={[{ regels }]}
      />
      <Suspense>
        {venster === 'geef' ? <Toewijsvenster {...vensterprops} /> : null}
        {venster === 'stelUit' ? <Uitstelvenster {...vensterprops} /> : null}
        {venster === 'rondAf' ? <Klaarvenster {...vensterprops} /> : null}
      </Suspense>
    </>
  )
}
