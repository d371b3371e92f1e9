// SPDX-License-Identifier: EUPL-1.2
/**
 * Holds the session of the page. When it is over in the middle of work, a dialog to log in
 * comes over the page, the page itself stays as it is, and what was sent goes on after it.
 */

import {
  Activity,
  type ComponentType,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { alsVerzoekfout, type Verzoekfout } from '../gegevens/fout.ts'
import { luiDeel } from '../gegevens/laad.ts'
import { naRust } from '../gegevens/rust.ts'
import { voorraad } from '../gegevens/voorraad.ts'
import { zetBewaker } from '../gegevens/zend.ts'
import { AndereOrganisatie } from './AndereOrganisatie.tsx'
import { type Sessie, Sessiecontext } from './sessie.tsx'

export interface AanmeldenEigenschappen {
  readonly bijAangemeld: (sessie: Sessie) => void
  /** Who was at work here, when the session ended in the middle of it. */
  readonly vorige?: Sessie | undefined
}

// Loaded once the page stands, closed: when the session ends it must be there already, also when
// a newer version took the place of its file.
const Aanmeldvenster = luiDeel(() => import('./Aanmeldvenster.tsx'))

/** Where the session comes from: the API, or a made-up one on the page with all parts. */
export interface Sessiebron {
  /** Undefined when nobody is logged in. */
  readonly haal: () => Promise<Sessie | undefined>
  readonly kiesOrganisatie: (code: string) => Promise<Sessie>
  /** Ends it; the address to go to, when there is another service to leave as well. */
  readonly uitloggen: () => Promise<string | null>
  /** Proof that a change comes from our page. */
  readonly csrf: () => string | null
  readonly Aanmelden: ComponentType<AanmeldenEigenschappen>
}

export type Sessiestand =
  | { readonly soort: 'laden' }
  | { readonly soort: 'geen' }
  | { readonly soort: 'fout'; readonly fout: Verzoekfout }
  | { readonly soort: 'er'; readonly sessie: Sessie }

export interface SessieAanbiederEigenschappen {
  readonly bron: Sessiebron
  readonly children: (
    stand: Sessiestand,
    zet: (sessie: Sessie) => void,
    opnieuw: () => void,
  ) => ReactNode
}

export function SessieAanbieder({ bron, children }: SessieAanbiederEigenschappen) {
  const [stand, zetStand] = useState<Sessiestand>({ soort: 'laden' })
  const [voorbij, zetVoorbij] = useState(false)
  const [staat, zetStaat] = useState(false)
  const [verplaatst, zetVerplaatst] = useState(false)
  const kiest = useRef(false)
  const er = stand.soort === 'er'
  useEffect(() => {
    if (er) void naRust().then(() => zetStaat(true))
  }, [er])
  const nu = useRef<Sessie>(undefined)
  const wachtenden = useRef<(() => void)[]>([])

  const zet = useCallback((sessie: Sessie) => {
    const vorige = nu.current
    // Another person, or another organisation: nothing of before may stay in memory.
    if (
      vorige &&
      (vorige.wie !== sessie.wie || vorige.organisatie?.code !== sessie.organisatie?.code)
    )
      voorraad.wis()
    nu.current = sessie
    zetStand({ soort: 'er', sessie })
  }, [])
  const haal = useCallback(async () => {
    zetStand({ soort: 'laden' })
    try {
      const sessie = await bron.haal()
      if (sessie) zet(sessie)
      else zetStand({ soort: 'geen' })
    } catch (fout) {
      zetStand({ soort: 'fout', fout: alsVerzoekfout(fout) })
    }
  }, [bron, zet])
  useEffect(() => {
    zetBewaker({
      csrf: bron.csrf,
      organisatie: () => nu.current?.organisatie?.code,
      andereOrganisatie: () => {
        if (!kiest.current) zetVerplaatst(true)
      },
      wachtOpAanmelding() {
        if (nu.current === undefined) return undefined
        zetVoorbij(true)
        return new Promise((klaar) => wachtenden.current.push(klaar))
      },
    })
    void haal()
  }, [bron, haal])

  function bijAangemeld(sessie: Sessie) {
    // Somebody else at this screen may not go on with the work of the first, and what was filled
    // in for one organisation may not go out for another: what waits is dropped with the page.
    if (
      nu.current?.wie !== sessie.wie ||
      nu.current.organisatie?.code !== sessie.organisatie?.code
    ) {
      return window.location.reload()
    }
    zet(sessie)
    zetVoorbij(false)
    for (const klaar of wachtenden.current.splice(0)) klaar()
  }
  const kies = useCallback(
    async (code: string) => {
      // What was under way for the one before is refused meanwhile; nobody has to hear that.
      kiest.current = true
      try {
        const sessie = await bron.kiesOrganisatie(code)
        // Somebody else logged in meanwhile: the work of the first is not theirs to go on with.
        if (nu.current !== undefined && nu.current.wie !== sessie.wie)
          return window.location.reload()
        zet(sessie)
        zetVerplaatst(false)
        voorraad.verouder()
      } finally {
        kiest.current = false
      }
    },
    [bron, zet],
  )
  const beheer = useMemo(() => {
    if (stand.soort !== 'er') return undefined
    return {
      sessie: stand.sessie,
      kiesOrganisatie: kies,
      async uitloggen() {
        // A fresh start: no memory of this page survives.
        window.location.assign((await bron.uitloggen()) ?? '/')
      },
    }
  }, [stand, bron, kies])
  const eigen = nu.current?.organisatie
  return (
    <Sessiecontext value={beheer}>
      {/* What was filled in is kept, out of sight: the user may go back to it. */}
      <Activity mode={verplaatst ? 'hidden' : 'visible'}>{children(stand, zet, haal)}</Activity>
      {verplaatst && eigen ? <AndereOrganisatie eigen={eigen} terug={kies} /> : null}
      {er && (staat || voorbij) ? (
        <Suspense>
          <Aanmeldvenster
            open={voorbij}
            bron={bron}
            bijAangemeld={bijAangemeld}
            vorige={nu.current}
          />
        </Suspense>
      ) : null}
    </Sessiecontext>
  )
}
