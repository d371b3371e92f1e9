// SPDX-License-Identifier: EUPL-1.2
/** From the reason of a stop to the RedenWijziging of the closing JW301 (JZ588 to JZ002). */

export interface SluitReden {
  /** RedenWijziging to propose; `null` when only a person can choose. */
  readonly voorstel: string | null
  /** What an approver may choose, the proposal first. */
  readonly mogelijk: readonly string[]
  /** Reason needs consultation, so it is never sent without approval. */
  readonly overleg: boolean
}

/**
 * 31-34: the code list has no RedenWijziging; JZ002-14 is meant for withdrawing after a
 * definitive stop. 35: code 07 only for a move to another municipality; the message does
 * not tell, so 07 is proposed and 14 can be chosen. 36 and 37 mostly answer a JW301 that
 * was already sent; when it was not, the municipality has to say what happened.
 * Reason 20 is temporary and closes nothing.
 */
const REDENEN: Readonly<Record<string, SluitReden>> = {
  '02': { voorstel: '02', mogelijk: ['02'], overleg: false },
  '31': { voorstel: '14', mogelijk: ['14'], overleg: false },
  '32': { voorstel: '14', mogelijk: ['14'], overleg: false },
  '33': { voorstel: '14', mogelijk: ['14'], overleg: false },
  '34': { voorstel: '14', mogelijk: ['14'], overleg: false },
  '35': { voorstel: '07', mogelijk: ['07', '14'], overleg: false },
  '36': { voorstel: null, mogelijk: ['03', '05', '08', '10', '11'], overleg: true },
  '37': { voorstel: '12', mogelijk: ['12'], overleg: true },
  '38': { voorstel: '09', mogelijk: ['09'], overleg: false },
  '39': { voorstel: '06', mogelijk: ['06'], overleg: false },
}

/** `null` for reason 20 and for a code outside JZ588. */
export function sluitReden(redenBeeindiging: string): SluitReden | null {
  return REDENEN[redenBeeindiging] ?? null
}

/** Every reason of JZ588, in order. */
export const alleRedenen: readonly string[] = [...Object.keys(REDENEN), '20'].sort()

/** Reason 20 is temporary, every other reason definitive (JZ588). */
export function isTijdelijk(stop: { readonly redenBeeindiging: string }): boolean {
  return stop.redenBeeindiging === '20'
}
