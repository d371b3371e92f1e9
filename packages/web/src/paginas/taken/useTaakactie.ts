// SPDX-License-Identifier: EUPL-1.2
/** The acts on a task, each with the version that the user saw; afterwards the lists are old. */

import type { Clientinvoer, Routes } from '@stopwijzer/koppelvlak'
import { useMeld } from '../../delen/Meldingen.tsx'
import { client } from '../../gegevens/client.ts'
import type { Verzoekfout } from '../../gegevens/fout.ts'
import { type Actie, useActie } from '../../gegevens/useActie.ts'
import { voorraad } from '../../gegevens/voorraad.ts'
import { taken } from '../../teksten/nl/taken.ts'
import type { Taakregel } from './taak.ts'

type Taak = Pick<Taakregel, 'id' | 'versie'>
type Wijziging = Clientinvoer<Routes['taken.wijzig']>['inhoud']

/** What is shown of tasks, and of what they belong to. */
export const VEROUDERD = ['taken.', 'toewijzingen.', 'clienten.'] as const

export function useWijzig(): Actie<Taak & { readonly inhoud: Wijziging }, unknown> {
  return useActie(
    ({ id, versie, inhoud }) =>
      client.vraag('taken.wijzig', { params: { id }, inhoud, ifMatch: versie }),
    VEROUDERD,
  )
}

export function useRondAf(): Actie<Taak & { readonly toelichting?: string }, unknown> {
  return useActie(
    ({ id, versie, toelichting }, herhaalsleutel) =>
      client.vraag('taken.rondAf', {
        params: { id },
        inhoud: toelichting === undefined ? {} : { toelichting },
        ifMatch: versie,
        herhaalsleutel,
      }),
    VEROUDERD,
  )
}

/** A toast for a fault; who was overtaken by somebody else gets the new state at once. */
export function useMeldFout(): (fout: Verzoekfout) => void {
  const t = taken
  const meld = useMeld()
  return ({ soort, gezegd }) => {
    meld('fout', gezegd ? `${gezegd.tekst} ${gezegd.doen}` : t.mislukt)
    if (soort === 'conflict' || soort === 'nietGevonden') voorraad.verouder('taken.')
  }
}
