// SPDX-License-Identifier: EUPL-1.2
/** Sends a report, as it stands or as its draft, and tells the form what came of it. */

import type { Veldmelding } from '../../delen/Foutenlijst.tsx'
import { client } from '../../gegevens/client.ts'
import { veldmeldingen } from '../../gegevens/fout.ts'
import { useActie } from '../../gegevens/useActie.ts'
import { melden } from '../../teksten/nl/melden.ts'
import type { Conceptbeheer, Conceptinvoer } from './useConcept.ts'
import type { Uitkomst } from './useToets.ts'

/** What a sent report makes old. */
export const VEROUDERD = [
  'toewijzingen.',
  'taken.',
  'berichten.',
  'clienten.',
  'startmeldingen.',
  'stopmeldingen.',
  'concepten.',
  'correcties.',
]

/** Name of the field on the form at which a finding stands. */
export type Veldnaam = (veld: string) => string

export function useVerzend(
  beheer: Conceptbeheer,
  bijGestuurd: (uitkomst: Uitkomst) => void,
  veldnaam: Veldnaam = (veld) => veld,
) {
  const t = melden
  const actie = useActie(async (invoer: Conceptinvoer, herhaalsleutel: string) => {
    if (beheer.concept === undefined) return meld(invoer, herhaalsleutel)
    const concept = await beheer.bewaarVoorVerzenden(invoer)
    // The clash is on the screen.
    if (concept === undefined) return undefined
    const { id, versie } = concept
    return client.vraag('concepten.verzend', { params: { id }, ifMatch: versie, herhaalsleutel })
  }, VEROUDERD)

  return async (invoer: Conceptinvoer): Promise<readonly Veldmelding[]> => {
    const uit = await actie.doe(invoer)
    if ('fout' in uit) return veldmeldingen(uit.fout, t.nietGelukt)
    if (uit.gelukt === undefined) return [{ melding: t.concept.eerstKiezen }]
    if (uit.gelukt.berichtId === null) return alsMeldingen(uit.gelukt, veldnaam)
    bijGestuurd(uit.gelukt)
    return []
  }
}

function meld({ soort, ...invoer }: Conceptinvoer, herhaalsleutel: string) {
  const { begindatum = '', einddatum = '', redenBeeindiging = '', ...onderwerp } = invoer
  if (soort === 'start') {
    const { hervatting: _, ...vak } = onderwerp
    return client.vraag('startmeldingen.maak', { inhoud: { ...vak, begindatum }, herhaalsleutel })
  }
  const inhoud = { ...onderwerp, einddatum, redenBeeindiging }
  return client.vraag('stopmeldingen.maak', { inhoud, herhaalsleutel })
}

/** What stopped it, at the fields. */
function alsMeldingen({ bevindingen }: Uitkomst, veldnaam: Veldnaam): readonly Veldmelding[] {
  return bevindingen.map(({ veld, bevinding }) =>
    veld === null
      ? { melding: `${bevinding.boodschap} ${bevinding.actie}` }
      : { veld: veldnaam(veld), melding: bevinding.boodschap },
  )
}
