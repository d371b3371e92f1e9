// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer exporteer`: everything of one organisation in open formats (exit plan). */
import { exporteerOrganisatie } from '@stopwijzer/dienst'
import { AFSLUIT } from '../programma/fouten.ts'
import { type Dienstopties, metDienst, metDienstopties, metKlok } from '../programma/metdienst.ts'
import { Opdracht } from '../programma/opdracht.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { maakVoortgang } from '../programma/voortgang.ts'
import { getal } from '../uitvoer/tekst.ts'

interface Opties extends Dienstopties {
  readonly organisatie: string
  readonly map: string
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = metKlok(metDienstopties(new Opdracht('exporteer')))
    .description(
      'Schrijft alle gegevens van een organisatie naar een nieuwe map: berichten als XML, lijsten als CSV, de rest als JSON. Ook van afgeschermde cliënten. De export komt in het logboek.',
    )
    .requiredOption('--organisatie <code>', 'Gemeentecode of AGB-code')
    .requiredOption(
      '--map <map>',
      'Nieuwe map; de gegevens zijn daarin niet versleuteld',
    ) as Opdracht
  opdracht.action((opties: Opties) => {
    const code = opties.organisatie
    const gebruik = { stilstaand: true, proefklokVan: () => code }
    return metDienst(omgeving, klaar, opties, gebruik, async (dienst) => {
      const zeg = maakVoortgang(omgeving)
      const toegang = await dienst.organisatie(code)
      const manifest = await exporteerOrganisatie(
        toegang,
        dienst.omgeving,
        opties.map,
        (lijst, rijen) => zeg(() => `${lijst}: ${getal(rijen)} rijen …`),
      )
      omgeving.uit(`${JSON.stringify(manifest, null, 2)}\n`)
      return AFSLUIT.goed
    })
  })
  return opdracht.voorbeeld('stopwijzer exporteer --organisatie 0363 --map export-0363')
}

export default maak
