// SPDX-License-Identifier: EUPL-1.2
/** Logging in again over the page, which stays as it is under it. */
import { Suspense } from 'react'
// The dialog itself, not on opening: then there may be no service to fetch it from.
import Vensterlijf from '../delen/Vensterlijf.tsx'
import { Laden } from '../kader/Toestand.tsx'
import { useTeksten } from '../teksten/index.tsx'
import type { AanmeldenEigenschappen, Sessiebron } from './SessieAanbieder.tsx'
// The form comes along with the dialog: see there why.
import './aanmelden/Aanmelden.tsx'

export interface AanmeldvensterEigenschappen extends AanmeldenEigenschappen {
  readonly open: boolean
  readonly bron: Sessiebron
}

export default function Aanmeldvenster(eigenschappen: AanmeldvensterEigenschappen) {
  const { open, bron, ...rest } = eigenschappen
  const t = useTeksten().toestanden.sessieVoorbij
  return (
    <Vensterlijf titel={t.titel} open={open} verplicht bijSluiten={() => {}}>
      <p>{t.tekst}</p>
      <Suspense fallback={<Laden />}>
        <bron.Aanmelden {...rest} />
      </Suspense>
    </Vensterlijf>
  )
}
