// SPDX-License-Identifier: EUPL-1.2
/** A correction that waits for a person: why, and the task that says so. */
import type { Bevinding } from '@stopwijzer/ijw'
import { vandaag } from '../bericht/header.ts'
import type { HerstelVoorstel, Taak, TaakSleutel } from '../besluit/besluit.ts'
import type { Context } from '../context.ts'
import type { Dossier } from '../dossier/feiten.ts'
import { meldtermijn } from '../termijnen/melding.ts'
import { type Afdruk, zelfdeAfdruk } from './afdruk.ts'
import { type Correctie, telBerichten, type Vervolg } from './correctie.ts'
import { isBerichtstap } from './stap.ts'

export function correctieSleutel({ id }: Pick<Correctie, 'id'>): TaakSleutel {
  return `correctie-gestopt/${id}`
}

/** Stops a correction with a task. `voorstel`: the rejected message, to explain its codes. */
export function stopMet(
  correctie: Correctie,
  waarom: string,
  dossier: Dossier,
  context: Context,
  rest: { readonly voorstel?: HerstelVoorstel; readonly bevindingen?: readonly Bevinding[] } = {},
): Vervolg {
  const gestopt: Correctie = { ...correctie, staat: 'gestopt', waarom }
  const { nummer, totaal } = telBerichten(correctie)
  const waarop =
    correctie.toewijzingNummer === null
      ? 'taakgericht werk'
      : `toewijzing ${correctie.toewijzingNummer}`
  const taak: Taak = {
    sleutel: correctieSleutel(correctie),
    soort: 'correctie-gestopt',
    toewijzingNummer: correctie.toewijzingNummer,
    uiterlijk: uiterlijk(correctie, dossier, vandaag(context)),
    voorstel: rest.voorstel ?? null,
    toelichting: `De correctie van een ${correctie.wat} op ${waarop} is gestopt bij bericht ${nummer} van ${totaal}. ${waarom} Ga verder met de correctie of breek haar af.`,
  }
  return {
    correctie: gestopt,
    bericht: null,
    taken: [taak],
    afgehandeldeTaken: [],
    signalen: [],
    bevindingen: rest.bevindingen ?? [],
  }
}

/** What changed beside the correction, in a sentence. */
export function watVeranderde(verwacht: Afdruk, nu: Afdruk): string {
  const verschil = [
    ...verwacht.filter((regel) => !nu.includes(regel)),
    ...nu.filter((regel) => !verwacht.includes(regel)),
  ]
  return zelfdeAfdruk(verwacht, nu) || verschil.every((regel) => regel.startsWith('toewijzing '))
    ? 'De gemeente heeft de toewijzing intussen veranderd. Kijk of de correctie nog klopt.'
    : 'Op de toewijzing staan intussen andere starts of stops. Kijk of de correctie nog klopt.'
}

/** Until when what still has to be reported is in time; `null` when nothing has to, or nobody knows. */
function uiterlijk(correctie: Correctie, dossier: Dossier, dag: string): string | null {
  const { gemeente, aanbieder } = correctie
  const dagen = correctie.stappen.slice(correctie.stap).flatMap((stap) => {
    if (!isBerichtstap(stap)) return []
    const nieuw =
      stap.soort === 'JW305'
        ? stap.regels.map(({ status, waarden }) => ({
            status,
            soort: 'start' as const,
            ...waarden,
          }))
        : stap.regels.map(({ status, waarden }) => ({ status, soort: 'stop' as const, ...waarden }))
    return nieuw
      .filter(({ status }) => status === '1')
      .map((feit) => meldtermijn({ ...feit, gemeente, aanbieder }, dossier, dag)?.uiterlijk)
      .filter((een) => een !== undefined)
  })
  return dagen.sort()[0] ?? null
}
