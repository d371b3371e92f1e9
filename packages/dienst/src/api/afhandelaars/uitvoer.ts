// SPDX-License-Identifier: EUPL-1.2
/**
 * Lists and reports as a file. A file is the list itself, page after page, in one transaction
 * with one row in the audit log: what may be seen and how it is found is said once.
 */
import type { UITVOERROUTES } from '@stopwijzer/koppelvlak'
import { alsCsvlijst, alsExcellijst, type Lijstkolom } from '../../bestanden/lijst.ts'
import { Probleem } from '../probleem.ts'
import * as LIJSTEN from '../uitvoerlijsten.ts'
import type { AfhandelaarsVan, Eigen, Werk } from '../vraag.ts'
import { logboekcsv } from './logboekuitvoer.ts'

const PER_KEER = 500

/** What every request for a file brings, whatever its filters are. */
export interface Uitvoervraag extends Pick<Eigen<unknown>, 'lees' | 'toegang'> {
  readonly inhoud: { readonly doel: string }
}
type Rapportvraag = Pick<Eigen<unknown>, 'toegang'>
interface Bestand {
  readonly inhoud: string | Uint8Array
  readonly bestandsnaam: string
}
type Paar<N extends string, V> = {
  readonly [K in `${N}.csv` | `${N}.excel`]: (vraag: V) => Promise<Bestand>
}

export const uitvoer: AfhandelaarsVan<typeof UITVOERROUTES> = {
  ...bestanden('taken', LIJSTEN.TAKEN),
  ...bestanden('toewijzingen', LIJSTEN.TOEWIJZINGEN),
  ...bestanden('startmeldingen', LIJSTEN.STARTMELDINGEN),
  ...bestanden('stopmeldingen', LIJSTEN.STOPMELDINGEN),
  ...bestanden('berichten', LIJSTEN.BERICHTEN),
  ...bestanden('gevolgen', LIJSTEN.GEVOLGEN),
  ...bestanden('wachtrij', LIJSTEN.WACHTRIJ),
  ...bestanden('gebruikers', LIJSTEN.GEBRUIKERS),
  ...bestanden('sleutels', LIJSTEN.SLEUTELS),
  ...bestanden('webhooks', LIJSTEN.WEBHOOKS),
  ...bestanden('logboek', LIJSTEN.LOGBOEK),
  // Thousands of lines that do not change: these go out while they are read.
  'logboek.csv': logboekcsv,
  ...rapportbestanden('tijdigheid', LIJSTEN.TIJDIGHEID),
  ...rapportbestanden('redenen', LIJSTEN.REDENEN),
  ...rapportbestanden('in-zorg', LIJSTEN.IN_ZORG),
  ...rapportbestanden('retourcodes', LIJSTEN.RETOURCODES),
  ...rapportbestanden('gevolgen', LIJSTEN.GEVOLGSOMMEN),
}

function bestanden<const N extends string, R>(naam: N, lijst: LIJSTEN.Lijst<R>) {
  return paar(naam, naam, lijst, (vraag: Uitvoervraag) => verzamel(vraag, naam, lijst))
}

function rapportbestanden<const N extends string, I, R>(naam: N, een: LIJSTEN.Rapport<I, R>) {
  return paar(`rapportages.${naam}`, naam, een, async (vraag: Rapportvraag) =>
    een.regels((await een.lees(vraag as never)).inhoud),
  )
}

/** The same rows in both forms. */
function paar<const N extends string, V extends Rapportvraag, R>(
  id: N,
  naam: string,
  { blad, kolommen }: { readonly blad: string; readonly kolommen: readonly Lijstkolom<R>[] },
  rijen: (vraag: V) => Promise<readonly R[]>,
): Paar<N, V> {
  const heet = ({ toegang }: V, soort: string) => `${naam}-${toegang.organisatie}.${soort}`
  return {
    [`${id}.csv`]: async (vraag: V) => ({
      inhoud: alsCsvlijst(kolommen, await rijen(vraag)),
      bestandsnaam: heet(vraag, 'csv'),
    }),
    [`${id}.excel`]: async (vraag: V) => ({
      inhoud: await alsExcellijst(blad, kolommen, await rijen(vraag)),
      bestandsnaam: heet(vraag, 'xlsx'),
    }),
  } as Paar<N, V>
}

/** Every row of the list; whose data it is stands in the log with the purpose. */
async function verzamel<R>(
  vraag: Uitvoervraag,
  naam: string,
  lijst: LIJSTEN.Lijst<R>,
): Promise<readonly R[]> {
  const { doel, ...filters } = vraag.inhoud
  const { objectSoort, meeste = LIJSTEN.MEESTE_REGELS } = lijst
  const gebeurtenis = { soort: `exporteer_${naam}`, actie: 'R', objectSoort, doel } as const
  return vraag.lees(gebeurtenis, async (client) => {
    const clienten: Werk<unknown>['clienten'][number][] = []
    const lees: Eigen<unknown>['lees'] = async (_, werk) => {
      const gelezen = await werk(client)
      clienten.push(...gelezen.clienten)
      return gelezen.uit
    }
    const rijen: R[] = []
    for (let na: string | null = null, eerste = true; eerste || na !== null; eerste = false) {
      const vanaf = { ...filters, paginaGrootte: PER_KEER, ...(na === null ? {} : { na }) }
      // A list is asked in its address; the log, with somebody in the question, in its body.
      const bladvraag = { ...vraag, query: vanaf, inhoud: { ...vanaf, doel }, lees }
      const { inhoud } = await lijst.bladzijde(bladvraag as never)
      rijen.push(...inhoud.resultaten)
      if (rijen.length > meeste) {
        throw new Probleem('TE_VEEL_REGELS', [meeste.toLocaleString('nl-NL')])
      }
      na = inhoud.volgende
    }
    return { uit: rijen, clienten }
  })
}
