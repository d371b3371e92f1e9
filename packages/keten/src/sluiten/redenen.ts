// SPDX-License-Identifier: EUPL-1.2
/** From the reason of a stop to the RedenWijziging of the closing JW301 (JZ588 to JZ002). */

export interface SluitReden {
  /** RedenWijziging to propose; `null` when only a person can choose. */
  readonly voorstel: string | null
  /** What an approver may choose, the proposal first. */
  readonly mogelijk: readonly string[]
  /** Reason needs consultation, so it is never sent without approval. */
  readonly overleg: boolean
  /** Why these RedenWijzigingen, in Dutch, for who approves. */
  readonly uitleg: string
}

/**
 * 31-34: the code list has no RedenWijziging; JZ002-14 is meant for withdrawing after a
 * definitive stop. 35: code 07 only for a move to another municipality; the message does
 * not tell, so 07 is proposed and 14 can be chosen. 36 and 37 mostly answer a JW301 that
 * was already sent; when it was not, the municipality has to say what happened.
 * Reason 20 is temporary and closes nothing.
 */
const REDENEN: Readonly<Record<string, SluitReden>> = {
  '02': volgensLijst('02', '02'),
  '31': naDefinitieveStop('31'),
  '32': naDefinitieveStop('32'),
  '33': naDefinitieveStop('33'),
  '34': naDefinitieveStop('34'),
  '35': {
    voorstel: '07',
    mogelijk: ['07', '14'],
    overleg: false,
    uitleg:
      'De codelijst koppelt stopreden 35 aan reden 07. Die past alleen als het kind naar een andere gemeente verhuist, en dat staat niet in het bericht. Kies anders 14.',
  },
  '36': {
    voorstel: null,
    mogelijk: ['03', '05', '08', '10', '11'],
    overleg: true,
    uitleg:
      'Bij stopreden 36 nam de gemeente het initiatief. De codelijst noemt meer redenen. Alleen u weet welke past.',
  },
  '37': {
    voorstel: '12',
    mogelijk: ['12'],
    overleg: true,
    uitleg:
      'De codelijst koppelt stopreden 37 aan reden 12. Meestal wijzigde de gemeente de toewijzing al na het verzoek. Kijk dat eerst na.',
  },
  '38': volgensLijst('38', '09'),
  '39': volgensLijst('39', '06'),
}

function volgensLijst(stopreden: string, reden: string): SluitReden {
  return {
    voorstel: reden,
    mogelijk: [reden],
    overleg: false,
    uitleg: `De codelijst koppelt stopreden ${stopreden} aan reden ${reden}. Een andere reden past niet bij deze stop.`,
  }
}

function naDefinitieveStop(stopreden: string): SluitReden {
  return {
    voorstel: '14',
    mogelijk: ['14'],
    overleg: false,
    uitleg: `De codelijst koppelt stopreden ${stopreden} aan geen enkele reden. Code 14 is bedoeld om een toewijzing in te trekken na een definitieve stop.`,
  }
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
