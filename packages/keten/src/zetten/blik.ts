// SPDX-License-Identifier: EUPL-1.2
/** What the search for moves looks at, and how a move is tried: by the rules themselves. */
import { type Bevinding, datumPlusDagen, isDatum, vergelijkDatum } from '@stopwijzer/ijw'
import { vandaag } from '../bericht/header.ts'
import { weigering } from '../besluit/weigeren.ts'
import type { Context } from '../context.ts'
import { beproef } from '../correctie/beproef.ts'
import { type Gewenst, type GewensteStart, vulAan } from '../correctie/gewenst.ts'
import { correctieplan } from '../correctie/plan.ts'
import { type Correctieplan, isBerichtstap, type Stap } from '../correctie/stap.ts'
import { startcorrectieplan } from '../correctie/startplan.ts'
import type { Dossier, StartFeit, StopFeit } from '../dossier/feiten.ts'
import { leidAf, type ToewijzingToestand } from '../dossier/toestand.ts'
import { regioprofiel } from '../regio/profiel.ts'

export interface Blik {
  readonly toestand: ToewijzingToestand
  /** All of the same client. */
  readonly alle: readonly ToewijzingToestand[]
  readonly dossier: Dossier
  readonly context: Context
  readonly vandaag: string
}

export function maakBlik(toestand: ToewijzingToestand, dossier: Dossier, context: Context): Blik {
  const dag = vandaag(context)
  return { toestand, alle: leidAf(dossier, dag), dossier, context, vandaag: dag }
}

/** Outcome of trying: the messages that it takes, or why it cannot be. */
export type Poging =
  | {
      readonly mag: true
      readonly berichten: readonly ('JW305' | 'JW307')[]
      readonly waarschuwingen: readonly string[]
    }
  | { readonly mag: false; readonly bevindingen: readonly Bevinding[] }

/** Tries steps on a copy of the dossier, each judged as the receiver would. */
export function probeerStappen(
  stappen: readonly Stap[],
  { toestand, dossier, context }: Blik,
  waarschuwingen: readonly string[] = [],
): Poging {
  const struikel = beproef(stappen, toestand.gemeente, dossier, context)
  if (struikel !== null) return { mag: false, bevindingen: struikel.bevindingen }
  return {
    mag: true,
    berichten: stappen.filter(isBerichtstap).map(({ soort }) => soort),
    waarschuwingen,
  }
}

/** Tries the correction of a start or stop. */
export function probeer(feit: StartFeit | StopFeit, gewenst: Gewenst, blik: Blik): Poging {
  const plan = planVoor(feit, gewenst, blik)
  if (plan === null) return { mag: false, bevindingen: [onbekendNummer(gewenst)] }
  if (plan.mag) return probeerStappen(plan.stappen, blik, plan.waarschuwingen)
  const bevinding = weigering(plan.regel, plan.reden, 'Bekijk wat er op de toewijzing staat.')
  return { mag: false, bevindingen: [bevinding] }
}

/** The plan that the service would carry out; `null` when the number wished for is not known. */
export function planVoor(
  feit: StartFeit | StopFeit,
  wens: Gewenst,
  { toestand, alle }: Pick<Blik, 'toestand' | 'alle'>,
): Correctieplan | null {
  const gewenst = vulAan(wens, toestand, alle)
  if (gewenst === null) return null
  if (feit.soort === 'start') {
    return startcorrectieplan(feit, gewenst satisfies GewensteStart, toestand)
  }
  const profiel = regioprofiel(feit.gemeente, feit.einddatum)
  return correctieplan(feit, gewenst, toestand, profiel, alle)
}

function onbekendNummer({ toewijzingNummer }: Gewenst): Bevinding {
  return weigering(
    'TR019',
    `Toewijzing ${toewijzingNummer} van deze gemeente kennen we niet bij deze cliënt.`,
    'Controleer het nummer. Verwerk eerst het JW301 van de gemeente.',
  )
}

export function vroegste(a: string, ...rest: readonly string[]): string {
  return rest.reduce((beste, een) => (vergelijkDatum(een, beste) < 0 ? een : beste), a)
}

export function laatste(a: string, ...rest: readonly string[]): string {
  return rest.reduce((beste, een) => (vergelijkDatum(een, beste) > 0 ? een : beste), a)
}

/**
 * A day of the room to try: the last one that is free. `null` when there is none. The rules
 * ask nothing of a day that they do not ask of every other day in the room.
 */
export function proefdag(
  vanaf: string | null,
  tot: string,
  behalve: readonly string[],
): string | null {
  // A date outside the calendar can come from a message; nothing can be counted from it.
  if (!isDatum(tot)) return null
  let dag = tot
  while (behalve.includes(dag)) dag = datumPlusDagen(dag, -1)
  return vanaf !== null && vergelijkDatum(dag, vanaf) < 0 ? null : dag
}
