// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer audit`: is the audit log whole, its anchors, and what is in it. */
import {
  alleOrganisaties,
  ankerVelden,
  controleerAuditNu,
  type Dienst,
  type EldersBewaard,
  zetAnker,
} from '@stopwijzer/dienst'
import { AFSLUIT, CliFout } from '../programma/fouten.ts'
import { type Dienstopties, metDienst, metDienstopties, metKlok } from '../programma/metdienst.ts'
import { Opdracht } from '../programma/opdracht.ts'
import { schermvorm, type Vormopties } from '../programma/opties.ts'
import type { MaakOpdracht } from '../programma/register.ts'
import { toonAuditcontrole } from '../weergave/onderhoud.ts'
import { leesAnkerbestand } from './auditankers.ts'
import { voegExporterenToe, voegTonenToe } from './audittonen.ts'

interface Opties extends Dienstopties, Vormopties {
  readonly organisatie?: string
  readonly ankers?: string
}

const maak: MaakOpdracht = (omgeving, klaar) => {
  const opdracht = new Opdracht('audit').description(
    'Controleert het logboek (audit), maakt ankers, toont en exporteert gebeurtenissen.',
  ) as Opdracht
  opdracht.action(() => {
    throw new CliFout('WAARDE_ONTBREEKT', { naam: 'audit', hulp: 'stopwijzer audit --help' })
  })
  const controleer = metDienstopties(opdracht.command('controleer') as Opdracht)
    .description(
      'Volgt de keten van het logboek van begin tot eind. Een veranderde, weggehaalde of toegevoegde regel, cliënt of anker breekt de keten.',
    )
    .option('--organisatie <code>', 'Alleen deze organisatie')
    .option(
      '--ankers <bestand>',
      'Vergelijk met ankers die u elders bewaarde: de uitvoer van `audit anker` of regels uit het log',
    )
    .kiesSchermvorm() as Opdracht
  controleer.action(async (opties: Opties) => {
    const elders = opties.ankers === undefined ? [] : await leesAnkerbestand(opties.ankers)
    return metDienst(omgeving, klaar, opties, { stilstaand: true, alleenLezen: true }, (dienst) =>
      controleerAlle(dienst, opties.organisatie, elders).then((uit) => {
        omgeving.uit(
          schermvorm(omgeving, opties) === 'json'
            ? `${JSON.stringify(uit, null, 2)}\n`
            : toonAuditcontrole(uit, omgeving.breedte),
        )
        return uit.every((een) => een.heel) ? AFSLUIT.goed : AFSLUIT.bevindingen
      }),
    )
  })
  controleer.voorbeeld(
    'stopwijzer audit controleer --organisatie 0363',
    'stopwijzer audit controleer --ankers ankers.jsonl',
  )
  const anker = metKlok(metDienstopties(opdracht.command('anker') as Opdracht))
    .description(
      'Maakt een anker van het logboek en schrijft het als een regel JSON. Bewaar die regel ergens anders.',
    )
    .option('--organisatie <code>', 'Alleen deze organisatie') as Opdracht
  anker.action((opties: Opties) =>
    metDienst(omgeving, klaar, opties, { stilstaand: true }, async (dienst) => {
      for (const code of await codes(dienst, opties.organisatie)) {
        const wat = { wie: dienst.wie, eenPerDag: false }
        const nieuw = await zetAnker(dienst.pool, code, dienst.omgeving.tijdstip(), wat)
        if (nieuw !== null) omgeving.uit(`${JSON.stringify(ankerVelden(nieuw))}\n`)
      }
      return AFSLUIT.goed
    }),
  )
  anker.voorbeeld('stopwijzer audit anker >> ankers.jsonl')
  voegTonenToe(opdracht, omgeving, klaar)
  voegExporterenToe(opdracht, omgeving, klaar)
  return opdracht.voorbeeld('stopwijzer audit controleer', 'stopwijzer audit anker')
}

export default maak

async function controleerAlle(
  dienst: Dienst,
  organisatie: string | undefined,
  elders: readonly EldersBewaard[],
) {
  const uit = []
  for (const code of await codes(dienst, organisatie)) {
    const eigen = elders.filter((anker) => anker.organisatie === code)
    uit.push(await controleerAuditNu(dienst.pool, code, eigen))
  }
  return uit
}

async function codes(dienst: Dienst, organisatie: string | undefined): Promise<readonly string[]> {
  return organisatie ? [organisatie] : alleOrganisaties(dienst.pool)
}
