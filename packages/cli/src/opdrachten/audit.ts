// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer audit controleer`: is the audit log still whole? */
import { alleOrganisaties, controleerAudit, inTransactie } from '@stopwijzer/dienst'
import { AFSLUIT, CliFout } from '../programma/fouten.ts'
import { type Dienstopties, metDienst, metDienstopties } from '../programma/metdienst.ts'
import { Opdracht } from '../programma/opdracht.ts'
import type { MaakOpdracht } from '../programma/register.ts'

interface Opties extends Dienstopties {
  readonly organisatie?: string
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = new Opdracht('audit').description('Controleert het logboek (audit).') as Opdracht
  opdracht.action(() => {
    throw new CliFout('WAARDE_ONTBREEKT', { naam: 'audit', hulp: 'stopwijzer audit --help' })
  })
  const controleer = metDienstopties(opdracht.command('controleer') as Opdracht)
    .description(
      'Volgt de keten van het logboek van begin tot eind. Een veranderde, weggehaalde of toegevoegde regel breekt de keten.',
    )
    .option('--organisatie <code>', 'Alleen deze organisatie') as Opdracht
  controleer.action((opties: Opties) =>
    metDienst(omgeving, klaar, opties, { stilstaand: true, alleenLezen: true }, async (dienst) => {
      const codes = opties.organisatie ? [opties.organisatie] : await alleOrganisaties(dienst.pool)
      const uit = []
      for (const code of codes) {
        uit.push(await inTransactie(dienst.pool, code, (client) => controleerAudit(client, code)))
      }
      omgeving.uit(`${JSON.stringify(uit, null, 2)}\n`)
      return uit.every((een) => een.heel) ? AFSLUIT.goed : AFSLUIT.bevindingen
    }),
  )
  controleer.voorbeeld('stopwijzer audit controleer --organisatie 0363')
  return opdracht.voorbeeld('stopwijzer audit controleer')
}

export default maak
