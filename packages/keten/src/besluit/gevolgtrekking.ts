// SPDX-License-Identifier: EUPL-1.2
/** What new facts change: the toewijzingen they touch and the tasks that come and go. */

import { vandaag } from '../bericht/header.ts'
import type { Context } from '../context.ts'
import type { BerichtFeit, Dossier, Feit } from '../dossier/feiten.ts'
import {
  leidAf,
  type Signaal,
  type ToewijzingToestand,
  toestandSleutel,
} from '../dossier/toestand.ts'
import type { Taak, TaakSleutel } from './besluit.ts'
import { takenBij } from './openTaken.ts'

export interface Gevolgtrekking {
  /** The dossier with the new facts in it. */
  readonly dossier: Dossier
  /** Toewijzingen that the message names and that exist, in document order. */
  readonly toestanden: readonly ToewijzingToestand[]
  /** Every task that the dossier now calls for on the toewijzingen touched. */
  readonly taken: readonly Taak[]
  /** Tasks that the dossier called for before and no longer does. */
  readonly afgehandeldeTaken: readonly TaakSleutel[]
  readonly signalen: readonly Signaal[]
}

/**
 * Tasks are derived from facts, as state is. So a decision compares what the dossier calls
 * for before and after: nobody has to remember which message ends which task.
 */
export function trekGevolgen(
  voor: Dossier,
  nieuw: readonly Feit[],
  genoemd: readonly BerichtFeit[],
  context: Context,
): Gevolgtrekking {
  const na: Dossier = { ...voor, feiten: [...voor.feiten, ...nieuw] }
  const sleutels = new Set(genoemd.map(toestandSleutel))
  const dag = vandaag(context)
  const raakt = (toestand: ToewijzingToestand) => sleutels.has(toestandSleutel(toestand))
  const alleVoor = leidAf(voor, dag)
  const alleNa = leidAf(na, dag)
  const toestandenNa = alleNa.filter(raakt)
  const takenVoor = takenBij(alleVoor.filter(raakt), alleVoor, voor, context)
  const taken = takenBij(toestandenNa, alleNa, na, context)
  const nu = new Set(taken.map((taak) => taak.sleutel))
  // A message may name thousands of toewijzingen: each is looked up, none searched for.
  const perSleutel = new Map(toestandenNa.map((t) => [toestandSleutel(t), t]))
  const toestanden = [...sleutels].flatMap((sleutel) => perSleutel.get(sleutel) ?? [])
  return {
    dossier: na,
    toestanden,
    taken,
    afgehandeldeTaken: takenVoor.map((taak) => taak.sleutel).filter((sleutel) => !nu.has(sleutel)),
    signalen: toestanden.flatMap((toestand) => toestand.signalen),
  }
}

/** Signals of the message and of the state, each said once per toewijzing. */
export function zonderDubbele(signalen: readonly Signaal[]): Signaal[] {
  const perOnderwerp = new Map<string, Signaal>()
  for (const signaal of signalen) {
    const onderwerp = `${signaal.code}/${signaal.toewijzingNummer}`
    if (!perOnderwerp.has(onderwerp)) perOnderwerp.set(onderwerp, signaal)
  }
  return [...perOnderwerp.values()]
}
