// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer migreer`: brings the database up to date; every start does this too. */
import { migraties } from '@stopwijzer/dienst'
import { AFSLUIT } from '../programma/fouten.ts'
import { type Dienstopties, metDienst, metDienstopties } from '../programma/metdienst.ts'
import { Opdracht } from '../programma/opdracht.ts'
import { schermvorm, type Vormopties } from '../programma/opties.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { toonStand } from '../weergave/onderhoud.ts'

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = metDienstopties(new Opdracht('migreer'))
    .description(
      'Brengt de databank op de laatste stand. Elke start doet dit ook; twee keer kan geen kwaad.',
    )
    .kiesSchermvorm() as Opdracht
  opdracht.action((opties: Dienstopties & Vormopties) =>
    metDienst(omgeving, klaar, opties, { stilstaand: true }, async () => {
      const stand = migraties().at(-1) ?? ''
      omgeving.uit(
        schermvorm(omgeving, opties) === 'json'
          ? `${JSON.stringify({ stand })}\n`
          : toonStand(stand),
      )
      return AFSLUIT.goed
    }),
  )
  return opdracht.voorbeeld('stopwijzer migreer --gegevens gegevens')
}

export default maak
