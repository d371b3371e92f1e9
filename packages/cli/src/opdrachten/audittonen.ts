// SPDX-License-Identifier: EUPL-1.2
/** `stopwijzer audit toon` and `audit exporteer`: what is in the audit log. Looking is logged too. */
import {
  type Auditfilter,
  type AuditGebeurtenis,
  bekijkAudit,
  dossiersMetNummer,
  exportregels,
  type Toegang,
} from '@stopwijzer/dienst'
import { AFSLUIT, type Afsluitcode, CliFout } from '../programma/fouten.ts'
import { type Dienstopties, metDienst, metDienstopties } from '../programma/metdienst.ts'
import type { Omgeving } from '../programma/omgeving.ts'
import type { Opdracht } from '../programma/opdracht.ts'
import { leesDatum } from '../uitvoer/datum.ts'

interface Opties extends Dienstopties {
  readonly organisatie: string
  readonly toewijzing?: string
  readonly gebruiker?: string
  readonly soort?: string
  readonly van?: string
  readonly tot?: string
  readonly ookDienst?: boolean
  readonly voor?: string
  readonly aantal?: string
  readonly doel: string
}
type Klaar = (code: Afsluitcode) => void

/** Events of one page in memory at a time. */
const BLADZIJDE = 500

export function voegTonenToe(opdracht: Opdracht, omgeving: Omgeving, klaar: Klaar): void {
  const toon = metFilter(opdracht.command('toon') as Opdracht)
    .description('Toont gebeurtenissen uit het logboek als JSON, de nieuwste eerst.')
    .option('--aantal <getal>', 'Hoogstens zoveel gebeurtenissen', '100')
    .option('--voor <nummer>', 'Ouder dan deze regel: `volgende` van de vorige keer') as Opdracht
  toon.action((opties: Opties) =>
    metDienst(omgeving, klaar, opties, { stilstaand: true, alleenLezen: true }, async (dienst) => {
      const toegang = await dienst.organisatie(opties.organisatie)
      const filter = { ...(await leesFilter(toegang, opties)), voor: getal(opties.voor, '--voor') }
      const bladzijde = await bekijkAudit(
        toegang,
        dienst.omgeving.tijdstip(),
        filter,
        getal(opties.aantal, '--aantal') ?? 100,
        { recht: 'opdrachtregel', doel: opties.doel },
      )
      omgeving.uit(`${JSON.stringify(bladzijde, null, 2)}\n`)
      return bladzijde.gebeurtenissen.length > 0 ? AFSLUIT.goed : AFSLUIT.nietsTeDoen
    }),
  )
  toon.voorbeeld(
    'stopwijzer audit toon --organisatie 0363 --toewijzing 300201 --doel "vraag om inzage"',
  )
}

export function voegExporterenToe(opdracht: Opdracht, omgeving: Omgeving, klaar: Klaar): void {
  const exporteer = metFilter(opdracht.command('exporteer') as Opdracht).description(
    'Schrijft het logboek als regels JSON, met de veldnamen van NEN 7513 en Logboek Dataverwerkingen, de nieuwste eerst. Per cliënt een regel.',
  ) as Opdracht
  exporteer.action((opties: Opties) =>
    metDienst(omgeving, klaar, opties, { stilstaand: true, alleenLezen: true }, async (dienst) => {
      const toegang = await dienst.organisatie(opties.organisatie)
      const filter = await leesFilter(toegang, opties)
      const waarom = { recht: 'opdrachtregel', doel: opties.doel, soort: 'exporteer_logboek' }
      let regels = 0
      let voor: number | null | undefined
      do {
        const { gebeurtenissen, volgende } = await bekijkAudit(
          toegang,
          dienst.omgeving.tijdstip(),
          { ...filter, voor },
          BLADZIJDE,
          waarom,
        )
        regels += gebeurtenissen.length
        omgeving.uit(gebeurtenissen.map((een) => alsRegels(toegang, een)).join(''))
        voor = volgende
      } while (voor !== null)
      return regels > 0 ? AFSLUIT.goed : AFSLUIT.nietsTeDoen
    }),
  )
  exporteer.voorbeeld(
    'stopwijzer audit exporteer --organisatie 0363 --van 01-07-2026 --doel "jaarcontrole" > logboek.jsonl',
  )
}

function alsRegels({ organisatie }: Toegang, gebeurtenis: AuditGebeurtenis): string {
  return exportregels(organisatie, gebeurtenis)
    .map((regel) => `${JSON.stringify(regel)}\n`)
    .join('')
}

function metFilter(opdracht: Opdracht): Opdracht {
  return metDienstopties(opdracht)
    .requiredOption('--organisatie <code>', 'Gemeentecode of AGB-code')
    .requiredOption('--doel <tekst>', 'Waarom u kijkt; dit komt in het logboek')
    .option('--toewijzing <nummer>', 'Alleen over cliënten met deze toewijzing')
    .option('--gebruiker <wie>', 'Alleen van deze gebruiker: uitgever, spatie, nummer')
    .option('--soort <soort>', 'Alleen deze soort, bijvoorbeeld bekijk_taken')
    .option('--van <datum>', 'Eerste dag (UTC)')
    .option('--tot <datum>', 'Laatste dag (UTC)')
    .option('--ook-dienst', 'Ook wat de dienst uit zichzelf deed') as Opdracht
}

async function leesFilter(toegang: Toegang, opties: Opties): Promise<Auditfilter> {
  const { soort, ookDienst } = opties
  return {
    soort,
    ookDienst,
    clienten:
      opties.toewijzing === undefined
        ? undefined
        : await dossiersMetNummer(toegang, opties.toewijzing),
    gebruiker: leesGebruiker(opties.gebruiker),
    van: opties.van && `${leesDatum(opties.van, '--van')}T00:00:00.000Z`,
    // Up to and including: the day sorts before everything after it.
    tot: opties.tot && `${leesDatum(opties.tot, '--tot')}T24`,
  }
}

function leesGebruiker(tekst: string | undefined): Auditfilter['gebruiker'] {
  if (tekst === undefined) return undefined
  const [, iss, sub] = /^(\S+) (.+)$/.exec(tekst) ?? []
  if (iss !== undefined && sub !== undefined) return { iss, sub }
  throw new CliFout('WAARDE_FOUT', {
    naam: '--gebruiker',
    waarde: tekst,
    verwacht:
      'Schrijf uitgever en nummer zoals in het logboek, bijvoorbeeld "opdrachtregel jansen".',
  })
}

function getal(tekst: string | undefined, naam: string): number | undefined {
  if (tekst === undefined) return undefined
  if (/^[1-9][0-9]{0,14}$/.test(tekst)) return Number(tekst)
  throw new CliFout('WAARDE_FOUT', { naam, waarde: tekst, verwacht: 'Geef een heel getal.' })
}
