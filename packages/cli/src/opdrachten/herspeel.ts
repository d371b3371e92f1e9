// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer herspeel`: judges received messages again and shows what would differ now. */
import { bekijkHerspeling, HERSPEELSOORTEN } from '@stopwijzer/dienst'
import { Option } from 'commander'
import { AFSLUIT } from '../programma/fouten.ts'
import {
  type Dienstopties,
  metDienst,
  metDienstopties,
  metZicht,
  toegangVoor,
  type Zichtopties,
} from '../programma/metdienst.ts'
import { Opdracht } from '../programma/opdracht.ts'
import { schermvorm, type Vormopties } from '../programma/opties.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { maakVoortgang } from '../programma/voortgang.ts'
import { leesDatum } from '../uitvoer/datum.ts'
import { toonHerspeling } from '../weergave/herspeling.ts'

interface Opties extends Dienstopties, Zichtopties, Vormopties {
  readonly organisatie: string
  readonly van?: string
  readonly tot?: string
  readonly berichtsoort?: string
  readonly toewijzing?: string
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = metZicht(metDienstopties(new Opdracht('herspeel')))
    .description(
      'Beoordeelt ontvangen berichten opnieuw en toont welke antwoorden nu anders zouden zijn. Er verandert niets en er gaat niets weg.',
    )
    .requiredOption('--organisatie <code>', 'Gemeentecode of AGB-code')
    .option('--van <datum>', 'Eerste dag van ontvangst', (t) => leesDatum(t, '--van'))
    .option('--tot <datum>', 'Laatste dag van ontvangst', (t) => leesDatum(t, '--tot'))
    .addOption(
      new Option('--berichtsoort <soort>', 'Alleen deze berichten').choices([...HERSPEELSOORTEN]),
    )
    .option('--toewijzing <nummer>', 'Alleen berichten over cliënten met deze toewijzing')
    .kiesSchermvorm() as Opdracht
  opdracht.action((opties: Opties) =>
    metDienst(omgeving, klaar, opties, { stilstaand: true, alleenLezen: true }, async (dienst) => {
      const toegang = await toegangVoor(dienst, opties.organisatie, opties, 'herspeel')
      const voortgang = maakVoortgang(omgeving)
      const uitkomst = await bekijkHerspeling(toegang, dienst.omgeving, opties, (gedaan, totaal) =>
        voortgang(() => `${gedaan} van ${totaal} berichten …`),
      )
      omgeving.uit(
        schermvorm(omgeving, opties) === 'json'
          ? `${JSON.stringify(uitkomst, null, 2)}\n`
          : toonHerspeling(uitkomst, omgeving.breedte),
      )
      if (uitkomst.bekeken === 0) return AFSLUIT.nietsTeDoen
      return uitkomst.verschillen.length > 0 ? AFSLUIT.bevindingen : AFSLUIT.goed
    }),
  )
  return opdracht.voorbeeld(
    'stopwijzer herspeel --organisatie 0363 --van 2026-07-01 --berichtsoort JW307',
  )
}

export default maak
