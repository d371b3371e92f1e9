// SPDX-License-Identifier: EUPL-1.2
/**
 * Lists and reports as a file. A file is the list itself, page after page, in one transaction
 * with one row in the audit log: what may be seen and how it is found is said once.
 */
import type { Antwoord, UITVOERROUTES } from '@stopwijzer/koppelvlak'
import { alsCsvlijst, alsExcellijst, type Lijstkolom } from '../../bestanden/lijst.ts'
import { Probleem } from '../probleem.ts'
import {
  BERICHTKOLOMMEN,
  GEVOLGSOMKOLOMMEN,
  INZORGKOLOMMEN,
  type Lijstroute,
  REDENKOLOMMEN,
  RETOURCODEKOLOMMEN,
  STARTKOLOMMEN,
  STOPKOLOMMEN,
  TAAKKOLOMMEN,
  TIJDIGHEIDKOLOMMEN,
  TOEWIJZINGKOLOMMEN,
} from '../uitvoerkolommen.ts'
import type { Eigen, HandelaarsVan, Vraag, Werk } from '../vraag.ts'
import { berichten } from './berichten.ts'
import { meldingen } from './meldingen.ts'
import { rapportages } from './rapportages.ts'
import { taken } from './taken.ts'
import { toewijzingen } from './toewijzingen.ts'

/** More would keep the database and its reader too long. */
const MEESTE_REGELS = 10_000
const PER_KEER = 500

type Rij<Id extends Lijstroute> = Antwoord<Id>['resultaten'][number]
type Uitvoervraag =
  | Vraag<'taken.csv'>
  | Vraag<'toewijzingen.csv'>
  | Vraag<'stopmeldingen.csv'>
  | Vraag<'berichten.csv'>

interface Lijst<R> {
  readonly naam: string
  readonly blad: string
  readonly objectSoort: string
  readonly kolommen: readonly Lijstkolom<R>[]
  /** The handler of the list. */
  readonly bladzijde: (vraag: never) => Promise<{
    readonly inhoud: { readonly resultaten: readonly R[]; readonly volgende: string | null }
  }>
}

const TAKEN: Lijst<Rij<'taken.lijst'>> = {
  naam: 'taken',
  blad: 'Taken',
  objectSoort: 'taak',
  kolommen: TAAKKOLOMMEN,
  bladzijde: taken['taken.lijst'],
}
const TOEWIJZINGEN: Lijst<Rij<'toewijzingen.lijst'>> = {
  naam: 'toewijzingen',
  blad: 'Toewijzingen',
  objectSoort: 'toewijzing',
  kolommen: TOEWIJZINGKOLOMMEN,
  bladzijde: toewijzingen['toewijzingen.lijst'],
}
const STARTMELDINGEN: Lijst<Rij<'startmeldingen.lijst'>> = {
  naam: 'startmeldingen',
  blad: 'Starts',
  objectSoort: 'melding',
  kolommen: STARTKOLOMMEN,
  bladzijde: meldingen['startmeldingen.lijst'],
}
const STOPMELDINGEN: Lijst<Rij<'stopmeldingen.lijst'>> = {
  naam: 'stopmeldingen',
  blad: 'Stops',
  objectSoort: 'melding',
  kolommen: STOPKOLOMMEN,
  bladzijde: meldingen['stopmeldingen.lijst'],
}
const BERICHTEN: Lijst<Rij<'berichten.lijst'>> = {
  naam: 'berichten',
  blad: 'Berichten',
  objectSoort: 'bericht',
  kolommen: BERICHTKOLOMMEN,
  bladzijde: berichten['berichten.lijst'],
}

interface Rapport<I, R> {
  readonly naam: string
  readonly blad: string
  readonly kolommen: readonly Lijstkolom<R>[]
  /** The handler of the report. */
  readonly lees: (vraag: never) => Promise<{ readonly inhoud: I }>
  readonly regels: (inhoud: I) => readonly R[]
}

/** Lets the types follow from the handler. */
const rapport = <I, R>(een: Rapport<I, R>): Rapport<I, R> => een

const TIJDIGHEID = rapport({
  naam: 'tijdigheid',
  blad: 'Tijdigheid',
  kolommen: TIJDIGHEIDKOLOMMEN,
  lees: rapportages['rapportages.tijdigheid'],
  regels: (inhoud) => inhoud.maanden,
})
const REDENEN = rapport({
  naam: 'redenen',
  blad: 'Redenen',
  kolommen: REDENKOLOMMEN,
  lees: rapportages['rapportages.redenen'],
  regels: (inhoud) => inhoud.regels,
})
const IN_ZORG = rapport({
  naam: 'in-zorg',
  blad: 'In zorg',
  kolommen: INZORGKOLOMMEN,
  lees: rapportages['rapportages.in-zorg'],
  regels: (inhoud) => inhoud.regels,
})
const RETOURCODES = rapport({
  naam: 'retourcodes',
  blad: 'Retourcodes',
  kolommen: RETOURCODEKOLOMMEN,
  lees: rapportages['rapportages.retourcodes'],
  regels: (inhoud) => inhoud.regels,
})
const GEVOLGEN = rapport({
  naam: 'gevolgen',
  blad: 'Gevolgen',
  kolommen: GEVOLGSOMKOLOMMEN,
  lees: rapportages['rapportages.gevolgen'],
  regels: (inhoud) => inhoud.regels,
})

