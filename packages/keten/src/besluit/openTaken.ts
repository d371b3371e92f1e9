// SPDX-License-Identifier: EUPL-1.2
/** The tasks that a dossier calls for on a moment, derived from its facts. */
import { vandaag } from '../bericht/header.ts'
import type { Context } from '../context.ts'
import type { Dossier } from '../dossier/feiten.ts'
import { leidAf, type ToewijzingToestand } from '../dossier/toestand.ts'
import { overlegTaken } from '../regio/overleg.ts'
import { sluitblik, sluitTaak } from '../sluiten/voorstel.ts'
import { termijnTaken } from '../termijnen/taken.ts'
import type { Taak } from './besluit.ts'

/**
 * Tasks on the toewijzingen that `raakt` selects (all when left out). The service calls
 * this once a day for the tasks that only time brings; decisions call it themselves. A
 * task that is no longer in the list is done. Tasks about one message (mend, judge by
 * hand, unknown return) come from the decision on that message.
 */
export function openTaken(
  dossier: Dossier,
  context: Context,
  raakt: (toestand: ToewijzingToestand) => boolean = () => true,
): Taak[] {
  const alle = leidAf(dossier, vandaag(context))
  return takenBij(alle.filter(raakt), alle, dossier, context)
}

/** Tasks on `toestanden`; `alle` are all of the same dossier, derived on the same day. */
export function takenBij(
  toestanden: readonly ToewijzingToestand[],
  alle: readonly ToewijzingToestand[],
  dossier: Dossier,
  context: Context,
): Taak[] {
  // Nothing about this client goes by message, so no message is due (OP003).
  if (dossier.afgeschermd) return []
  const perSleutel = new Map<string, Taak>()
  const blik = sluitblik(dossier, context)
  for (const toestand of toestanden) {
    const taken = termijnTaken(toestand, alle, dossier, context)
    if (context.organisatie.rol === 'gemeente') {
      const sluiten = sluitTaak(toestand, blik)
      if (sluiten !== null) taken.unshift(sluiten)
      taken.push(...overlegTaken(toestand))
    }
    // One message can be about several toewijzingen; its task is one.
    for (const taak of taken) if (!perSleutel.has(taak.sleutel)) perSleutel.set(taak.sleutel, taak)
  }
  return [...perSleutel.values()]
}
