// SPDX-License-Identifier: EUPL-1.2
/** The page in place of another when nobody is logged in; after it the asked page is there. */
import { Suspense } from 'react'
import { Paneel } from '../delen/Paneel.tsx'
import type { Verzoekfout } from '../gegevens/fout.ts'
import { Los } from '../kader/Los.tsx'
import { Pagina } from '../kader/Pagina.tsx'
import { Foutvak, Laden } from '../kader/Toestand.tsx'
import { useTeksten } from '../teksten/index.tsx'
import type { AanmeldenEigenschappen, Sessiebron } from './SessieAanbieder.tsx'

export function Aanmeldpagina(props: AanmeldenEigenschappen & { readonly bron: Sessiebron }) {
  const t = useTeksten().toegang
  const { Aanmelden } = props.bron
  return (
    <Los>
      <Pagina titel={t.aanmelden}>
        <Paneel>
          <Suspense fallback={<Laden />}>
            <Aanmelden bijAangemeld={props.bijAangemeld} />
          </Suspense>
        </Paneel>
      </Pagina>
    </Los>
  )
}

/** The service cannot say who is logged in. */
export function Sessiefout(props: { readonly fout: Verzoekfout; readonly opnieuw: () => void }) {
  const t = useTeksten().toestanden
  return (
    <Los>
      <Pagina titel={t.fout.titel}>
        <Foutvak {...props} />
      </Pagina>
    </Los>
  )
}