export const uitvoer: HandelaarsVan<typeof UITVOERROUTES> = {
  'taken.csv': (vraag) => csv(vraag, TAKEN),
  'taken.excel': (vraag) => excel(vraag, TAKEN),
  'toewijzingen.csv': (vraag) => csv(vraag, TOEWIJZINGEN),
  'toewijzingen.excel': (vraag) => excel(vraag, TOEWIJZINGEN),
  'startmeldingen.csv': (vraag) => csv(vraag, STARTMELDINGEN),
  'startmeldingen.excel': (vraag) => excel(vraag, STARTMELDINGEN),
  'stopmeldingen.csv': (vraag) => csv(vraag, STOPMELDINGEN),
  'stopmeldingen.excel': (vraag) => excel(vraag, STOPMELDINGEN),
  'berichten.csv': (vraag) => csv(vraag, BERICHTEN),
  'berichten.excel': (vraag) => excel(vraag, BERICHTEN),
  'rapportages.tijdigheid.csv': (vraag) => rapportcsv(vraag, TIJDIGHEID),
  'rapportages.tijdigheid.excel': (vraag) => rapportexcel(vraag, TIJDIGHEID),
  'rapportages.redenen.csv': (vraag) => rapportcsv(vraag, REDENEN),
  'rapportages.redenen.excel': (vraag) => rapportexcel(vraag, REDENEN),
  'rapportages.in-zorg.csv': (vraag) => rapportcsv(vraag, IN_ZORG),
  'rapportages.in-zorg.excel': (vraag) => rapportexcel(vraag, IN_ZORG),
  'rapportages.retourcodes.csv': (vraag) => rapportcsv(vraag, RETOURCODES),
  'rapportages.retourcodes.excel': (vraag) => rapportexcel(vraag, RETOURCODES),
  'rapportages.gevolgen.csv': (vraag) => rapportcsv(vraag, GEVOLGEN),
  'rapportages.gevolgen.excel': (vraag) => rapportexcel(vraag, GEVOLGEN),
}

async function csv<R>(vraag: Uitvoervraag, lijst: Lijst<R>) {
  return csvbestand(vraag, lijst.naam, lijst.kolommen, await verzamel(vraag, lijst))
}

async function excel<R>(vraag: Uitvoervraag, lijst: Lijst<R>) {
  const rijen = await verzamel(vraag, lijst)
  return excelbestand(vraag, lijst.naam, lijst.blad, lijst.kolommen, rijen)
}

async function rapportcsv<I, R>(vraag: Van, { naam, kolommen, lees, regels }: Rapport<I, R>) {
  const { inhoud } = await lees(vraag as never)
  return csvbestand(vraag, naam, kolommen, regels(inhoud))
}

async function rapportexcel<I, R>(vraag: Van, een: Rapport<I, R>) {
  const { inhoud } = await een.lees(vraag as never)
  return excelbestand(vraag, een.naam, een.blad, een.kolommen, een.regels(inhoud))
}

interface Van {
  readonly toegang: { readonly organisatie: string }
}

function csvbestand<R>(
  { toegang }: Van,
  naam: string,
  kolommen: readonly Lijstkolom<R>[],
  rijen: readonly R[],
) {
  const bestandsnaam = `${naam}-${toegang.organisatie}.csv`
  return { inhoud: alsCsvlijst(kolommen, rijen), bestandsnaam }
}

async function excelbestand<R>(
  { toegang }: Van,
  naam: string,
  blad: string,
  kolommen: readonly Lijstkolom<R>[],
  rijen: readonly R[],
) {
  const bestandsnaam = `${naam}-${toegang.organisatie}.xlsx`
  return { inhoud: await alsExcellijst(blad, kolommen, rijen), bestandsnaam }
}

/** Every row of the list; whose data it is stands in the log with the purpose. */
async function verzamel<R>(vraag: Uitvoervraag, lijst: Lijst<R>): Promise<readonly R[]> {
  const { doel, ...filters } = vraag.query
  const gebeurtenis = {
    soort: `exporteer_${lijst.naam}`,
    actie: 'R',
    objectSoort: lijst.objectSoort,
    doel,
  } as const
  return vraag.lees(gebeurtenis, async (client) => {
    const clienten: Werk<unknown>['clienten'][number][] = []
    const lees: Eigen<unknown>['lees'] = async (_, werk) => {
      const gelezen = await werk(client)
      clienten.push(...gelezen.clienten)
      return gelezen.uit
    }
    const rijen: R[] = []
    for (let na: string | null = null, eerste = true; eerste || na !== null; eerste = false) {
      const query = { ...filters, paginaGrootte: PER_KEER, ...(na === null ? {} : { na }) }
      const { inhoud } = await lijst.bladzijde({ ...vraag, query, lees } as never)
      rijen.push(...inhoud.resultaten)
      if (rijen.length > MEESTE_REGELS) {
        throw new Probleem('TE_VEEL_REGELS', [MEESTE_REGELS.toLocaleString('nl-NL')])
      }
      na = inhoud.volgende
    }
    return { uit: rijen, clienten }
  })
}
