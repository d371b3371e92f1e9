// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer herbouw`: makes the derived states again from the recorded facts. */
import { alleOrganisaties, herbouw } from '@stopwijzer/dienst'
import { AFSLUIT } from '../programma/fouten.ts'
import { type Dienstopties, metDienst, metDienstopties } from '../programma/metdienst.ts'
import { Opdracht } from '../programma/opdracht.ts'
import { schermvorm, type Vormopties } from '../programma/opties.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { toonHerbouw } from '../weergave/herspeling.ts'

interface Opties extends Dienstopties, Vormopties {
  readonly organisatie?: string
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = metDienstopties(new Opdracht('herbouw'))
    .description(
      'Maakt de tabel met toestanden opnieuw uit de vastgelegde feiten. Toont hoeveel er afweek; dat hoort nul te zijn.',
    )
    .option('--organisatie <code>', 'Alleen deze organisatie')
    .kiesSchermvorm() as Opdracht
  opdracht.action((opties: Opties) =>
    metDienst(omgeving, klaar, opties, { stilstaand: true, aanmaken: false }, async (dienst) => {
      const codes = opties.organisatie ? [opties.organisatie] : await alleOrganisaties(dienst.pool)
      const vandaag = dienst.omgeving.nu().slice(0, 10)
      const uit = []
      for (const code of codes) uit.push(await herbouw(await dienst.organisatie(code), vandaag))
      omgeving.uit(
        schermvorm(omgeving, opties) === 'json'
          ? `${JSON.stringify(uit, null, 2)}\n`
          : toonHerbouw(uit),
      )
      return uit.some((een) => een.afwijkend > 0) ? AFSLUIT.bevindingen : AFSLUIT.goed
    }),
  )
  return opdracht.voorbeeld('stopwijzer herbouw --organisatie 0363')
}

export default maak
