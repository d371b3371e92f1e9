// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer herstel`: puts a backup back into an empty database, or only checks it. */
import {
  alleOrganisaties,
  controleerAudit,
  controleerReservekopie,
  herstelReservekopie,
  inTransactie,
  laadSleutels,
  leesConfiguratie,
  noteerGebeurtenis,
  onderzoek,
} from '@stopwijzer/dienst'
import { AFSLUIT } from '../programma/fouten.ts'
import {
  type Dienstopties,
  metDienst,
  metDienstfouten,
  metDienstopties,
} from '../programma/metdienst.ts'
import type { Omgeving } from '../programma/omgeving.ts'
import { Opdracht } from '../programma/opdracht.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { maakVoortgang } from '../programma/voortgang.ts'

interface Opties extends Dienstopties {
  readonly controleer?: boolean
}

const STAPPEN = { controle: 'Controleren', terugzetten: 'Terugzetten' } as const

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = metDienstopties(new Opdracht('herstel'))
    .description(
      'Zet een reservekopie terug in een lege databank: helemaal, of helemaal niet. Daarna volgen de controle van het logboek en het onderzoek van dokter.',
    )
    .argument('<bestand>', 'De reservekopie')
    .option('--controleer', 'Controleer alleen het bestand en de sleutels') as Opdracht
  opdracht.action((pad: string, opties: Opties) => {
    if (opties.controleer) {
      return metDienstfouten(omgeving, klaar, async () => {
        const configuratie = leesConfiguratie(process.env, opties.gegevens)
        const bos = laadSleutels(configuratie, { alleenLezen: true, migreren: false })
        const { gemaakt, organisaties, delen } = await controleerReservekopie({
          bos,
          pad,
          voortgang: voortgangVan(omgeving),
        })
        const rijen = delen.reduce((som, deel) => som + deel.rijen, 0)
        omgeving.uit(
          `${JSON.stringify({ bestand: pad, heel: true, gemaakt, organisaties, rijen }, null, 2)}\n`,
        )
        return AFSLUIT.goed
      })
    }
    const gebruik = { stilstaand: true, migreren: false }
    return metDienst(omgeving, klaar, opties, gebruik, async (dienst) => {
      const { pool, bos } = dienst
      const { manifest, rijen, bijgewerkt } = await herstelReservekopie({
        pool,
        bos,
        pad,
        voortgang: voortgangVan(omgeving),
      })
      const audit = []
      for (const code of await alleOrganisaties(pool)) {
        // What came after the backup is gone: whoever reads the log has to know that.
        await noteerGebeurtenis(pool, code, dienst.wie, {
          tijdstip: dienst.omgeving.tijdstip(),
          soort: 'zet_reservekopie_terug',
          actie: 'E',
          uitkomst: 'geslaagd',
          client: null,
          objectSoort: 'reservekopie',
          objectId: manifest.gemaakt,
          doel: 'herstel na een storing',
          bijzonderheden: null,
        })
        audit.push(await inTransactie(pool, code, (client) => controleerAudit(client, code)))
      }
      const dokter = (await onderzoek(dienst)).filter(({ uitkomst }) => uitkomst !== 'goed')
      const { gemaakt, organisaties } = manifest
      const uit = { bestand: pad, gemaakt, organisaties, rijen, bijgewerkt, audit, dokter }
      omgeving.uit(`${JSON.stringify(uit, null, 2)}\n`)
      const mis = dokter.some(({ uitkomst }) => uitkomst === 'fout') || audit.some((a) => !a.heel)
      return mis ? AFSLUIT.bevindingen : AFSLUIT.goed
    })
  })
  return opdracht.voorbeeld(
    'stopwijzer herstel stopwijzer-20260720T070000Z.zip --gegevens nieuw',
    'stopwijzer herstel stopwijzer-20260720T070000Z.zip --controleer',
  )
}

export default maak

function voortgangVan(omgeving: Omgeving) {
  const zeg = maakVoortgang(omgeving)
  return (stap: keyof typeof STAPPEN, gedaan: number, totaal: number) =>
    zeg(() => `${STAPPEN[stap]}: ${Math.floor((gedaan / Math.max(totaal, 1)) * 100)}% …`)
}
