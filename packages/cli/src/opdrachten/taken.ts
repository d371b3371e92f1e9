// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer taken`: list open tasks, approve or refuse one. */

import {
  bekijkTaken,
  type Dienst,
  keurTaakGoed,
  organisatieVanTaak,
  type Taakuitkomst,
  type Toegang,
  wijsTaakAf,
} from '@stopwijzer/dienst'
import { AFSLUIT, type Afsluitcode } from '../programma/fouten.ts'
import {
  type Dienstopties,
  metDienst,
  metDienstopties,
  metKlok,
  metZicht,
  toegangVoor,
  type Zichtopties,
} from '../programma/metdienst.ts'
import type { Omgeving } from '../programma/omgeving.ts'
import { Opdracht } from '../programma/opdracht.ts'
import { eisOrganisatie, schermvorm, type Vormopties } from '../programma/opties.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { zetInUit } from '../programma/uitmap.ts'
import { schermVan } from '../weergave/scherm.ts'
import { toonTaakuitkomst, toonTaken } from '../weergave/taken.ts'

interface LijstOpties extends Dienstopties, Zichtopties, Vormopties {
  readonly organisatie?: string
}
interface BeslisOpties extends Dienstopties, Zichtopties, Vormopties {
  readonly reden?: string
  readonly map?: string
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = metZicht(metKlok(metDienstopties(new Opdracht('taken'))))
    .description('Toont de open taken. Met akkoord of afwijzen beslist u over een taak.')
    .option('--organisatie <code>', 'Gemeentecode of AGB-code')
    .kiesSchermvorm() as Opdracht
  opdracht.action((opties: LijstOpties) => {
    const code = eisOrganisatie(opties.organisatie, 'taken')
    const gebruik = { stilstaand: true, alleenLezen: true, proefklokVan: () => code }
    return metDienst(omgeving, klaar, opties, gebruik, (dienst) =>
      toonLijst(omgeving, dienst, code, opties),
    )
  })
  const akkoord = metZicht(metKlok(metDienstopties(opdracht.command('akkoord <id>') as Opdracht)))
    .description('Keurt een taak goed. Hoort er een bericht bij, dan komt dat in uit/.')
    .option('--reden <code>', 'Reden van de wijziging (RedenWijziging) in plaats van het voorstel')
    .option('--map <map>', 'Map van de postbus; standaard die van de laatste keer')
    .kiesSchermvorm() as Opdracht
  akkoord.action((id: string, opties: BeslisOpties) =>
    beslis(omgeving, klaar, id, { ...opdracht.opts(), ...opties }, (dienst, toegang) =>
      keurTaakGoed(
        toegang,
        dienst.omgeving,
        id,
        opties.reden === undefined ? {} : { redenWijziging: opties.reden },
      ),
    ),
  )
  const afwijzen = metZicht(metKlok(metDienstopties(opdracht.command('afwijzen <id>') as Opdracht)))
    .description('Wijst een taak af. Er gaat geen bericht uit.')
    .requiredOption('--reden <tekst>', 'Waarom; dit komt in het logboek')
    .kiesSchermvorm() as Opdracht
  afwijzen.action((id: string, opties: BeslisOpties) =>
    beslis(omgeving, klaar, id, { ...opdracht.opts(), ...opties }, (dienst, toegang) =>
      wijsTaakAf(toegang, dienst.omgeving, id, opties.reden!),
    ),
  )
  akkoord.voorbeeld('stopwijzer taken akkoord 0363-1A2B3C4D')
  afwijzen.voorbeeld('stopwijzer taken afwijzen 0363-1A2B3C4D --reden "zorg gaat toch door"')
  return opdracht.voorbeeld(
    'stopwijzer taken --organisatie 0363',
    'stopwijzer taken --organisatie 0363 --formaat json',
    'stopwijzer taken akkoord 0363-1A2B3C4D',
  )
}

export default maak

async function toonLijst(
  omgeving: Omgeving,
  dienst: Dienst,
  code: string,
  opties: LijstOpties,
): Promise<Afsluitcode> {
  const toegang = await toegangVoor(dienst, code, opties, 'taken')
  const taken = await bekijkTaken(toegang, dienst.omgeving)
  if (schermvorm(omgeving, opties) === 'tekst') {
    omgeving.uit(toonTaken(taken, schermVan(omgeving, code, dienst.omgeving.nu())))
    return AFSLUIT.goed
  }
  const uit = taken.map(({ id, taak, afgeschermd }) => ({
    id,
    soort: taak.soort,
    toewijzingNummer: taak.toewijzingNummer,
    uiterlijk: taak.uiterlijk,
    voorstel: zonderBericht(taak.voorstel),
    toelichting: taak.toelichting,
    ...(afgeschermd ? { afgeschermd } : {}),
  }))
  omgeving.uit(`${JSON.stringify(uit, null, 2)}\n`)
  return AFSLUIT.goed
}

/** A message to mend holds the client; the list shows what will be sent, not about whom. */
function zonderBericht(voorstel: object | null): object | null {
  if (voorstel === null || !('bericht' in voorstel)) return voorstel
  const { bericht: _, ...rest } = voorstel
  return rest
}

function beslis(
  omgeving: Omgeving,
  klaar: (code: Afsluitcode) => void,
  id: string,
  opties: BeslisOpties,
  besluit: (dienst: Dienst, toegang: Toegang) => Promise<Taakuitkomst>,
): Promise<void> {
  const gebruik = { stilstaand: true, proefklokVan: () => organisatieVanTaak(id) }
  return metDienst(omgeving, klaar, opties, gebruik, async (dienst) => {
    const toegang = await toegangVoor(dienst, organisatieVanTaak(id), opties, `taak ${id}`)
    const uitkomst = await besluit(dienst, toegang)
    if (uitkomst.verzonden.length > 0) await zetInUit(omgeving, dienst, toegang, opties)
    omgeving.uit(
      schermvorm(omgeving, opties) === 'json'
        ? `${JSON.stringify(uitkomst, null, 2)}\n`
        : toonTaakuitkomst(uitkomst, omgeving.breedte),
    )
    return uitkomst.status === 'open' ? AFSLUIT.bevindingen : AFSLUIT.goed
  })
}
