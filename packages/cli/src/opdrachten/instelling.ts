// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer instelling`: register an organisation, show and change its settings. */
import {
  type Dienst,
  DienstFout,
  inTransactie,
  registreer,
  schrijfInstellingAudit,
  stelIn,
} from '@stopwijzer/dienst'
import { verwerkToewijzing } from '@stopwijzer/keten'
import { AFSLUIT, type Afsluitcode } from '../programma/fouten.ts'
import { type Dienstopties, metDienst, metDienstopties } from '../programma/metdienst.ts'
import type { Omgeving } from '../programma/omgeving.ts'
import { Opdracht } from '../programma/opdracht.ts'
import { schermvorm, type Vormopties } from '../programma/opties.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { toonInstellingen } from '../weergave/instellingen.ts'
import { schermVan } from '../weergave/scherm.ts'

interface Opties extends Dienstopties, Vormopties {
  readonly organisatie: string
  readonly registreer?: boolean
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = metDienstopties(new Opdracht('instelling'))
    .description(
      'Toont de instellingen van een organisatie, of verandert ze. De waarde standaard zet een instelling terug.',
    )
    .argument('[wijzigingen...]', 'naam=waarde; bij een lijst ook naam+=waarde en naam-=waarde')
    .requiredOption('--organisatie <code>', 'Gemeentecode of AGB-code')
    .option('--registreer', 'Meld de organisatie aan als zij nog niet bekend is')
    .kiesSchermvorm() as Opdracht
  opdracht.action((wijzigingen: readonly string[], opties: Opties) =>
    metDienst(omgeving, klaar, opties, { stilstaand: true }, (dienst) =>
      voerUit(omgeving, dienst, wijzigingen, opties),
    ),
  )
  return opdracht.voorbeeld(
    'stopwijzer instelling --organisatie 0363 --registreer',
    'stopwijzer instelling --organisatie 0363 afsluiten=automatisch',
    'stopwijzer instelling --organisatie 0363 taakgericht+=65656055',
  )
}

export default maak

async function voerUit(
  omgeving: Omgeving,
  dienst: Dienst,
  wijzigingen: readonly string[],
  opties: Opties,
): Promise<Afsluitcode> {
  const { organisatie, registreer: aanmelden } = opties
  if (aanmelden)
    await registreer(dienst.pool, dienst.bos, organisatie, dienst.omgeving.tijdstip(), dienst.wie)
  const toegang = await dienst.organisatie(organisatie)
  const nu = await inTransactie(dienst.pool, organisatie, async (client) => {
    const mis = (zin: string) =>
      new DienstFout('INSTELLING_FOUT', [`'${wijzigingen.join(' ').slice(0, 60)}'`, zin])
    const stappen = wijzigingen.map(
      (tekst) => (huidig: Parameters<typeof verwerkToewijzing>[1]) =>
        verwerkToewijzing(tekst, huidig),
    )
    const gedaan = await stelIn(client, toegang, stappen, mis)
    if (gedaan.wijzigingen.length > 0) {
      await schrijfInstellingAudit(client, toegang, dienst.omgeving, gedaan.wijzigingen)
    }
    return gedaan.instellingen
  })
  const uit = { organisatie, rol: toegang.rol, instellingen: nu }
  const scherm = schermVan(omgeving, organisatie, dienst.omgeving.nu())
  omgeving.uit(
    schermvorm(omgeving, opties) === 'json'
      ? `${JSON.stringify(uit, null, 2)}\n`
      : toonInstellingen(nu, toegang.rol, scherm),
  )
  return AFSLUIT.goed
}
