// SPDX-License-Identifier: EUPL-1.2
/** The steps of a correction plan, and the message to send for one. */
import type { JW305Bericht, JW307Bericht } from '@stopwijzer/ijw'
import type { Context } from '../context.ts'
import type { Dossier } from '../dossier/feiten.ts'
import {
  maakJW305,
  maakJW307,
  type Regel,
  type StartWaarden,
  type StopWaarden,
} from './aanlevering.ts'

export type Berichtstap =
  | {
      readonly soort: 'JW307'
      readonly regels: readonly Regel<StopWaarden>[]
      readonly uitleg: string
    }
  | {
      readonly soort: 'JW305'
      readonly regels: readonly Regel<StartWaarden>[]
      readonly uitleg: string
    }

export type Stap =
  | Berichtstap
  /** No next step before this answer is in and approves (OP080). */
  | { readonly soort: 'wachten'; readonly op: 'JW306' | 'JW308'; readonly uitleg: string }
  /** The new start or stop is made in the dossier of the other client. */
  | { readonly soort: 'andere-client'; readonly uitleg: string }

/** The plan for a correction, or why there is nothing to correct this way. */
export type Correctieplan =
  | {
      readonly mag: true
      readonly stappen: readonly Stap[]
      readonly waarschuwingen: readonly string[]
    }
  /** `regel`: the rule of the standard that stands in the way. `reden` in Dutch. */
  | { readonly mag: false; readonly regel: string; readonly reden: string }

/** A step with a message in it. */
export function isBerichtstap(stap: Stap | undefined): stap is Berichtstap {
  return stap?.soort === 'JW305' || stap?.soort === 'JW307'
}

/** The messages one after the other, with the answer to each awaited before the next. */
export function metWachten(berichten: readonly Berichtstap[]): Stap[] {
  return berichten.flatMap((stap, i): Stap[] => [
    ...(i === 0 ? [] : [wachtOp(berichten[i - 1]!)]),
    stap,
  ])
}

export function wachtOp({ soort }: Berichtstap): Stap {
  const op = soort === 'JW305' ? 'JW306' : 'JW308'
  return { soort: 'wachten', op, uitleg: 'Wacht op de goedkeuring van de gemeente.' }
}

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
