// SPDX-License-Identifier: EUPL-1.2
/** The tasks that a dossier calls for on a moment, derived from its facts. */
import type { Context } from '../context.ts'
import type { Dossier } from '../dossier/feiten.ts'
import type { ToewijzingToestand } from '../dossier/toestand.ts'
import { sluitTaak } from '../sluiten/voorstel.ts'
import type { Taak } from './besluit.ts'

/**
 * Tasks on the given toewijzingen. The service calls this after each decision and once a
 * day for the tasks that only time brings; a task that is no longer in the list is done.
 * Tasks about one message (mend, unknown return) come from the decision on that message.
 */
export function openTaken(
  dossier: Dossier,
  toestanden: readonly ToewijzingToestand[],
  context: Context,
): Taak[] {
  if (context.organisatie.rol === 'gemeente') {
    return toestanden.flatMap((toestand) => sluitTaak(dossier, toestand, context) ?? [])
  }
  return []
}
