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
import { schermvorm, type Vormopties } from '../programma/opties.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { schermVan } from '../weergave/scherm.ts'
import { toonToestanden } from '../weergave/toestanden.ts'

interface Opties extends Dienstopties, Zichtopties, Vormopties {
  readonly organisatie: string
  readonly toewijzing?: string
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = metZicht(metKlok(metDienstopties(new Opdracht('toestand'))))
    .description('Toont van elke toewijzing de levering, de toewijzing en de open taken.')
    .requiredOption('--organisatie <code>', 'Gemeentecode of AGB-code')
    .option('--toewijzing <nummer>', 'Alleen de toewijzing met dit nummer')
    .kiesSchermvorm() as Opdracht
  opdracht.action((opties: Opties) => {
    const gebruik = { stilstaand: true, alleenLezen: true, proefklokVan: () => opties.organisatie }
    return metDienst(omgeving, klaar, opties, gebruik, async (dienst) => {
      const toegang = await toegangVoor(dienst, opties.organisatie, opties, 'toestand')
      const regels = await bekijkToestanden(toegang, dienst.omgeving, opties.toewijzing)
      const scherm = schermVan(omgeving, opties.organisatie, dienst.omgeving.nu())
      omgeving.uit(
        schermvorm(omgeving, opties) === 'json'
          ? `${JSON.stringify(regels, null, 2)}\n`
          : toonToestanden(regels, scherm, opties.toewijzing),
      )
      return AFSLUIT.goed
    })
  })
  return opdracht.voorbeeld(
    'stopwijzer toestand --organisatie 0363 --toewijzing 300201',
    'stopwijzer toestand --organisatie 0363 --formaat json',
  )
}

export default maak
