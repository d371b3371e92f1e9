// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer wachtrij`: what waits or failed, and what a person does about it. */

import {
  type Actieuitkomst,
  bekijkWachtrij,
  type Dienst,
  geefOp,
  organisatieVanWachtrij,
  stuurAlsNieuw,
  stuurOpnieuw,
  type Toegang,
} from '@stopwijzer/dienst'
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
import { eisOrganisatie, schermvorm, type Vormopties } from '../programma/opties.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { zetInUit } from '../programma/uitmap.ts'
import { maskeer } from '../uitvoer/maskeer.ts'
import { schermVan } from '../weergave/scherm.ts'
import { toonActie, toonWachtrij } from '../weergave/wachtrij.ts'

interface LijstOpties extends Dienstopties, Zichtopties, Vormopties {
  readonly organisatie?: string
  readonly alles?: boolean
}
interface ActieOpties extends Dienstopties, Zichtopties, Vormopties {
  readonly reden?: string
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = metZicht(metKlok(metDienstopties(new Opdracht('wachtrij'))))
    .description('Toont wat nog weg moet of niet lukt, waarom, en wat u kunt doen. Leeg is goed.')
    .option('--organisatie <code>', 'Gemeentecode of AGB-code')
    .option('--alles', 'Ook verzonden berichten die niet zijn goedgekeurd')
    .kiesSchermvorm() as Opdracht
  opdracht.action((opties: LijstOpties) => {
    const code = eisOrganisatie(opties.organisatie, 'wachtrij')
    const gebruik = { stilstaand: true, proefklokVan: () => code }
    return metDienst(omgeving, klaar, opties, gebruik, async (dienst) => {
      const toegang = await toegangVoor(dienst, code, opties, 'wachtrij')
      const regels = await bekijkWachtrij(toegang, dienst.omgeving, opties.alles)
      const scherm = schermVan(omgeving, code, dienst.omgeving.nu())
      omgeving.uit(
        schermvorm(omgeving, opties) === 'json'
          ? // A file name of somebody else may hold a BSN.
            `${maskeer(JSON.stringify(regels, null, 2))}\n`
          : toonWachtrij(regels, scherm),
      )
      return regels.some(({ staat }) => staat === 'dood') ? AFSLUIT.bevindingen : AFSLUIT.goed
    })
  })

  function doe(
    naam: string,
    uitleg: string,
    daad: (
      toegang: Toegang,
      klok: Dienst['omgeving'],
      id: string,
      reden: string,
    ) => Promise<Actieuitkomst>,
  ): Opdracht {
    const actie = metZicht(metKlok(metDienstopties(opdracht.command(`${naam} <id>`) as Opdracht)))
    actie.description(uitleg)
    actie.kiesSchermvorm()
    actie.action((id: string, eigen: ActieOpties) => {
      const opties = { ...opdracht.opts(), ...eigen }
      const gebruik = { stilstaand: true, proefklokVan: () => organisatieVanWachtrij(id) }
      return metDienst(omgeving, klaar, opties, gebruik, async (dienst) => {
        const code = organisatieVanWachtrij(id)
        const toegang = await toegangVoor(dienst, code, opties, `wachtrij ${naam} ${id}`)
        const uitkomst = await daad(toegang, dienst.omgeving, id, opties.reden ?? '')
        await zetInUit(omgeving, dienst, toegang, {}, null)
        omgeving.uit(
          schermvorm(omgeving, opties) === 'json'
            ? `${JSON.stringify(uitkomst, null, 2)}\n`
            : toonActie(uitkomst, omgeving.breedte),
        )
        return uitkomst.gelukt ? AFSLUIT.goed : AFSLUIT.bevindingen
      })
    })
    return actie.voorbeeld(
      `stopwijzer wachtrij ${naam} 0363-0MRSVK9S0000075I9FQELV${naam === 'opgeven' ? ' --reden "al telefonisch geregeld"' : ''}`,
    )
  }

  doe(
    'opnieuw',
    'Probeert of verstuurt hetzelfde bericht nog eens, met dezelfde Identificatie.',
    stuurOpnieuw,
  )
  doe(
    'opnieuw-als-nieuw',
    'Verstuurt een eigen bericht dat niet is goedgekeurd als nieuw bericht, met een nieuwe Identificatie. Het oude telt als niet verzonden.',
    stuurAlsNieuw,
  )
  doe(
    'opgeven',
    'Geeft een bericht op. Er komt een taak en een regel in het logboek.',
    geefOp,
  ).requiredOption('--reden <tekst>', 'Waarom; dit komt in het logboek')
  return opdracht.voorbeeld(
    'stopwijzer wachtrij --organisatie 0363',
    'stopwijzer wachtrij opnieuw 0363-0MRSVK9S0000075I9FQELV',
  )
}

export default maak
