// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer toestand`: where every toewijzing of an organisation stands. */
import { bekijkToestanden } from '@stopwijzer/dienst'
import { AFSLUIT } from '../programma/fouten.ts'
import {
  type Dienstopties,
  metDienst,
  metDienstopties,
  metKlok,
  metZicht,
  toegangVoor,
  type Zichtopties,
} from '../programma/metdienst.ts'
import { Opdracht } from '../programma/opdracht.ts'
import type { MaakOpdracht } from '../programma/register.ts'

interface Opties extends Dienstopties, Zichtopties {
  readonly organisatie: string
  readonly toewijzing?: string
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = metZicht(metKlok(metDienstopties(new Opdracht('toestand'))))
    .description('Toont van elke toewijzing de levering, de toewijzing en de open taken, als JSON.')
    .requiredOption('--organisatie <code>', 'Gemeentecode of AGB-code')
    .option('--toewijzing <nummer>', 'Alleen de toewijzing met dit nummer') as Opdracht
  opdracht.action((opties: Opties) => {
    const gebruik = { stilstaand: true, alleenLezen: true, proefklokVan: () => opties.organisatie }
    return metDienst(omgeving, klaar, opties, gebruik, async (dienst) => {
      const toegang = await toegangVoor(dienst, opties.organisatie, opties, 'toestand')
      const regels = await bekijkToestanden(toegang, dienst.omgeving, opties.toewijzing)
      omgeving.uit(`${JSON.stringify(regels, null, 2)}\n`)
      return AFSLUIT.goed
    })
  })
  return opdracht.voorbeeld('stopwijzer toestand --organisatie 0363 --toewijzing 300201')
}

export default maak
