// SPDX-License-Identifier: EUPL-1.2
/** Who works here, for which organisation, with which rights. The service decides; this only shows. */

import type { Organisatiesoort, Recht } from '@stopwijzer/koppelvlak'
import { createContext, useContext } from 'react'

export interface Organisatie {
  /** Gemeentecode or AGB code. */
  readonly code: string
  /** Where the service knows none, the kind and the code name it. */
  readonly naam?: string
  readonly soort: Organisatiesoort
}

export interface Sessie {
  /** Stable mark of the person; not shown. */
  readonly wie: string
  readonly naam: string
  /** Undefined until one is chosen, or when there is none. */
  readonly organisatie: Organisatie | undefined
  readonly organisaties: readonly Organisatie[]
  readonly rechten: readonly Recht[]
  /** Invented data; nothing goes to the chain. */
  readonly proef: boolean
}

export interface Sessiebeheer {
  readonly sessie: Sessie
  readonly kiesOrganisatie: (code: string) => Promise<void>
  readonly uitloggen: () => Promise<void>
}

export const Sessiecontext = createContext<Sessiebeheer | undefined>(undefined)

/** The session of the page; only inside the frame, where there always is one. */
export function useSessie(): Sessiebeheer {
  const beheer = useContext(Sessiecontext)
  if (beheer === undefined) throw new Error('useSessie buiten het kader')
  return beheer
}

/** Whether the user has this right here; what has no right is for everybody. */
export function useMag(): (recht: Recht) => boolean {
  const { sessie } = useSessie()
  return (recht) => sessie.rechten.includes(recht)
}
