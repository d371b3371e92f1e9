// SPDX-License-Identifier: EUPL-1.2
/** From a step of a correction plan to the message to send. */
import type { JW305Bericht, JW307Bericht } from '@stopwijzer/ijw'
import type { Context } from '../context.ts'
import type { Dossier } from '../dossier/feiten.ts'
import { maakJW305, maakJW307 } from './aanlevering.ts'
import type { Stap } from './plan.ts'

/**
 * The message of a step, with a fresh Identificatie; `null` for a step that sends nothing
 * and when nothing is known about the client. `besluitEigen` decides whether it may go:
 * that holds a next step back until the answer on the one before is in.
 * @throws RangeError when the context has no fresh Identificatie.
 */
export function stapBericht(
  stap: Stap,
  gemeente: string,
  dossier: Dossier,
  context: Context,
): JW305Bericht | JW307Bericht | null {
  if (stap.soort === 'JW305') return maakJW305(stap.regels, gemeente, dossier, context)
  if (stap.soort === 'JW307') return maakJW307(stap.regels, gemeente, dossier, context)
  return null
}
