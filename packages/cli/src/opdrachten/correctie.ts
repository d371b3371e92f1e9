// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer correctie`: the corrections that are under way, and what a person decides about one. */

import {
  breekCorrectieAf,
  type Correctieuitkomst,
  type Dienst,
  gaCorrectieVerder,
  leesCorrecties,
  organisatieVanCorrectie,
  type Toegang,
} from '@stopwijzer/dienst'
import { toonCorrecties, toonCorrectieuitkomst } from '../maak/correctielijst.ts'
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
import { eisOrganisatie, gevraagdeVorm, schermvorm } from '../programma/opties.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { zetInUit } from '../programma/uitmap.ts'

interface LijstOpties extends Dienstopties, Zichtopties {
  readonly organisatie?: string
  readonly alles?: boolean
  readonly formaat: 'tekst' | 'json'
}
interface ActieOpties extends Dienstopties, Zichtopties {
  readonly reden?: string
  readonly map?: string
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = metZicht(metKlok(metDienstopties(new Opdracht('correctie'))))
    .description(
      'Toont de correcties die lopen of op u wachten. Begin een correctie met: stopwijzer maak correctie.',
    )
    .option('--organisatie <code>', 'AGB-code van de aanbieder')
    .option('--alles', 'Ook correcties die klaar of afgebroken zijn')
    .kiesFormaat('tekst', 'json')
  opdracht.action((opties: LijstOpties) => {
    const code = eisOrganisatie(opties.organisatie, 'correctie')
    const gebruik = { stilstaand: true, alleenLezen: true, proefklokVan: () => code }
    return metDienst(omgeving, klaar, opties, gebruik, async (dienst) => {
      const toegang = await toegangVoor(dienst, code, opties, 'correctie')
      const regels = await leesCorrecties(toegang, opties.alles)
      omgeving.uit(
        opties.formaat === 'json'
          ? `${JSON.stringify(regels, null, 2)}\n`
          : toonCorrecties(regels, opties.alles === true),
      )
      return regels.some(({ staat }) => staat === 'gestopt') ? AFSLUIT.bevindingen : AFSLUIT.goed
    })
  })

  function doe(
    naam: string,
    uitleg: string,
    daad: (
      dienst: Dienst,
      toegang: Toegang,
      id: string,
      reden: string,
    ) => Promise<Correctieuitkomst>,
  ): Opdracht {
    const actie = metZicht(metKlok(metDienstopties(opdracht.command(`${naam} <id>`) as Opdracht)))
      .description(uitleg)
      .option('--map <map>', 'Map van de postbus; standaard die van de laatste keer') as Opdracht
    actie.action((id: string, eigen: ActieOpties) => {
      const opties = { ...opdracht.opts(), ...eigen }
      const gebruik = { stilstaand: true, proefklokVan: () => organisatieVanCorrectie(id) }
      return metDienst(omgeving, klaar, opties, gebruik, async (dienst) => {
        const code = organisatieVanCorrectie(id)
        const toegang = await toegangVoor(dienst, code, opties, `correctie ${naam} ${id}`)
        const uitkomst = await daad(dienst, toegang, id, opties.reden ?? '')
        if (uitkomst.verzonden.length > 0) await zetInUit(omgeving, dienst, toegang, opties)
        omgeving.uit(
          schermvorm(omgeving, gevraagdeVorm(opdracht)) === 'json'
            ? `${JSON.stringify(uitkomst, null, 2)}\n`
            : toonCorrectieuitkomst(uitkomst, omgeving.breedte),
        )
        return uitkomst.gelukt ? AFSLUIT.goed : AFSLUIT.bevindingen
      })
    })
    const reden = naam === 'afbreken' ? ' --reden "de einddatum klopte toch"' : ''
    return actie.voorbeeld(`stopwijzer correctie ${naam} 65656055-1A2B3C4D${reden}`)
  }

  doe(
    'verder',
    'Laat een gestopte correctie verdergaan. Wat er al staat, wordt overgeslagen.',
    (dienst, toegang, id) => gaCorrectieVerder(toegang, dienst.omgeving, id),
  )
  doe(
    'afbreken',
    'Breekt een correctie af. Wat is goedgekeurd, blijft staan. Er gaat niets meer uit.',
    (dienst, toegang, id, reden) => breekCorrectieAf(toegang, dienst.omgeving, id, reden),
  ).requiredOption('--reden <tekst>', 'Waarom; dit komt in het logboek')
  return opdracht.voorbeeld(
    'stopwijzer correctie --organisatie 65656055',
    'stopwijzer correctie verder 65656055-1A2B3C4D',
  )
}

export default maak
