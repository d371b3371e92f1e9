// SPDX-License-Identifier: EUPL-1.2
/** Until when a message may wait for its predecessor. */
import { telWerkdagen } from '@stopwijzer/ijw'

/**
 * The end of the given working day after receipt (default the second): the answer is due
 * on the third (OP090). Own duty, so counted by the strict calendar. No working days: at once.
 */
export function parkeerTot(nu: string, werkdagen: number): string {
  if (werkdagen === 0) return nu
  return `${telWerkdagen(nu.slice(0, 10), werkdagen, 'strikt').uiterlijk}T23:59:59`
}
